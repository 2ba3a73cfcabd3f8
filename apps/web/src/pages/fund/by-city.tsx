import { BarList, BarTable, Empty, Figure, Section, type BarRow } from '@regia/ui';
import { useFormat, useMessage, type Format, type Message } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { FundPosition } from './free-to-allocate.js';
import { minor } from './fund-words.js';
import type { ShownFund } from './use-fund.js';

interface ByCityProps {
  readonly fund: ShownFund;
  readonly position: FundPosition;
  readonly until: string | undefined;
  readonly view: 'chart' | 'table';
  readonly onViewChange: (view: 'chart' | 'table') => void;
}

/** What each city has paid of what it agreed to pay, and what comes next. */
export function ByCity({ fund, position, until, view, onViewChange }: ByCityProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const title = message('fund.cities');
  if (position.cities.length === 0)
    return (
      <Section title={title}>
        <Empty>{message('fund.cities.none')}</Empty>
      </Section>
    );
  const rows = position.cities.map((each): BarRow => {
    const { city, paidIn, agreed } = each;
    const href = fund.to('entries', { kind: 'receive', city: city.id, to: until });
    return {
      id: city.id,
      plate: city.plate,
      name: city.name.text,
      received: paidIn,
      pledged: agreed,
      href,
      ...noteOf(each, message, format),
    };
  });
  const agreed = position.cities.reduce((sum, each) => sum + BigInt(each.agreed.amountMinor), 0n);
  const total = { label: message('fund.cities.all'), received: position.received, pledged: minor(agreed, position.received) };
  const words = {
    city: message('fund.column.city'),
    received: message('fund.received'),
    pledged: message('fund.agreed'),
    note: message('fund.column.next'),
  };
  return (
    <Figure
      title={title}
      chart={<BarList rows={rows} total={total} />}
      chartIsText
      table={<BarTable rows={rows} total={total} words={words} />}
      view={view}
      onViewChange={onViewChange}
    />
  );
}

/** How many days the oldest open instalment is late, else when the next one is due, else that nothing is left. */
function noteOf({ instalments }: FundPosition['cities'][number], message: Message, format: Format): Pick<BarRow, 'note' | 'isLate'> {
  const open = instalments.filter(({ amount, paid }) => BigInt(paid.amountMinor) < BigInt(amount.amountMinor));
  const late = open.find(({ daysLate }) => daysLate > 0);
  if (late) return { note: message('fund.late', { days: late.daysLate, count: format.number(late.daysLate) }), isLate: true };
  const [next] = open;
  if (next) return { note: message('fund.nextBy', { day: format.date(next.dueOn, 'short') }) };
  return instalments.length > 0 ? { note: message('fund.paidInFull') } : {};
}
