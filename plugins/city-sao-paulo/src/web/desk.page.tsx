import { Part, useCan, useData, useMessage } from '@regia/web-kit';
import { DeskNote, DeskPage, useDeskWindow } from '@regia/web-kit/desk';
import type { ReactNode } from 'react';
import { saoPaulo } from '../facts.js';
import { citySaoPaulo } from '../manifest.js';
import { ChangeNote, Desk } from './desk.graphql.js';
import { OwnMoney } from './own-money.js';

/** The desk of São Paulo. */
export default function SaoPauloDeskPage(): ReactNode {
  const message = useMessage(citySaoPaulo);
  const can = useCan();
  const canOfPlugin = useCan(citySaoPaulo);
  const { citySaoPauloDesk: desk, agendaItems } = useData(Desk, { ...useDeskWindow(), city: saoPaulo.id });
  return (
    <DeskPage
      title={message('desk.title')}
      lede={message('desk.lede')}
      zones={message('desk.zones')}
      desk={desk}
      items={agendaItems.nodes}
      note={desk && <DeskNote plugin={citySaoPaulo} desk={desk} canChange={canOfPlugin('desk.change')} change={ChangeNote} />}
    >
      {can('fund.read') && (
        <Part name="citySaoPaulo.fund" minHeight={220}>
          <OwnMoney />
        </Part>
      )}
    </DeskPage>
  );
}
