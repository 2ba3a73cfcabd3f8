import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { Reference, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { ContributionKeyVersion } from './contribution-key.graphql.js';
import { showKey } from './show-key.js';
import { readKey, readKeys } from './stored-key.js';

/** A fund adopts one key a year: so many versions are many years. */
const MOST = 200;

/** The versions of the contribution key of a fund. */
@Injectable()
export class ListKeys {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  async list(ctx: RequestContext, code: string): Promise<ContributionKeyVersion[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readKeys(reader, fund.id, MOST)).map((row) => showKey(ctx, this.reference, fund, row)) : [];
  }

  async one(ctx: RequestContext, code: string, id: string): Promise<ContributionKeyVersion | undefined> {
    const reader = this.work.read(ctx);
    const fund = isUuid(id) ? await readFund(reader, code) : undefined;
    const row = fund && (await readKey(reader, fund.id, id));
    return fund && row && showKey(ctx, this.reference, fund, row);
  }
}
