import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { bethlehem } from '../facts.js';
import { cityBethlehem } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { Contributions } from './contributions.js';

/** The desk of Bethlehem. */
export default function BethlehemDeskPage(): ReactNode {
  const message = useMessage(cityBethlehem);
  const can = useCan();
  const canOfPlugin = useCan(cityBethlehem);
  const { cityBethlehemDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: bethlehem.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={cityBethlehem} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="cityBethlehem.fund" minHeight={220}>
          <Contributions />
        </Part>
      )}
    </DeskPage>
  );
}
