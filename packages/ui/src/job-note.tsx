import type { ReactNode } from 'react';
import { Notice } from './notice.js';
import { ProgressBar } from './progress-bar.js';

export interface JobNoteProps {
  readonly state: 'running' | 'done' | 'failed';
  readonly title: string;
  /** 0 to 1; leave out when unknown. */
  readonly ratio?: number;
  readonly children?: ReactNode;
  /** Cancel while it runs, the result when it is done, try again when it failed. */
  readonly actions?: ReactNode;
}

/** Long work (export, import, report): how far it is, and its result. The page may be left meanwhile. @public @since 1.0 */
export function JobNote({ state, title, ratio, children, actions }: JobNoteProps): ReactNode {
  if (state === 'running') {
    return (
      <Notice actions={actions} role="note">
        <ProgressBar label={title} ratio={ratio} />
        {children}
      </Notice>
    );
  }
  return (
    <Notice tone={state === 'done' ? 'good' : 'bad'} title={title} actions={actions} role={state === 'failed' ? 'alert' : 'status'}>
      {children}
    </Notice>
  );
}
