import { Button, DatePicker, Popover, useFormat } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';

interface AsOfProps {
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** Chooses the day at whose end the books are shown. */
export function AsOf({ day, onChange }: AsOfProps): ReactNode {
  const message = useMessage();
  const { today, date } = useFormat();
  const pick = (next: string | undefined): void => onChange(next === undefined || next >= today ? undefined : next);
  return (
    <Popover
      label={message('fund.asOf')}
      trigger={
        <Button look="quiet" icon={<CalendarClock size={16} aria-hidden="true" />}>
          {day ? message('fund.asOf.day', { day: date(day, 'medium') }) : message('fund.asOf')}
        </Button>
      }
    >
      <div className="fund-as-of">
        <DatePicker name="on" label={message('fund.asOf.field')} value={day ?? today} max={today} onChange={pick} />
      </div>
    </Popover>
  );
}
