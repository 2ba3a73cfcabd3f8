import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { useFormat } from './format.js';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; leave out when nobody knows how long it takes. */
  readonly ratio?: number;
}

/** How far a long piece of work is. @public @since 1.0 */
export function ProgressBar({ label, ratio }: ProgressBarProps): ReactNode {
  const format = useFormat();
  return (
    <AriaProgressBar className="progress" value={(ratio ?? 0) * 100} isIndeterminate={ratio === undefined} valueLabel={ratio === undefined ? undefined : format.percent(ratio)}>
      {({ percentage, valueText }) => (
        <>
          <Label>{label}</Label>
          <span className="num">{valueText}</span>
          <span className="progress-track" aria-hidden="true">
            <span className="progress-done" style={{ inlineSize: `${percentage ?? 100}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
