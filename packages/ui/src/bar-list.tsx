import type { ReactNode } from 'react';
import type { MoneyValue } from './facts.js';
import { useFormat } from './format.js';
import { Money } from './money.js';
import { Plate } from './plate.js';
import { TableScroll } from './table-scroll.js';
import { useUiTexts } from './texts.js';

export interface BarRow {
  readonly id: string;
  readonly plate: string;
  readonly name: string;
  readonly received: MoneyValue;
  readonly pledged: MoneyValue;
  /** `next by 31 Jan`, `paid in full`, `18 days late`. */
  readonly note?: string;
  readonly isLate?: boolean;
  readonly href?: string;
}

export interface BarListProps {
  readonly rows: readonly BarRow[];
  readonly total?: { readonly label: string; readonly received: MoneyValue; readonly pledged: MoneyValue };
}

/** Received of pledged, city by city; all bars share one scale. @public @since 1.0 */
export function BarList({ rows, total }: BarListProps): ReactNode {
  const format = useFormat();
  const most = rows.reduce((max, row) => (minor(row.pledged) > max ? minor(row.pledged) : max), 1n);
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="bars-name">
            <Plate plate={row.plate} />
            {row.name}
          </span>
          <span className="bars-track" aria-hidden="true">
            <span className="bars-pledged" style={{ inlineSize: `${part(minor(row.pledged), most)}%` }}>
              {minor(row.received) > 0n && <span className="bars-received" style={{ inlineSize: `calc(${part(minor(row.received), minor(row.pledged))}% + 2px)` }} />}
            </span>
          </span>
          <ReceivedOf received={row.received} pledged={row.pledged} href={row.href} />
          <span className="bars-note" data-late={row.isLate || undefined}>
            {row.note}
          </span>
        </li>
      ))}
      {total && (
        <li className="bars-total">
          <span className="bars-name">{total.label}</span>
          <span className="bars-track" aria-hidden="true" />
          <ReceivedOf received={total.received} pledged={total.pledged} />
          <span className="bars-note num">{format.percent(part(minor(total.received), minor(total.pledged)) / 100)}</span>
        </li>
      )}
    </ul>
  );
}

function ReceivedOf({ received, pledged, href }: { readonly received: MoneyValue; readonly pledged: MoneyValue; readonly href?: string }): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  return (
    <span className="bars-value">
      <Money value={received} decimals="trim" href={href} /> <span className="muted">{texts.of(isolate(format.money(pledged, 'trim')))}</span>
    </span>
  );
}

/** The same facts as a table, for `Figure`. @public @since 1.0 */
export function BarTable({ rows, total, words }: BarListProps & { readonly words: { readonly city: string; readonly received: string; readonly pledged: string; readonly note: string } }): ReactNode {
  const format = useFormat();
  return (
    <TableScroll label={words.city}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{words.city}</th>
            <th scope="col" className="end">{words.received}</th>
            <th scope="col" className="end">{words.pledged}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="end"><Money value={row.received} /></td>
              <td className="end"><Money value={row.pledged} /></td>
              <td className={row.isLate ? 'neg' : undefined}>{row.note}</td>
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{total.label}</th>
              <td className="end"><Money value={total.received} /></td>
              <td className="end"><Money value={total.pledged} /></td>
              <td className="num">{format.percent(part(minor(total.received), minor(total.pledged)) / 100)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  );
}

const minor = (value: MoneyValue): bigint => BigInt(value.amountMinor);
/** Share in percent with two decimals, 0 to 100. */
const part = (of: bigint, whole: bigint): number => (whole <= 0n ? 0 : Math.min(100, Number((of * 10_000n) / whole) / 100));
/** Unicode isolates, because the amount goes into a sentence. */
const isolate = (text: string): string => `\u2068${text}\u2069`;
