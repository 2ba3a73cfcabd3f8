import { Link, Money, StatusTag, type StatusTone } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { ClosingChecklistQuery, ClosingItemState } from './gql/graphql.js';

export type Item = ClosingChecklistQuery['closingChecklist'][number];

const TONES: Readonly<Record<ClosingItemState, StatusTone>> = {
  DONE: 'good',
  NONE: 'neutral',
  MISSING: 'bad',
  RATE_MISSING: 'bad',
  TO_ACCEPT: 'waiting',
  TO_NAME: 'waiting',
};

/** What is to be looked at before closing: how each thing stands, and where it is done. */
export function Checklist({ fund, items }: { readonly fund: ShownFund; readonly items: readonly Item[] }): ReactNode {
  const message = useMessage();
  return (
    <ul className="item-list closing-list" aria-label={message('closing.checklist')}>
      {items.map((item, index) => (
        <li key={`${item.item}-${item.bankAccount ?? item.currency ?? index}`}>
          <p className="row">
            <span className="strong">{message('closing.item', { item: item.item })}</span>
            <StatusTag tone={TONES[item.state]}>{message('closing.state', { state: item.state })}</StatusTag>
          </p>
          <p className="small">
            <Words item={item} /> <Place fund={fund} item={item} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Words({ item: { item, state, count, day, amount, currency } }: { readonly item: Item }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const facts = {
    n: count,
    count: format.number(count),
    day: day ? format.date(day, 'medium') : '',
    currency: currency ?? '',
    has: day ? 'day' : 'none',
  };
  const words = message(`closing.${item}`, { ...facts, state });
  const shows = amount && amount.amountMinor !== '0' && state !== 'DONE' && state !== 'NONE';
  return (
    <>
      {words}{' '}
      {shows && (
        <>
          {message('closing.amount', { item })} <Money value={amount} />
        </>
      )}
    </>
  );
}

/** Where the thing is done that is missing; none when nothing is. */
function Place({ fund, item: { item, state, bankAccount } }: { readonly fund: ShownFund; readonly item: Item }): ReactNode {
  const message = useMessage();
  if (state === 'DONE' || state === 'NONE') return null;
  const href = placeOf(fund, item, bankAccount ?? undefined);
  return href === undefined ? null : <Link href={href}>{message('closing.where', { item })}</Link>;
}

function placeOf(fund: ShownFund, item: string, account: string | undefined): string | undefined {
  if (item === 'bank') return fund.to('bank', { account });
  if (item === 'unidentified') return fund.to('entries', { stage: 'unidentified' });
  if (item === 'waiting') return fund.to('approvals');
  if (item === 'decision') return fund.to('decisions');
  if (item === 'result') return fund.to('entries', { stage: 'result' });
  return item === 'revaluation' ? fund.to('entries', { stage: 'position' }) : undefined;
}
