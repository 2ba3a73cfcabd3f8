import type { RequestContext } from '../context/request-context.js';

/** Something that search found and the searcher may open. */
export interface Found {
  /** `city`, `agenda-item`, `fund-transfer`, `fund-proposal`, or a plugin's own word. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly cityId?: string;
  readonly at?: Date;
}

/** Searches one kind of thing. Rights are part of the query: what one may not read is neither found nor counted. */
export interface SearchSource {
  /** `folded` is the text in its folded form (`kernel` fold), at least two characters. */
  search(ctx: RequestContext, folded: string, first: number): Promise<readonly Found[]>;
}
