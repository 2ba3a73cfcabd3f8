import { Injectable } from '@nestjs/common';
import { countsInFigure, type FigureProof, type FundMeasure } from '@regia/kernel';
import { Reference, type Reader } from '@regia/server-kit';
import { TileProofs } from '../seal/tile-proofs.js';
import { PublicBooks } from './public-books.js';
import { readPublishedFund, type PublishedFund } from './published-fund.js';

/** More than a phone should carry; the whole log is in the download, and the verifier reads it. */
const MOST_TRANSFERS = 1000;

const ENTRIES =
  'SELECT seq::int, code AS account, amount::text FROM ledger.published_entry WHERE fund_id = $1 AND city_id IS NOT NULL AND ($2::uuid IS NULL OR city_id = $2) ORDER BY seq, code COLLATE "C"';
const LEAVES = 'SELECT seq::int, payload, half FROM ledger.published_leaf WHERE fund_id = $1 AND seq = ANY ($2::bigint[]) ORDER BY seq';
const TILE = 'SELECT hashes FROM ledger.published_tile WHERE fund_id = $1 AND level = $2 AND idx = $3 ORDER BY width DESC LIMIT 1';

/** Makes the one file with which a browser checks a figure. Nothing in it names a person. */
@Injectable()
export class ProveFigure {
  constructor(
    private readonly books: PublicBooks,
    private readonly reference: Reference,
  ) {}

  /** Undefined where there is nothing to prove; `too-many` where the file would be too large. */
  prove(code: string, city: string, measure: FundMeasure): Promise<FigureProof | 'too-many' | undefined> {
    const cityId = city === 'all' ? null : this.reference.cityByKey(city)?.id;
    if (cityId === undefined) return Promise.resolve(undefined);
    return this.books.read(async (reader) => {
      const fund = await readPublishedFund(reader, code);
      if (!fund?.note || !fund.key) return undefined;
      const all = await reader.rows<FigureProof['entries'][number]>('published.entries-of-city', ENTRIES, [fund.fundId, cityId]);
      const entries = all.filter(({ account }) => countsInFigure(measure, city, account));
      const seqs = [...new Set(entries.map(({ seq }) => seq))];
      if (seqs.length > MOST_TRANSFERS) return 'too-many';
      const amountMinor = String(-entries.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
      return {
        format: 'regia-proof/1',
        fund: code,
        city,
        measure,
        amountMinor,
        currency: fund.currency,
        checkpoint: fund.note,
        key: fund.key,
        entries,
        transfers: await this.transfers(reader, fund, seqs),
      };
    });
  }

  private async transfers(
    reader: Pick<Reader, 'rows'>,
    { fundId, size }: PublishedFund,
    seqs: readonly number[],
  ): Promise<FigureProof['transfers']> {
    const leaves = await reader.rows<{ seq: number; payload: string; half: Buffer }>('published.leaves', LEAVES, [fundId, seqs]);
    const log = new TileProofs(
      async (level, index) => (await reader.rows<{ hashes: Buffer }>('published.tile', TILE, [fundId, level, index]))[0]!.hashes,
    ); // there are tiles below every head
    const proven = [];
    for (const { seq, payload, half } of leaves) {
      const proof = await log.inclusion(seq, Number(size));
      proven.push({ seq, payload, half: half.toString('base64'), proof: proof.map((hash) => hash.toString('base64')) });
    }
    return proven;
  }
}
