import { Injectable } from '@nestjs/common';
import { chooseText } from '@regia/kernel';
import { searchPatterns, UnitOfWork, type Found, type RequestContext, type SearchSource } from '@regia/server-kit';
import { readFunds } from '../fund/stored-fund.js';
import { PROPOSAL_COLUMNS, type StoredProposal } from '../proposal/stored-proposal.js';
import { TRANSFER_COLUMNS, type StoredTransfer } from './stored-transfer.js';

const TRANSFERS = `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfer_list WHERE folded LIKE ALL ($1::text[]) OR lower(number) LIKE ALL ($1::text[]) ORDER BY recorded_at DESC, seq DESC LIMIT $2`;
const PROPOSALS = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list WHERE follows IS NULL AND state = 'waiting' AND folded LIKE ALL ($1::text[]) ORDER BY proposed_at DESC LIMIT $2`;

/** Finds entries by number or text, and proposals that wait. The row policies are part of the query. */
@Injectable()
export class TransferSearch implements SearchSource {
  constructor(private readonly work: UnitOfWork) {}

  async search(ctx: RequestContext, folded: string, first: number): Promise<readonly Found[]> {
    if (!ctx.permissions.has('fund.read')) return [];
    const reader = this.work.read(ctx);
    const funds = new Map((await readFunds(reader)).map(({ id, code }) => [id, code]));
    const patterns = searchPatterns(folded);
    const transfers = await reader.rows<StoredTransfer>('ledger.search-transfers', TRANSFERS, [patterns, first]);
    const proposals = await reader.rows<StoredProposal>('ledger.search-proposals', PROPOSALS, [patterns, first]);
    return [...proposals.map((row) => foundProposal(row, ctx.language)), ...transfers.map((row) => foundTransfer(row, funds.get(row.fundId) ?? '', ctx.language))];
  }
}

const foundTransfer = (row: StoredTransfer, fund: string, language: string): Found => ({
  kind: 'fund-transfer',
  id: row.seq,
  title: row.note === null ? row.number : chooseText(row.note, language).text,
  hint: row.note === null ? fund : row.number,
  at: row.recordedAt,
  ...(row.cityId === null ? {} : { cityId: row.cityId }),
});

const foundProposal = (row: StoredProposal, language: string): Found => ({
  kind: 'fund-proposal',
  id: row.transferId,
  title: row.note === null ? row.kind : chooseText(row.note, language).text,
  at: row.proposedAt,
  ...(row.cityId === null ? {} : { cityId: row.cityId }),
});
