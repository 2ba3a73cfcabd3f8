import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, LARGEST_AMOUNT, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { readKnown } from '../movement/same-movement.js';
import type { Settled } from '../transfer/answer-transfer.js';
import { handOver } from './hand-over.js';
import type { InstructMoveInput } from './move.graphql.js';
import { instructMoveLines } from './move.lines.js';

const HOLDERS = 'SELECT DISTINCT holder_city AS city FROM ledger.bank_account WHERE fund_id = $1';

/** Money shall go from one holder's account to another's. The debt between the two is booked at once, on a decision; each bank settles its end. */
@Injectable()
export class InstructMove {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async instruct(ctx: CityContext, input: InstructMoveInput): Promise<Result<Settled>> {
    const note = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input), ...(Array.isArray(note) ? (note as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const [kept] = await tx.rows<{ may: boolean }>('ledger.keeps-books', 'SELECT ledger.hold_books($1) AND ledger.keeps_books($1) AS may', [fund.id]);
      if (!kept?.may) return refuse('not-allowed');
      return this.hand(ctx, tx, fund, input, note as LocalizedText); // no faults: the text is there
    });
  }

  private async hand(ctx: CityContext, tx: Tx, fund: StoredFund, input: InstructMoveInput, note: LocalizedText): Promise<Result<Settled>> {
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    if (input.effectiveOn != null && input.effectiveOn > today) return refuse('day-in-future', ['effectiveOn']);
    const why = await whyNoHolder(tx, fund, input);
    if (why) return why;
    const day = input.effectiveOn ?? (await readKnown(tx, fund.id, input.id))?.day ?? today;
    const lines = instructMoveLines({ currency: fund.baseCurrency, amountMinor: BigInt(input.amountMinor), fromCity: input.from, toCity: input.to });
    return handOver(ctx, tx, fund, { id: input.id, kind: 'instruct_move', day, lines, note, decision: input.decision });
  }
}

/** Money is moved between accounts that are known: a city without one in this fund neither sends nor receives. */
async function whyNoHolder(reader: Reader, fund: StoredFund, { from, to }: InstructMoveInput): Promise<Extract<Result<never>, { ok: false }> | undefined> {
  const holders = (await reader.rows<{ city: string }>('ledger.holders', HOLDERS, [fund.id])).map(({ city }) => city);
  if (!holders.includes(from)) return refuse('holder-without-account', ['from']);
  if (!holders.includes(to)) return refuse('holder-without-account', ['to']);
  return undefined;
}

function faultsOf({ id, from, to, amountMinor, decision }: InstructMoveInput): Refusal[] {
  const faults: Refusal[] = amountFaults(amountMinor);
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (!isUuid(from)) faults.push({ code: from === '' ? 'required' : 'unknown-city', path: ['from'] });
  if (!isUuid(to)) faults.push({ code: to === '' ? 'required' : 'unknown-city', path: ['to'] });
  else if (from === to) faults.push({ code: 'same-holder', path: ['to'] });
  if (!isUuid(decision)) faults.push({ code: 'decision-missing', path: ['decision'] });
  return faults;
}

/** What is wrong with an amount of a form, before anybody looks at money. */
export function amountFaults(amountMinor: string): Refusal[] {
  if (amountMinor === '') return [{ code: 'required', path: ['amountMinor'] }];
  const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
  if (amount === undefined) return [{ code: 'amount-not-whole-minor', path: ['amountMinor'] }];
  if (amount <= 0n) return [{ code: 'amount-not-positive', path: ['amountMinor'] }];
  return amount > LARGEST_AMOUNT ? [{ code: 'amount-too-large', path: ['amountMinor'] }] : [];
}
