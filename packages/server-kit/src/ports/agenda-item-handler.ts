import type { Refusal } from '@regia/kernel';
import type { RequestContext } from '../context/request-context.js';

/** The server half of a kind of agenda item: judges the payload beyond its shape. */
export interface AgendaItemHandler<P = unknown> {
  /** Why the payload cannot stand; empty when it can. */
  validate(ctx: RequestContext, payload: P): Promise<readonly Refusal[]>;
}
