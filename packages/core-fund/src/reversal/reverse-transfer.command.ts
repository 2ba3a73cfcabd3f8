import { Inject, Injectable } from '@nestjs/common';
import { cleanText, dayIn, isUuid, refuse, type Clock, type Result } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { derivedId } from '../ledger/derived-id.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { readTransfer } from '../transfer/stored-transfer.js';
import type { ReverseTransferInput } from '../transfer/transfer.graphql.js';

const LONGEST_REASON = 500;

interface Mirror {
  readonly accounts: string[];
  readonly amounts: string[];
  readonly originals: (string | null)[];
  readonly currencies: (string | null)[];
  readonly rates: (string | null)[];
}

const MIRROR = `SELECT array_agg(account_id ORDER BY account_id) AS accounts, array_agg(-amount ORDER BY account_id) AS amounts, array_agg(-original ORDER BY account_id) AS originals,
    array_agg(original_currency::text ORDER BY account_id) AS currencies, array_agg(rate_code ORDER BY account_id) AS rates
  FROM ledger.entry WHERE fund_id = $1 AND seq = $2`;
const PROPOSE = `SELECT status, seq FROM ledger.propose($1, $2, 'reversal', $3, $4, NULL, NULL, $5::bigint[], $6::bigint[], $7::bigint[], $8::text[], $9::text[], note => $10::jsonb, reason => $11)`;

/** The only correction: the exact mirror of an entry, proposed with a reason and signed like the entry itself. */
@Injectable()
export class ReverseTransfer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async reverse(ctx: CityContext, input: ReverseTransferInput): Promise<Result<Settled>> {
    const reason = cleanText(input.reason);
    if (!isUuid(input.id)) return refuse('id-unreadable', ['id']);
    if (reason === '') return refuse('reason-required', ['reason']);
    if (reason.length > LONGEST_REASON) return refuse('too-long', ['reason']);
    if (!/^\d{1,18}$/.test(input.seq)) return refuse('not-found', ['seq']);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      const transfer = fund && (await readTransfer(tx, fund.id, input.seq));
      if (!fund || !transfer) return refuse('not-found', ['seq']);
      if (transfer.reverses !== null) return refuse('not-reversible', ['seq']);
      // the fee was drawn from this money: as long as it stands, taking the money back would leave the share below zero
      if (await isStanding(tx, fund.id, derivedId(transfer.id, 'agent-fee'))) return refuse('reverse-fee-first', ['seq']);
      return this.propose(ctx, tx, fund, input, reason);
    });
  }

  private async propose(ctx: CityContext, tx: Tx, fund: StoredFund, { id, seq }: ReverseTransferInput, reason: string): Promise<Result<Settled>> {
    const day = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const { accounts, amounts, originals, currencies, rates } = await mirrorOf(tx, fund.id, seq);
    const note = JSON.stringify({ original: ctx.language, texts: { [ctx.language]: reason } });
    const [row] = await tx.rows<{ status: string; seq: string | null }>('ledger.propose-reversal', PROPOSE, [fund.id, id, await this.dayOf(tx, fund.id, id, day), seq, accounts, amounts, originals, currencies, rates, note, 'other']);
    const result = settledBy(row!.status, fund.code, id, row!.seq); // a function answers one row
    if (result.ok) tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: id } });
    return result;
  }

  /** The day stands in what is signed: asked again after midnight, the same reversal keeps its first day. */
  private async dayOf(reader: Reader, fundId: number, id: string, today: string): Promise<string> {
    const [known] = await reader.rows<{ day: string }>('ledger.proposal-day', 'SELECT effective_on::text AS day FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2', [fundId, id]);
    return known?.day ?? today;
  }
}

async function isStanding(reader: Reader, fundId: number, id: string): Promise<boolean> {
  const rows = await reader.rows('ledger.standing', 'SELECT 1 FROM ledger.transfer_list WHERE fund_id = $1 AND id = $2 AND reversed_by IS NULL', [fundId, id]);
  return rows.length > 0;
}

async function mirrorOf(reader: Reader, fundId: number, seq: string): Promise<Mirror> {
  const [mirror] = await reader.rows<Mirror>('ledger.mirror', MIRROR, [fundId, seq]);
  return mirror!; // an aggregate answers one row
}
