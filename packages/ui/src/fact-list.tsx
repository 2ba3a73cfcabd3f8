import type { ReactNode } from 'react';

/** Facts of one thing as pairs of a word and its value. @public @since 1.0 */
export function FactList({ facts }: { readonly facts: readonly { readonly label: string; readonly value: ReactNode }[] }): ReactNode {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
