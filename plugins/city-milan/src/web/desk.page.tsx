import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { milan } from '../facts.js';
import { cityMilan } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { PaidInByCities } from './paid-in-by-cities.js';

/** The desk of Milan. */
export default function MilanDeskPage(): ReactNode {
  const message = useMessage(cityMilan);
  const can = useCan();
  const canOfPlugin = useCan(cityMilan);
  const { cityMilanDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: milan.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={cityMilan} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="cityMilan.fund" minHeight={220}>
          <PaidInByCities />
        </Part>
      )}
    </DeskPage>
  );
}
