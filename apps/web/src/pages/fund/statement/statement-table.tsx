import { Money, Plate } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { StatementQuery } from './gql/graphql.js';

type Shown = NonNullable<StatementQuery['fundStatement']>;
type CityPart = Shown['cities'][number];

interface Row {
  readonly figure: string;
  /** A sum, or a line that both sides of the books agree on. */
  readonly isSum?: true;
}

const row = (figure: string): Row => ({ figure });
const sum = (figure: string): Row => ({ figure, isSum: true });

/** The layout of the fund statement: what is with the agent, and what is with partners. Each part ends with its control line. */
const PARTS: readonly { readonly part: 'held' | 'partners'; readonly rows: readonly Row[] }[] = [
  {
    part: 'held',
    rows: [
      sum('opening-held'), row('contributions'), row('unidentified'), row('interest'), row('partner-interest'), row('other-income'), row('exchange'), row('apportioned'), sum('source'),
      row('transferred'), row('refunded'), row('agent-fee'), row('direct-cost'), row('bank-charges'), row('returned'), sum('use'), sum('closing-held'),
    ],
  },
  { part: 'partners', rows: [sum('opening-with-partners'), row('transferred'), row('refunded'), row('reported'), sum('closing-with-partners')] },
]; // prettier-ignore

/** The kind of account whose entries stand behind what is there at the beginning and the end. */
const STAGE: Readonly<Record<string, string>> = {
  'opening-held': 'bank',
  'closing-held': 'bank',
  'opening-with-partners': 'advance',
  'closing-with-partners': 'advance',
};

/** The statement as a table for the eye, the printer and a screen reader: the fund, and one column for each city. */
export function StatementTable({
  fund,
  statement,
  cities,
}: {
  readonly fund: ShownFund;
  readonly statement: Shown;
  readonly cities: readonly CityPart[];
}): ReactNode {
  const message = useMessage();
  return (
    <div className="statement-scroll" role="region" aria-label={message('statement.title')} tabIndex={0}>
      <table className="statement">
        <thead>
          <tr>
            <th scope="col">{message('statement.figure')}</th>
            <th scope="col">{message('statement.all')}</th>
            {cities.map(({ city }) => (
              <th scope="col" key={city.id}>
                <Plate plate={city.plate} name={city.name.text} />
              </th>
            ))}
          </tr>
        </thead>
        {PARTS.map(({ part, rows }) => (
          <tbody key={part}>
            <tr className="statement-part">
              <th scope="rowgroup" colSpan={cities.length + 2}>
                {message(`statement.part.${part}`)}
              </th>
            </tr>
            {rows.map((each) => (
              <tr key={each.figure} className={each.isSum ? 'statement-sum' : undefined}>
                <th scope="row">
                  <FigureName part={part} row={each} statement={statement} />
                </th>
                <Amount fund={fund} statement={statement} row={each} figures={statement.figures} />
                {cities.map(({ city, figures }) => (
                  <Amount key={city.id} fund={fund} statement={statement} row={each} figures={figures} city={city.id} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function FigureName({
  part,
  row: { figure },
  statement,
}: {
  readonly part: string;
  readonly row: Row;
  readonly statement: Shown;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const day = figure.startsWith('opening') ? statement.from : statement.to;
  const isMinus = figure === 'refunded' ? part === 'held' : false;
  const name = message('statement.name', { figure: figure.replaceAll('-', '_'), day: format.date(day, 'medium') });
  return <>{isMinus ? message('statement.less', { name }) : name}</>;
}

interface AmountProps {
  readonly fund: ShownFund;
  readonly statement: Shown;
  readonly row: Row;
  readonly figures: Shown['figures'];
  readonly city?: string;
}

function Amount({ fund, statement: { from, to }, row: { figure, isSum }, figures, city }: AmountProps): ReactNode {
  const amount = figures.find((each) => each.figure === figure)?.amount;
  if (!amount) return <td>–</td>;
  const stage = STAGE[figure];
  // what was there before the first day has no link of its own: its entries are those of the earlier days
  const days = { ...(figure.startsWith('opening') || stage ? {} : { from }), to: figure.startsWith('opening') ? dayBefore(from) : to };
  const href = fund.to('entries', { ...(stage ? { stage } : { figure }), ...days, city });
  return (
    <td>
      <Money value={amount} isStrong={isSum === true} {...(amount.amountMinor === '0' ? {} : { href })} />
    </td>
  );
}

function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]; // three numbers by its pattern
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}
