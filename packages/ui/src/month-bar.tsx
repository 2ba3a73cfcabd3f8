import type { ReactNode } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.js';
import { useFormat } from './format.js';
import { shiftMonth } from './shift-month.js';
import { useUiTexts } from './texts.js';

export interface MonthBarProps {
  /** `2026-11`. */
  readonly month: string;
  readonly onChange: (month: string) => void;
  /** Filters and the switch of views, at the end of the line. */
  readonly children?: ReactNode;
}

/** Previous, next, today, and the name of the month; filters beside it. @public @since 1.0 */
export function MonthBar({ month, onChange, children }: MonthBarProps): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  return (
    <div className="month-bar">
      <div className="row">
        <Button label={texts.previousMonth} icon={<ChevronLeft size={18} className="flip" aria-hidden="true" />} onPress={() => onChange(shiftMonth(month, -1))} />
        <Button label={texts.nextMonth} icon={<ChevronRight size={18} className="flip" aria-hidden="true" />} onPress={() => onChange(shiftMonth(month, 1))} />
        <Button onPress={() => onChange(format.today.slice(0, 7))}>{texts.today}</Button>
        <h2 className="month-title" aria-live="polite">
          {format.monthTitle(month)}
        </h2>
      </div>
      {children}
    </div>
  );
}
