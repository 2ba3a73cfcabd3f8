import { Button, DataTable, DatePicker, Empty, FactList, Link, LinkButton, Money, Notice, RefusalNote } from '@regia/ui';
import { announce, useData, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useSearch } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { useFund } from '../use-fund.js';
import type { ShownAccount } from './shown-account.js';
import { BankStandingOn, ReconcileBankAccount } from './bank.graphql.js';
import type { BankStandingOnQuery } from './gql/graphql.js';
import { LineWords } from './line-words.js';

interface CompareProps {
  readonly account: ShownAccount;
  readonly keepsIt: boolean;
  readonly onDayChange: (day: string | undefined) => void;
}

/** Books and bank at the end of a day, what is open until then, and the signature that both agree. */
export function Compare({ account, keepsIt, onDayChange }: CompareProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const search = useSearch({ from: '/$scope/fund/bank' });
  const day = search.until ?? account.bankBalanceOn ?? format.today;
  const { bankStanding } = useData(BankStandingOn, { bankAccount: account.id, on: day });
  if (!bankStanding) return <Empty>{message('bank.none')}</Empty>;
  const { bank, books, openLines, lines, openEntries, agrees } = bankStanding;
  const isDone = account.reconciledUntil !== null && account.reconciledUntil >= day;
  return (
    <div className="bank-compare">
      <DatePicker name="until" label={message('bank.compare.day')} value={day} onChange={onDayChange} max={format.today} />
      <FactList
        facts={[
          {
            label: message('bank.compare.bank'),
            value: bank ? <Money value={bank} /> : <span className="warn">{message('bank.compare.noStatement')}</span>,
          },
          { label: message('bank.compare.books'), value: <Money value={books} /> },
          {
            label: message('bank.compare.difference'),
            value: bank ? (
              <Money value={{ ...books, amountMinor: String(BigInt(bank.amountMinor) - BigInt(books.amountMinor)) }} isSigned />
            ) : (
              '–'
            ),
          },
          { label: message('bank.compare.openLines'), value: format.number(openLines) },
        ]}
      />
      <Notice tone={agrees ? 'good' : 'warn'} role="note">
        {message(agrees ? 'bank.compare.agrees' : 'bank.compare.agreesNot')}
      </Notice>
      {keepsIt && !isDone && <Reconcile account={account} day={day} isReady={agrees} />}
      <OpenItems account={account} day={day} lines={lines} entries={openEntries} />
    </div>
  );
}

function Reconcile({
  account,
  day,
  isReady,
}: {
  readonly account: ShownAccount;
  readonly day: string;
  readonly isReady: boolean;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const reconcile = useMutate(ReconcileBankAccount);
  const send = async (): Promise<void> => {
    const outcome = await reconcile.run({ input: { bankAccount: account.id, until: day } });
    if (outcome.state === 'done') announce(message('bank.reconciled', { day: format.date(day, 'long') }));
  };
  const lost = lostWord(reconcile.outcome?.state);
  return (
    <>
      {reconcile.refusals.length > 0 && <RefusalNote refusals={reconcile.refusals.map(({ sentence }) => sentence)} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <Button
        look="primary"
        isPending={reconcile.isSaving}
        onPress={() => void send()}
        {...(isReady ? {} : { whyNot: message('bank.compare.whyNot') })}
      >
        {message('bank.reconcile', { day: format.date(day, 'medium') })}
      </Button>
    </>
  );
}

type Standing = NonNullable<BankStandingOnQuery['bankStanding']>;

/** The list that is signed: what the bank tells and the books do not have, and the reverse. */
function OpenItems({
  account,
  day,
  lines,
  entries,
}: {
  readonly account: ShownAccount;
  readonly day: string;
  readonly lines: Standing['lines'];
  readonly entries: Standing['openEntries'];
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { code, to } = useFund();
  return (
    <>
      <div className="bank-line-head">
        <h3 className="bank-report-title">{message('bank.openItems')}</h3>
        <span className="row">
          <LinkButton
            href={`/fund/${code}/bank/${account.id}/open-items.csv?on=${day}`}
            look="quiet"
            isSmall
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            {message('action.export')}
          </LinkButton>
          <Button look="quiet" isSmall icon={<Printer size={16} aria-hidden="true" />} onPress={() => globalThis.print()}>
            {message('action.print')}
          </Button>
        </span>
      </div>
      <DataTable
        label={message('bank.openLines')}
        rows={lines}
        rowId={({ id }) => id}
        empty={<Empty>{message('bank.match.none')}</Empty>}
        columns={[
          { id: 'line', header: message('bank.openLines'), isRowHeader: true, cell: (line) => <LineWords line={line} /> },
          { id: 'amount', header: message('bank.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} isSigned /> },
        ]}
      />
      <p className="muted small">{message('bank.openEntries.lede')}</p>
      <DataTable
        label={message('bank.openEntries')}
        rows={entries}
        rowId={({ seq }) => seq}
        empty={<Empty>{message('bank.openEntries.none')}</Empty>}
        columns={[
          {
            id: 'kind',
            header: message('bank.openEntries'),
            isRowHeader: true,
            cell: ({ seq, kind }) => <Link href={to(`entries/${seq}`)}>{message('fund.kind', { kind })}</Link>,
          },
          {
            id: 'day',
            header: message('bank.day'),
            cell: ({ effectiveOn }) => <bdi className="nowrap">{format.date(effectiveOn, 'medium')}</bdi>,
          },
          { id: 'amount', header: message('bank.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} isSigned /> },
        ]}
      />
    </>
  );
}
