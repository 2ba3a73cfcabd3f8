import type { Day, LocalizedText, Money } from '@regia/kernel';
import type { RequestContext } from '../context/request-context.js';

/** Something that waits for the person who asks. */
export interface Waiting {
  readonly kind: 'sign' | 'returned' | 'due' | 'reminded' | 'agree' | 'decide' | 'close' | 'rate' | 'account' | 'payee' | 'confirm';
  readonly id: string;
  readonly title: LocalizedText;
  readonly amount?: Money;
  readonly cityId?: string;
  readonly since: Date;
  readonly dueOn?: Day;
  /** How often and how urgently it was asked for: 1 once, 3 for the last time. */
  readonly level?: number;
}

/** Brings what waits for a person to the first page. */
export interface WaitingSource {
  waiting(ctx: RequestContext): Promise<readonly Waiting[]>;
}
