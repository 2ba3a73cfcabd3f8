import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { EndPartInput } from './end-part.graphql.js';

export type EndPartRefusal = Refusal<
  'unknown-partnership' | 'not-allowed' | 'not-found' | 'keeps-the-money' | 'reason-required' | 'too-long'
>;

const LONGEST_REASON = 500;
const FIELD: Readonly<Record<string, string>> = { 'unknown-partnership': 'partnership', 'not-found': 'city', 'keeps-the-money': 'city' };

/**
 * Ends a city's part in a partnership. The rules are the database's own: the function answers a word, and what hangs on the
 * part follows it in the same transaction.
 */
@Injectable()
export class EndPart {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the id of the partnership */
  async end(ctx: RequestContext, { partnership, city, reason }: EndPartInput): Promise<Result<string, EndPartRefusal>> {
    const why = cleanText(reason);
    if (!isUuid(partnership)) return refuse('unknown-partnership', ['partnership']);
    if (!isUuid(city)) return refuse('not-found', ['city']);
    if (why === '') return refuse('reason-required', ['reason']);
    if (why.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    return this.work.run(ctx, async (tx) => {
      const sql = 'SELECT consortium.end_part($1, $2, $3) AS word';
      const [row] = await tx.rows<{ word: 'done' | 'ended-before' | EndPartRefusal['code'] }>('consortium.end-part', sql, [
        partnership,
        city,
        why,
      ]);
      const { word } = row!; // a function answers one row
      if (word === 'ended-before') return ok(partnership);
      if (word !== 'done') return refuse(word, FIELD[word] ? [FIELD[word]] : []);
      tx.publish({ type: 'consortium.part-ended', payload: { partnership, city } });
      return ok(partnership);
    });
  }
}
