import { originOf } from './seal-key.js';
import type { BooksHead, BooksTransfer } from './stored-books.js';

/** A whole number of tiles. */
const PAGE = 1024;

/** Entries from `from` and before `to`, in a short transaction of its own: books only grow. */
export type ReadPage = (from: number, to: number) => Promise<readonly BooksTransfer[]>;

/**
 * The books as lines of JSON: what they are, rules, decisions, keys, heads, accounts with what is on them, then entry by entry
 * up to there, then the end, so that a download that broke off is seen.
 * @param keyOf the key of a city, which says more than its number
 */
export async function* booksLines(head: BooksHead, readPage: ReadPage, keyOf: (cityId: string) => string): AsyncGenerator<string> {
  const { fund, rules, decisions, keys, heads, accepted, cityKeys, cosignatures, accounts } = head;
  const size = Number(fund.size);
  yield line('books', {
    format: 'regia-books/2',
    fund: fund.code,
    origin: originOf(fund.code),
    kind: fund.kind,
    base: fund.base,
    size,
    openFrom: fund.openFrom,
    at: new Date().toISOString(),
  });
  for (const text of rules) yield `${text}\n`;
  for (const decision of decisions) yield line('decision', decision);
  for (const verifier of keys) yield line('key', { verifier });
  for (const note of heads) yield line('head', { note });
  for (const { cityId, ...rest } of accepted) yield line('accepted', { city: keyOf(cityId), ...rest, size: Number(rest.size) });
  for (const { cityId, verifier } of cityKeys) yield line('city-key', { city: keyOf(cityId), verifier });
  for (const { cityId, size: covered, line: text } of cosignatures)
    yield line('cosigned', { city: keyOf(cityId), size: Number(covered), signature: text });
  for (const account of accounts) yield line('account', account);
  for (let from = 0; from < size; from += PAGE) {
    const page = await readPage(from, Math.min(from + PAGE, size));
    yield page.map((transfer) => line('transfer', shown(transfer, keyOf))).join('');
  }
  yield line('end', { transfers: size });
}

const shown = ({ seq, at, cities, authorCity, ...rest }: BooksTransfer, keyOf: (cityId: string) => string): object => ({
  seq: Number(seq),
  ...rest,
  at: Number(at),
  authorCity: authorCity === null ? null : keyOf(authorCity),
  cities: cities.map(keyOf),
});

const line = (kind: string, facts: object): string => `${JSON.stringify({ line: kind, ...facts })}\n`;
