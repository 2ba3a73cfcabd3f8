import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { CURSOR_INSTANT, CURSOR_UUID, cursorOf, pageOf, readCursor, UnitOfWork, type Page, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { FundProposal, ProposalState } from './proposal.graphql.js';
import { showProposal } from './show-proposal.js';
import { PROPOSAL_COLUMNS, readProposal, type StoredProposal } from './stored-proposal.js';

const PAGE = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list
  WHERE fund_id = $1 AND follows IS NULL AND ($2::text IS NULL OR state = $2) AND ($3::timestamptz IS NULL OR (proposed_at, transfer_id) < ($3, $4::uuid))
  ORDER BY proposed_at DESC, transfer_id DESC LIMIT $5`;

/** Proposals of a fund, newest first. */
@Injectable()
export class ListProposals {
  constructor(private readonly work: UnitOfWork) {}

  async page(ctx: RequestContext, code: string, state: ProposalState | null | undefined, first: number, after?: string | null): Promise<Page<FundProposal>> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const [at, id] = after ? readCursor(after, CURSOR_INSTANT, CURSOR_UUID) : [null, null];
    if (!fund) return { nodes: [], pageInfo: { hasNextPage: false } };
    const rows = await reader.rows<StoredProposal>('ledger.proposals', PAGE, [fund.id, state?.toLowerCase() ?? null, at, id, first + 1]);
    return pageOf(rows, first, (row) => cursorOf(row.at, row.transferId), showProposal);
  }

  /** One of them; undefined when it is not there or not for this reader. */
  async one(ctx: RequestContext, code: string, transferId: string): Promise<FundProposal | undefined> {
    if (!isUuid(transferId)) return undefined;
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const row = fund && (await readProposal(reader, fund.id, transferId));
    return row && showProposal(row);
  }
}
