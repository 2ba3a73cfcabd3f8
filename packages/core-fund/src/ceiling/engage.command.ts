import { Inject, Injectable } from '@nestjs/common';
import {
  dayIn,
  isUuid,
  LARGEST_AMOUNT,
  ok,
  refuse,
  refuseAll,
  type Clock,
  type LocalizedText,
  type Refusal,
  type Result,
} from '@regia/kernel';
import type { CeilingSpec } from '@regia/plugin-api';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { OWN } from '../agreement/source.js';
import { readAgreements } from '../agreement/stored-agreement.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { disengageLines, engageLines } from './ceiling.lines.js';
import type { CountAgreementInput, EngageCeilingInput } from './ceiling.graphql.js';
import { CeilingRules, labelOf } from './ceiling-rules.js';
import { CountAgreement, countedAs } from './count-agreement.js';
import { engage, type Engagement } from './engage.js';
import { fiscalYearOf } from './limit-of.js';
import { hasBase, readOwnFund } from './own-fund.js';

const WORDS = {
  engage: { over: 'ceiling-exceeded', lines: engageLines },
  disengage: { over: 'more-than-engaged', lines: disengageLines },
} as const;

/** A commitment of the city that no agreement of a pool makes, and one that fell away. It counts at once; the floor of the room is the limit, whoever else is counting at that moment. */
@Injectable()
export class EngageCeiling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly rules: CeilingRules,
    private readonly agreements: CountAgreement,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async change(ctx: CityContext, kind: Engagement['kind'], input: EngageCeilingInput): Promise<Result<Settled>> {
    const rule = this.rules.rule(ctx.cityId, input.rule);
    if (!rule) return refuse('not-found', ['rule']);
    const note = readText(input.text, 'text', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input, rule), ...(Array.isArray(note) ? (note as readonly Refusal[]) : [])];
    if (input.on > dayIn(this.reference.city(ctx.cityId)?.timeZone ?? 'UTC', this.clock.now()))
      faults.push({ code: 'day-in-future', path: ['on'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readOwnFund(tx, ctx.cityId);
      const year = fiscalYearOf(input.on, this.rules.yearStart(ctx.cityId));
      if (!fund || !(await hasBase(tx, fund.id, rule.key, year))) return refuse('base-missing', ['on']);
      return this.write(tx, fund, kind, rule, year, input, note as LocalizedText); // no faults: the text is there
    });
  }

  /** An agreement that was recorded before the base was known, or by another city. */
  async count(ctx: CityContext, { fund: code, agreement: id }: CountAgreementInput): Promise<Result<Settled>> {
    if (!isUuid(id)) return refuse('not-found', ['agreement']);
    return this.work.run(ctx, async (tx) => {
      const pool = await readFund(tx, code);
      if (!pool) return refuse('not-found', ['fund']);
      const agreement = (await readAgreements(tx, pool.id)).find(
        (each) => each.id === id && each.cityId === ctx.cityId && each.source === OWN,
      );
      if (!agreement || !(await stands(tx, pool.id, id))) return refuse('not-found', ['agreement']);
      const { cityId: city, agreedOn, title, totalMinor, source } = agreement;
      const counted = await this.agreements.count(ctx, tx, {
        id,
        city,
        agreedOn,
        title,
        source,
        currency: pool.baseCurrency,
        amountMinor: BigInt(totalMinor),
      });
      if (!counted.ok)
        return refuseAll(
          counted.refusals.map((refusal) => (refusal.code === 'ceiling-exceeded' ? { ...refusal, path: ['agreement'] } : refusal)),
        );
      const own = await readOwnFund(tx, ctx.cityId);
      const [rule] = this.rules.of(ctx.cityId);
      if (counted.value === 'nothing' || !own || !rule) return refuse('base-missing', ['agreement']);
      return ok({
        outcome: counted.value === 'posted' ? TransferOutcome.POSTED : TransferOutcome.ALREADY_POSTED,
        fund: own.code,
        transferId: countedAs(id, rule),
      });
    });
  }

  private async write(
    tx: Tx,
    fund: StoredFund,
    kind: Engagement['kind'],
    rule: CeilingSpec,
    year: number,
    input: EngageCeilingInput,
    note: LocalizedText,
  ): Promise<Result<Settled>> {
    const permission = {
      currency: fund.baseCurrency,
      label: labelOf(rule, year),
      of: input.classKey,
      kind: rule.kind,
      amountMinor: BigInt(input.amountMinor),
    };
    const status = await engage(tx, fund.id, { id: input.id, kind, day: input.on, lines: WORDS[kind].lines(permission), note });
    if (status === 'over-limit') return refuse(WORDS[kind].over, ['amountMinor']);
    if (status === 'period-closed') return refuse(status, ['on']);
    if (status === 'posted') tx.publish({ type: 'fund.posted', payload: { fund: fund.code, transferId: input.id } });
    return settledBy(status, fund.code, input.id, null);
  }
}

/** Whether it is in the books and not reversed, also while it is counted. */
async function stands(tx: Tx, fundId: number, agreement: string): Promise<boolean> {
  const [row] = await tx.rows<{ stands: boolean }>('ledger.agreement-stands', 'SELECT ledger.agreement_stands($1, $2) AS stands', [
    fundId,
    agreement,
  ]);
  return row!.stands; // a function answers one row
}

function faultsOf({ id, classKey, amountMinor }: EngageCeilingInput, rule: CeilingSpec): Refusal[] {
  const faults: Refusal[] = [];
  const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (!rule.counts.some(({ key }) => key === classKey)) faults.push({ code: 'not-found', path: ['classKey'] });
  if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['amountMinor'] });
  else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path: ['amountMinor'] });
  else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['amountMinor'] });
  return faults;
}
