import { Button, DataTable, Disclosure, Empty, Link, Money } from '@regia/ui';
import { useFormat, useList, useMessage } from '@regia/web-kit';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import { SignedComparisons } from './bank.graphql.js';
import type { BankSignedComparisonsQuery } from './gql/graphql.js';
import type { ShownAccount } from './shown-account.js';

type Comparison = BankSignedComparisonsQuery['signedComparisons']['nodes'][number];

/** What was signed when books and bank were compared, each list as it was then, to be printed. */
export function SignedLists({ account }: { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const { rows, hasMore, loadMore, isLoadingMore } = useList(
    SignedComparisons,
    { bankAccount: account.id },
    (answer) => answer.signedComparisons,
  );
  if (rows.length === 0) return <Empty>{message('bank.signed.none')}</Empty>;
  return (
    <div className="bank-compare">
      <div className="bank-line-head">
        <p className="muted">{message('bank.signed.lede')}</p>
        <Button look="quiet" isSmall icon={<Printer size={16} aria-hidden="true" />} onPress={() => globalThis.print()}>
          {message('action.print')}
        </Button>
      </div>
      {rows.map((comparison) => (
        <OneList key={comparison.id} comparison={comparison} />
      ))}
      {hasMore && (
        <Button onPress={loadMore} isPending={isLoadingMore}>
          {message('action.more')}
        </Button>
      )}
    </div>
  );
}

function OneList({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { to } = useFund();
  const { until, balance, signedAt, signedBy, openLines, openEntries, items, isListKept, itemsHash } = comparison;
  const counts = { lines: format.number(openLines), entries: format.number(openEntries) };
  return (
    <section className="bank-signed">
      <h3 className="bank-report-title">{message('bank.signed.until', { day: format.date(until, 'medium') })}</h3>
      <p>
        {message('bank.signed.by', { name: signedBy?.name ?? '', at: format.date(signedAt, 'medium'), balance: format.money(balance) })}
      </p>
      <Disclosure title={message('bank.signed.items', counts)}>
        <DataTable
          label={message('bank.signed.items', counts)}
          rows={items}
          rowId={({ item, ref }) => `${item} ${ref}`}
          empty={<Empty>{message(isListKept ? 'bank.signed.noItems' : 'bank.signed.notKept')}</Empty>}
          columns={[
            {
              id: 'item',
              header: message('bank.signed.item'),
              isRowHeader: true,
              cell: ({ item, ref, kind, party, text }) =>
                item === 'entry' ? (
                  <Link href={to(`entries/${ref}`)}>{`${message('fund.kind', { kind: kind ?? '' })} ${ref}`}</Link>
                ) : (
                  <bdi>{party ?? text ?? message('bank.signed.line')}</bdi>
                ),
            },
            { id: 'day', header: message('bank.day'), cell: ({ day }) => format.date(day, 'medium') },
            { id: 'amount', header: message('bank.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} isSigned /> },
          ]}
        />
      </Disclosure>
      <p className="muted small">
        SHA-256 <bdi className="num bank-number">{itemsHash}</bdi>
      </p>
    </section>
  );
}
