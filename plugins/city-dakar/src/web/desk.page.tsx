import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { dakar } from '../facts.js';
import { cityDakar } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { Contributions } from './contributions.js';

/** The desk of Dakar. */
export default function DakarDeskPage(): ReactNode {
  const message = useMessage(cityDakar);
  const can = useCan();
  const canOfPlugin = useCan(cityDakar);
  const { cityDakarDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: dakar.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={cityDakar} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="cityDakar.fund" minHeight={220}>
          <Contributions />
        </Part>
      )}
    </DeskPage>
  );
}
