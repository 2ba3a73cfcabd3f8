import { useEffect, useId, useRef, type ReactNode } from 'react';

export interface FieldProblem {
  /** `name` of the field, or empty when the whole form was refused. */
  readonly name: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly problems: readonly FieldProblem[];
  /** Number of the attempt: each new one takes focus again. */
  readonly attempt: number;
}

/** What stopped the form, at its top. Takes focus after each failed attempt; every line goes to its field. @public @since 1.0 */
export function ErrorSummary({ title, problems, attempt }: ErrorSummaryProps): ReactNode {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.name + problem.text}>
            {problem.name === '' ? (
              problem.text
            ) : (
              <button type="button" className="link-button" onClick={() => focusField(problem.name)}>
                {problem.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings a field into view and puts the cursor into its first control. @public @since 1.0 */
export function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = field?.querySelector<HTMLElement>('input:not([type="hidden"]):not([aria-hidden="true"] *), textarea, [role="spinbutton"], button:not([aria-hidden="true"] *)');
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
