import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { barcelona } from '../facts.js';
import { cityBarcelona } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { Instalments } from './instalments.js';

/** The desk of Barcelona. */
export default function BarcelonaDeskPage(): ReactNode {
  const message = useMessage(cityBarcelona);
  const can = useCan();
  const canOfPlugin = useCan(cityBarcelona);
  const { cityBarcelonaDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: barcelona.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={cityBarcelona} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="cityBarcelona.fund" minHeight={220}>
          <Instalments />
        </Part>
      )}
    </DeskPage>
  );
}
