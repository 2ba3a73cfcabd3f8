import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { FundCheckpoint, FundCityHead, FundInclusionProof } from './seal.graphql.js';
import { proofsOf, readCheckpointOf, readCityHeads, readCount, type StoredCityHead } from './stored-checkpoint.js';

/** The head of a fund's log, what cities accepted of it, and proofs about it. */
@Injectable()
export class ShowSeal {
  constructor(private readonly work: UnitOfWork) {}

  async checkpoint(ctx: RequestContext, fund: string): Promise<FundCheckpoint | undefined> {
    const row = await readCheckpointOf(this.work.read(ctx), fund);
    return row && { ...row, root: row.root.toString('base64') };
  }

  /** The newest head that each city accepted, the newest first. */
  async heads(ctx: RequestContext, fundId: number): Promise<FundCityHead[]> {
    const rows = await readCityHeads(this.work.read(ctx), fundId);
    return rows.map(showHead).sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /** Undefined where there is no such entry below that size. */
  async inclusion(ctx: RequestContext, fund: string, seqText: string, sizeText: string): Promise<FundInclusionProof | undefined> {
    const reader = this.work.read(ctx);
    const [seq, size, head] = [readCount(seqText), readCount(sizeText), await readCheckpointOf(reader, fund)];
    if (seq === undefined || size === undefined || !head || size > Number(head.size) || seq >= size) return undefined;
    const log = proofsOf(reader, head.fundId);
    return { leaf: (await log.leaf(seq)).toString('base64'), hashes: (await log.inclusion(seq, size)).map(asText) };
  }

  /** Undefined where there are no two such heads. */
  async consistency(ctx: RequestContext, fund: string, fromText: string, toText: string): Promise<string[] | undefined> {
    const reader = this.work.read(ctx);
    const [from, to, head] = [readCount(fromText), readCount(toText), await readCheckpointOf(reader, fund)];
    if (from === undefined || to === undefined || !head || to > Number(head.size) || from > to) return undefined;
    return (await proofsOf(reader, head.fundId).consistency(from, to)).map(asText);
  }
}

const asText = (hash: Buffer): string => hash.toString('base64');

/** An accepted head as GraphQL shows it. */
export const showHead = ({ cityId, size, root, at }: StoredCityHead): FundCityHead => ({ cityId, size, root: asText(root), at });
