import { Button, DatePicker, Popover, TextField, useFormat } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { CalendarClock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { momentAt, partsOf } from './known-moment.js';

interface AsOfProps {
  readonly day: string | undefined;
  /** The moment it was known at, as JSON writes it. */
  readonly known: string | undefined;
  readonly onChange: (part: { readonly on?: string | undefined; readonly known?: string | undefined }) => void;
}

/** Chooses the day at whose end the books are shown, and the moment they were known at. */
export function AsOf({ day, known, onChange }: AsOfProps): ReactNode {
  const message = useMessage();
  const { today, date } = useFormat();
  const pick = (next: string | undefined): void => onChange({ on: next === undefined || next >= today ? undefined : next });
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
        <KnownAt key={known ?? ''} known={known} onChange={(moment) => onChange({ known: moment })} />
      </div>
    </Popover>
  );
}

/** A day and, where it matters, a time of it; without a time the end of that day. */
function KnownAt({ known, onChange }: Pick<AsOfProps, 'known'> & { readonly onChange: (known: string | undefined) => void }): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const [value, setValue] = useState(() => partsOf(known));
  const moment = value.day === undefined ? undefined : momentAt(value.day, value.time);
  const isWrong = value.day !== undefined && moment === undefined;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) onChange(moment);
      }}
    >
      <DatePicker
        name="knownOn"
        label={message('fund.known.field')}
        hint={message('fund.known.hint')}
        value={value.day}
        max={today}
        onChange={(day) => setValue({ ...value, day })}
      />
      <TextField
        name="knownTime"
        label={message('fund.known.time')}
        isCode
        value={value.time}
        onChange={(time) => setValue({ ...value, time })}
        maxLength={5}
        error={isWrong ? message('fund.known.time.wrong') : undefined}
      />
      <div className="row">
        <Button type="submit">{message('fund.known.show')}</Button>
        {known && (
          <Button look="quiet" onPress={() => onChange(undefined)}>
            {message('fund.known.now')}
          </Button>
        )}
      </div>
    </form>
  );
}
