import { useId, type ReactNode } from 'react';

export interface KeyFigureProps {
  readonly title: string;
  /** The figure, usually a `Money` with `decimals="trim"`. */
  readonly figure: ReactNode;
  readonly note?: ReactNode;
  /** The bar beside it. */
  readonly children?: ReactNode;
}

/** The one large figure of a page, with its bar beside it. @public @since 1.0 */
export function KeyFigure({ title, figure, note, children }: KeyFigureProps): ReactNode {
  const id = useId();
  return (
    <section className="key" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="key-figure">{figure}</p>
        {note !== undefined && <p className="muted small">{note}</p>}
      </div>
      {children}
    </section>
  );
}
