import { DataTable, Money } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { Entry } from './in-full.js';
import { useAccountWords } from './fund-words.js';
import { RateNote } from './rate-note.js';

type Leg = Entry['entries'][number] & { readonly id: string };

/** The lines of an entry: account in words and as its code, side, amount, and what the account then held. */
export function EntryLegs({ entry }: { readonly entry: Entry }): ReactNode {
  const message = useMessage();
  const words = useAccountWords();
  return (
    <div className="fund-table">
      <DataTable<Leg>
        label={message('fund.legs')}
        rows={entry.entries.map((line, index) => ({ ...line, id: String(index) }))}
        rowId={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'account',
            header: message('fund.leg.account'),
            isRowHeader: true,
            cell: ({ accountCode }) => (
              <>
                {words(accountCode)}
                <small>
                  <bdi dir="ltr">{accountCode}</bdi>
                </small>
              </>
            ),
          },
          { id: 'debit', header: message('fund.leg.debit'), align: 'end', cell: (leg) => leg.side === 'debit' && <Amount leg={leg} /> },
          { id: 'credit', header: message('fund.leg.credit'), align: 'end', cell: (leg) => leg.side === 'credit' && <Amount leg={leg} /> },
          {
            id: 'balance',
            header: message('fund.leg.balance'),
            align: 'end',
            hidesOnPhone: true,
            cell: ({ balanceAfter }) => <Money value={balanceAfter} />,
          },
        ]}
      />
    </div>
  );
}

/** With what was paid in another currency, and the rate between the two. */
function Amount({ leg: { amount, original, rate } }: { readonly leg: Leg }): ReactNode {
  return (
    <>
      <Money value={amount} />
      {original && (
        <small>
          <Money value={original} />
        </small>
      )}
      {original && rate && (
        <small>
          <RateNote rate={{ ...rate, base: amount.currency, quote: original.currency }} />
        </small>
      )}
    </>
  );
}
