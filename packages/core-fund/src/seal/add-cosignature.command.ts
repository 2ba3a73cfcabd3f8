import { Injectable } from '@nestjs/common';
import { isUuid, judgeSignature, ok, refuse, webSha256, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { readCount } from './stored-checkpoint.js';
import { readCityKeys, readCosignatures, readNote } from './stored-witness.js';
import type { AddCosignatureInput, HeadCosignature } from './witness.graphql.js';

export type AddCosignatureRefusal = Refusal<
  | 'id-unreadable'
  | 'id-reused'
  | 'not-found'
  | 'not-of-this-fund'
  | 'head-unknown'
  | 'city-key-unknown'
  | 'city-key-replaced'
  | 'cosignature-unreadable'
  | 'cosignature-wrong'
>;

/** A line of a signed note (C2SP): a dash, the name of the key, its id and the signature. */
const LINE = /^— (\S{1,200}) ([A-Za-z0-9+/]{90,100}={0,2})$/;
const ADD = 'SELECT ledger.add_cosignature($1, $2, $3, $4, $5) AS status';

/** Takes a signature that a city made elsewhere, over the very text of a head, and keeps it once it fits the newest key of that city. */
@Injectable()
export class AddCosignature {
  constructor(private readonly work: UnitOfWork) {}

  async add(ctx: CityContext, input: AddCosignatureInput): Promise<Result<HeadCosignature, AddCosignatureRefusal>> {
    if (!isUuid(input.id)) return refuse('id-unreadable', ['id']);
    const size = readCount(input.size);
    if (size === undefined) return refuse('head-unknown', ['size']);
    const line = input.line.trim();
    if (!LINE.test(line)) return refuse('cosignature-unreadable', ['line']);
    return this.work.run(ctx, (tx) => this.judge(tx, ctx.cityId, { ...input, line }, size));
  }

  private async judge(
    tx: Tx,
    cityId: string,
    { id, fund: code, line }: AddCosignatureInput,
    size: number,
  ): Promise<Result<HeadCosignature, AddCosignatureRefusal>> {
    const fund = await readFund(tx, code);
    if (!fund) return refuse('not-found', ['fund']);
    const note = await readNote(tx, fund.id, size);
    if (note === undefined) return refuse('head-unknown', ['size']);
    const keys = await readCityKeys(tx, cityId);
    const key = keys.find(({ keyId }) => keyId === keyIdIn(line));
    if (!key) return refuse('city-key-unknown', ['line']);
    if (!key.isCurrent) return refuse('city-key-replaced', ['line']);
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    if ((await judgeSignature(webSha256, `${text}\n${line}\n`, key.verifier)) !== 'right') return refuse('cosignature-wrong', ['line']);
    const [row] = await tx.rows<{ status: string }>('ledger.add-cosignature', ADD, [fund.id, id, size, key.keyId, line]);
    const { status } = row!; // a function answers one row
    if (status in PATHS) return refuse(status as AddCosignatureRefusal['code'], PATHS[status as AddCosignatureRefusal['code']]); // any other word is a good one
    if (status === 'cosigned') tx.publish({ type: 'fund.head-cosigned', payload: { fund: code, size } });
    const kept = await readCosignatures(tx, fund.id);
    return ok(kept.find((one) => one.cityId === cityId)!); // there is one: this or a newer one
  }
}

/** The four bytes before the signature name the key. */
const keyIdIn = (line: string): string =>
  Buffer.from(LINE.exec(line)?.[2] ?? '', 'base64')
    .subarray(0, 4)
    .toString('hex');

const PATHS: Readonly<Record<AddCosignatureRefusal['code'], readonly string[]>> = {
  'id-unreadable': ['id'],
  'id-reused': ['id'],
  'not-found': ['fund'],
  'not-of-this-fund': ['fund'],
  'head-unknown': ['size'],
  'city-key-unknown': ['line'],
  'city-key-replaced': ['line'],
  'cosignature-unreadable': ['line'],
  'cosignature-wrong': ['line'],
};
