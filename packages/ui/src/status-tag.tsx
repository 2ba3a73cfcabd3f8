import type { ReactNode } from 'react';

export type StatusTone = 'neutral' | 'waiting' | 'good' | 'bad' | 'draft';

/** State of a thing, in words; the colour only repeats them. @public @since 1.0 */
export function StatusTag({ children, tone = 'neutral' }: { readonly children: ReactNode; readonly tone?: StatusTone }): ReactNode {
  return <span className="status" data-tone={tone}>{children}</span>;
}
