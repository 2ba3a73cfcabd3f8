import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** A name for links to this part of the page. */
  readonly anchor?: string;
}

/** A part of a page: a 2 px ink rule, a heading, the content. No box. @public @since 1.0 */
export function Section({ title, actions, children, anchor }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id} id={anchor}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
