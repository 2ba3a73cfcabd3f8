import { Injectable } from '@nestjs/common';
import { fromBase64, isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { CosignCheckpointInput, FundCityHead } from './seal.graphql.js';
import { showHead } from './show-seal.query.js';
import { readCityHeads, readCount } from './stored-checkpoint.js';

export type CosignRefusal = Refusal<
  'not-found' | 'id-unreadable' | 'not-of-this-fund' | 'id-reused' | 'head-unknown' | 'head-older' | 'head-not-consistent'
>;

const COSIGN = `SELECT ledger.cosign($1, $2, $3, decode($4, 'base64'), (SELECT coalesce(array_agg(decode(h, 'base64') ORDER BY o), '{}') FROM unnest($5::text[]) WITH ORDINALITY u(h, o))) AS status`;

/** More hashes than the proof of any log has. */
const LONGEST_PROOF = 64;

/**
 * Accepts a head in the name of a city, and only on from the one the city kept. The proof is the one the city looked at; the
 * database judges it again.
 */
@Injectable()
export class CosignCheckpoint {
  constructor(private readonly work: UnitOfWork) {}

  async cosign(ctx: CityContext, input: CosignCheckpointInput): Promise<Result<FundCityHead, CosignRefusal>> {
    if (!isUuid(input.id)) return refuse('id-unreadable', ['id']);
    const size = readCount(input.size);
    if (size === undefined) return refuse('head-unknown', ['size']);
    if (!isHash(input.root)) return refuse('head-unknown', ['root']);
    if (input.proof.length > LONGEST_PROOF || !input.proof.every(isHash)) return refuse('head-not-consistent', ['proof']);
    return this.work.run(ctx, (tx) => this.accept(tx, ctx, input, size));
  }

  private async accept(
    tx: Tx,
    { cityId }: CityContext,
    { id, fund: code, root, proof }: CosignCheckpointInput,
    size: number,
  ): Promise<Result<FundCityHead, CosignRefusal>> {
    const fund = await readFund(tx, code);
    if (!fund) return refuse('not-found', ['fund']);
    const [row] = await tx.rows<{ status: Word }>('ledger.cosign', COSIGN, [fund.id, id, size, root, proof]);
    const { status } = row!; // a function answers one row
    if (status !== 'cosigned' && status !== 'already-cosigned') return refuse(status, [PATHS[status]]);
    const heads = await readCityHeads(tx, fund.id);
    if (status === 'cosigned') tx.publish({ type: 'fund.head-accepted', payload: { fund: code, size } });
    return ok(showHead(heads.find((head) => head.cityId === cityId)!)); // it was accepted two lines above
  }
}

type Word = 'cosigned' | 'already-cosigned' | CosignRefusal['code'];

const PATHS: Readonly<Record<CosignRefusal['code'], string>> = {
  'not-found': 'fund',
  'not-of-this-fund': 'fund',
  'id-reused': 'id',
  'id-unreadable': 'id',
  'head-unknown': 'size',
  'head-older': 'size',
  'head-not-consistent': 'proof',
};

const isHash = (text: string): boolean => fromBase64(text)?.length === 32;
