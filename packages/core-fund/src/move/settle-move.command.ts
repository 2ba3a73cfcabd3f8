import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readBankAccount } from '../bank/stored-bank.js';
import { whyNotEvidence } from '../evidence/known-evidence.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { Settled } from '../transfer/answer-transfer.js';
import { endSide, whyNotBegun } from './end-side.js';
import { handOver } from './hand-over.js';
import { amountFaults } from './instruct-move.command.js';
import type { SettleMoveInput } from './move.graphql.js';
import { settleMoveLines } from './move.lines.js';
import { readMove } from './stored-move.js';

/** An end of a move is settled without a line of the bank: two people of two cities sign that the money has left, or is there. */
@Injectable()
export class SettleMove {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async settle(ctx: CityContext, input: SettleMoveInput): Promise<Result<Settled>> {
    const note = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input), ...(Array.isArray(note) ? (note as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      return fund ? this.hand(ctx, tx, fund, input, note as LocalizedText) : refuse('not-found', ['fund']); // no faults: the text is there
    });
  }

  private async hand(ctx: CityContext, tx: Tx, fund: StoredFund, input: SettleMoveInput, note: LocalizedText): Promise<Result<Settled>> {
    const { id, end, evidence, effectiveOn: day } = input;
    if (day > dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now())) return refuse('day-in-future', ['effectiveOn']);
    const account = await readBankAccount(tx, input.bankAccount);
    if (account?.fundId !== fund.id) return refuse('not-found', ['bankAccount']);
    const move = await readMove(tx, fund.id, input.move);
    if (!move) return refuse('not-found', ['move']);
    const why = await whyNotEvidence(tx, fund.id, evidence);
    if (why) return why;
    const side = await endSide(tx, account, move, end, BigInt(input.amountMinor), day);
    if (!side.ok) return at(side);
    const taken = await whyNotBegun(tx, fund.id, move.id, end, id);
    if (taken) return at(taken);
    const draft = { id, kind: 'settle_move' as const, day, lines: settleMoveLines({ end, ...side.value }), note, ...(evidence == null ? {} : { evidence }) };
    return handOver(ctx, tx, fund, draft);
  }
}

const FIELDS: Readonly<Record<string, readonly string[]>> = { 'not-end-of-move': ['bankAccount'], 'move-not-open': ['move'], 'move-end-taken': ['end'], 'not-found': ['move'] };
const at = <T>(result: Result<T>): Extract<Result<never>, { ok: false }> => (result.ok ? refuse('not-found') : { ok: false, refusals: result.refusals.map(({ code, path }) => ({ code, path: FIELDS[code] ?? path ?? [] })) });

function faultsOf({ id, move, bankAccount, amountMinor }: SettleMoveInput): Refusal[] {
  const faults = amountFaults(amountMinor);
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (!isUuid(move)) faults.push({ code: 'not-found', path: ['move'] });
  if (!isUuid(bankAccount)) faults.push({ code: 'not-found', path: ['bankAccount'] });
  return faults;
}
