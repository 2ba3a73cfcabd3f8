import { useId, useState, type ReactNode } from 'react';
import { Segmented } from './segmented.js';
import { useUiTexts } from './texts.js';

export interface FigureProps {
  readonly title: string;
  /** One sentence that says what is to be seen. */
  readonly says?: string;
  readonly chart: ReactNode;
  /** The same facts in rows. There is no chart without it. */
  readonly table: ReactNode;
  /** The chart is readable text (as `BarList`), so it is not hidden from screen readers. */
  readonly chartIsText?: boolean;
  /** With `onViewChange` the switch is in the page's hands (its address). */
  readonly view?: 'chart' | 'table';
  readonly onViewChange?: (view: 'chart' | 'table') => void;
}

/** A chart and its twin as a table, with one switch between them. @public @since 1.0 */
export function Figure({ title, says, chart, table, chartIsText, view, onViewChange }: FigureProps): ReactNode {
  const texts = useUiTexts();
  const id = useId();
  const [own, setOwn] = useState<'chart' | 'table'>('chart');
  const shown = view ?? own;
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        <Segmented
          label={texts.view}
          isSmall
          value={shown}
          onChange={onViewChange ?? setOwn}
          options={[
            { id: 'chart', label: texts.chart },
            { id: 'table', label: texts.table },
          ]}
        />
      </header>
      {says !== undefined && <p className="figure-says">{says}</p>}
      {shown === 'table' ? table : <div aria-hidden={chartIsText ? undefined : true}>{chart}</div>}
    </section>
  );
}
