import { DateTime, Empty, Money, Plate, StatusTag, TableScroll } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from './figure-list.js';

type Transfer = ShownFund['transfers'][number];

/** The last entries: what, when, whose money, how much. Nobody is named. A plain table: nothing to sort, and light to fetch. */
export function RecentTransfers({ transfers }: { readonly transfers: readonly Transfer[] }): ReactNode {
  const message = useMessage();
  if (transfers.length === 0) return <Empty>{message('public-fund.recent.none')}</Empty>;
  return (
    <TableScroll label={message('public-fund.recent')}>
      <table className="data" aria-label={message('public-fund.recent')}>
        <thead>
          <tr>
            <th scope="col">{message('public-fund.column.kind')}</th>
            <th scope="col" className="not-on-phone">
              {message('public-fund.column.number')}
            </th>
            <th scope="col" className="end">
              {message('public-fund.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {transfers.map((transfer) => (
            <Row key={transfer.seq} transfer={transfer} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ transfer: { kind, city, effectiveOn, isReversed, number, amount } }: { readonly transfer: Transfer }): ReactNode {
  const message = useMessage();
  return (
    <tr>
      <th scope="row">
        <span className="row">
          {city ? (
            <Plate plate={city.plate} name={city.name.text} />
          ) : (
            <span className="muted small">{message('public-fund.several')}</span>
          )}
          {message('fund.kind', { kind })}
          {isReversed && <StatusTag>{message('public-fund.reversed')}</StatusTag>}
        </span>
        <span className="public-day muted small">
          <DateTime value={effectiveOn} />
        </span>
      </th>
      <td className="not-on-phone">
        <bdi className="num">{number}</bdi>
      </td>
      <td className="end">
        <Money value={amount} />
      </td>
    </tr>
  );
}
