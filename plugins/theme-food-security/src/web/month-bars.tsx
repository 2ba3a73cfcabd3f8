import { DataTable, Empty, useFormat } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import styles from './food.module.css';

/** What was harvested in one month; kilograms as decimal text. */
interface Month {
  readonly month: string;
  readonly kilograms: string;
}

interface MonthsProps {
  readonly months: readonly Month[];
}

/** One bar for each month, on one scale. The same facts stand in `MonthTable`. */
export function MonthBars({ months }: MonthsProps): ReactNode {
  const format = useFormat();
  const most = Math.max(1, ...months.map(({ kilograms }) => Number(kilograms)));
  return (
    <ol className={styles.months}>
      {months.map(({ month, kilograms }) => (
        <li key={month}>
          <span className={styles.figure}>{format.number(Math.round(Number(kilograms)))}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ blockSize: `${(Number(kilograms) / most) * 100}%` }} />
          </span>
          <span className={styles.foot}>{format.date(`${month}-01`, 'monthShort')}</span>
        </li>
      ))}
    </ol>
  );
}

/** Kilograms month by month, the newest first. */
export function MonthTable({ months }: MonthsProps): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  return (
    <DataTable
      label={message('months.title')}
      rows={months.toReversed()}
      rowId={({ month }) => month}
      columns={[
        { id: 'month', header: message('months.month'), isRowHeader: true, cell: ({ month }) => format.monthTitle(month) },
        {
          id: 'kilograms',
          header: message('site.kilograms'),
          align: 'end',
          cell: ({ kilograms }) => message('unit.kilograms', { amount: format.decimal(kilograms) }),
        },
      ]}
      empty={<Empty>{message('months.empty')}</Empty>}
    />
  );
}
