import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { istanbul } from '../facts.js';
import { cityIstanbul } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { Instalments } from './instalments.js';

/** The desk of Istanbul. */
export default function IstanbulDeskPage(): ReactNode {
  const message = useMessage(cityIstanbul);
  const can = useCan();
  const canOfPlugin = useCan(cityIstanbul);
  const { cityIstanbulDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: istanbul.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={cityIstanbul} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="cityIstanbul.fund" minHeight={220}>
          <Instalments />
        </Part>
      )}
    </DeskPage>
  );
}
