import { Inject, Injectable } from '@nestjs/common';
import { fold } from '@regia/kernel';
import { SEARCH_SOURCES, type Found, type RequestContext, type SearchSource } from '@regia/server-kit';
import { shareOut } from './share-out.js';

const SHORTEST = 2;
const LONGEST = 100;
const MOST = 100;

/** Asks every source. Rights are in each source's query, so there is nothing here to filter and nothing to count. */
@Injectable()
export class Search {
  constructor(@Inject(SEARCH_SOURCES) private readonly sources: readonly SearchSource[]) {}

  async find(ctx: RequestContext, text: string, first: number): Promise<Found[]> {
    const folded = fold(text.replaceAll('\u0000', '').slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
    const most = Math.min(first, MOST);
    if ([...folded].length < SHORTEST || most < 1) return [];
    const found: (readonly Found[])[] = [];
    for (const source of this.sources) found.push(await source.search(ctx, folded, most)); // one after the other: they share a connection
    return shareOut(found, most);
  }
}
