import { Injectable } from '@nestjs/common';
import { loaderOf, UnitOfWork, type RequestContext } from '@regia/server-kit';
import type { StoredApproval } from './stored-proposal.js';

/** Signatures of proposals, batched per operation. */
@Injectable()
export class Approvals {
  private readonly loader = loaderOf<string, StoredApproval[]>((ctx) => (ids) => this.byTransfer(ctx, ids));

  constructor(private readonly work: UnitOfWork) {}

  /** Oldest first. */
  async of(ctx: RequestContext, transferId: string): Promise<StoredApproval[]> {
    return (await this.loader(ctx).load(transferId)) ?? [];
  }

  /** As they are before a signature is added: not remembered, so that the answer to it shows the new one. */
  async before(ctx: RequestContext, transferId: string): Promise<StoredApproval[]> {
    return (await this.byTransfer(ctx, [transferId]))[0] ?? [];
  }

  private async byTransfer(ctx: RequestContext, ids: readonly string[]): Promise<StoredApproval[][]> {
    const sql = 'SELECT transfer_id AS "transferId", approver, city_id AS "cityId", at FROM ledger.approval WHERE transfer_id = ANY ($1::uuid[]) ORDER BY at, approver';
    const rows = await this.work.read(ctx).rows<StoredApproval>('ledger.approvals', sql, [ids]);
    return ids.map((id) => rows.filter(({ transferId }) => transferId === id));
  }
}
