import { Disclosure, LinkButton, Notice, Page, Section } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { AskToClose } from './ask-to-close.js';
import { AskToReopen } from './ask-to-reopen.js';
import { Checklist as Items } from './checklist.js';
import { Checklist, Closings } from './close.graphql.js';
import { ClosingHistory } from './closing-history.js';
import type { ClosingsQuery } from './gql/graphql.js';
import { nextClosing } from './next-closing.js';
import { WaitingClosing } from './waiting-closing.js';
import '../fund.css';
import './close.css';

/** Closing of a period or a year: what is missing and where it is done, the two people's acts, and the trace of all closings. */
export default function ClosePage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const { fundClosings, closingRoles, fundDecisions } = useData(Closings, { fund: fund.code });
  const waiting = fundClosings.find(({ state }) => state === 'WAITING');
  const ended = fundClosings.filter(({ state }) => state !== 'WAITING');
  const hasClosed = ended.some(({ state }) => state === 'DONE');
  return (
    <Page
      title={message('closing.title')}
      lede={message('closing.lede', { day: format.date(fund.openFrom, 'long') })}
      parent={fund.parent}
      actions={<LinkButton href={fund.to('statement')}>{message('statement.title')}</LinkButton>}
    >
      {waiting ? (
        <WaitingClosing key={waiting.id} fund={fund} closing={waiting} decisions={fundDecisions} mayWithdraw={closingRoles.length > 0} />
      ) : (
        <ToClose fund={fund} roles={closingRoles} decisions={fundDecisions} />
      )}
      <Section title={message('closing.history')}>
        <ClosingHistory fund={fund} closings={ended} />
        {!waiting && hasClosed && closingRoles.length > 0 && (
          <Disclosure title={message('closing.reopen')}>
            <AskToReopen fund={fund} decisions={fundDecisions} />
          </Disclosure>
        )}
      </Section>
    </Page>
  );
}

function ToClose({
  fund,
  roles,
  decisions,
}: {
  readonly fund: ShownFund;
  readonly roles: readonly string[];
  readonly decisions: ClosingsQuery['fundDecisions'];
}): ReactNode {
  const message = useMessage();
  const { date, today } = useFormat();
  const navigate = useNavigate();
  const { day = nextClosing(fund.openFrom, today) } = useSearch({ from: '/$scope/fund/close' });
  const { closingChecklist } = useData(Checklist, { fund: fund.code, lastDay: day });
  const change = (next: string | undefined): void =>
    void navigate({ href: fund.to('close', { day: next }), replace: true, resetScroll: false });
  return (
    <Section
      title={message('closing.until', { day: date(day, 'long') })}
      actions={<LinkButton href={fund.to('statement', { from: fund.openFrom, to: day })}>{message('closing.statement')}</LinkButton>}
    >
      <Items fund={fund} items={closingChecklist} />
      {roles.length > 0 ? (
        <AskToClose
          key={fund.code}
          fund={fund}
          day={day}
          onDayChange={change}
          items={closingChecklist}
          decisions={decisions}
          keepsBooks={roles.includes('treasurer')}
        />
      ) : (
        <Notice role="note">{message('closing.notYours')}</Notice>
      )}
    </Section>
  );
}
