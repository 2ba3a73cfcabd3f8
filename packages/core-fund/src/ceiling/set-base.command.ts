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
import type { StoredFund } from '../fund/stored-fund.js';
import { propose } from '../ledger/propose.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { setLimitLines } from './ceiling.lines.js';
import type { SetCeilingBaseInput } from './ceiling.graphql.js';
import { CeilingRules, labelOf } from './ceiling-rules.js';
import { openOwnFund } from './own-fund.js';

const SET =
  'SELECT status, change FROM ledger.set_ceiling_base($1, $2, $3, $4, $5, $6::numeric, $7, $8, $9::text[], $10::bigint[], $11::jsonb, $12)';
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** The base of a ceiling by an approved forecast. The limit follows by the rule, exactly; it moves once a second person of the city has signed. */
@Injectable()
export class SetCeilingBase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly rules: CeilingRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async set(ctx: CityContext, input: SetCeilingBaseInput): Promise<Result<Settled>> {
    const rule = this.rules.rule(ctx.cityId, input.rule);
    if (!rule) return refuse('not-found', ['rule']);
    const source = readText(input.source, 'source', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input, rule), ...(Array.isArray(source) ? (source as readonly Refusal[]) : [])];
    if (input.approvedOn > dayIn(this.reference.city(ctx.cityId)?.timeZone ?? 'UTC', this.clock.now()))
      faults.push({ code: 'day-in-future', path: ['approvedOn'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await openOwnFund(tx, ctx.cityId);
      return fund ? this.write(tx, fund, rule, input, source as LocalizedText) : refuse('not-allowed'); // no faults: the text is there
    });
  }

  private async write(
    tx: Tx,
    fund: StoredFund,
    rule: CeilingSpec,
    { id, year, parts, approvedOn }: SetCeilingBaseInput,
    source: LocalizedText,
  ): Promise<Result<Settled>> {
    const amounts = rule.base.map(({ key }) => parts.find((part) => part.key === key)!.amountMinor); // no faults: every part is there
    const facts = [rule.kind, rule.rate, rule.rounding, rule.source, rule.base.map(({ key }) => key), amounts];
    const [row] = await tx.rows<{ status: string; change: string }>('ledger.set-ceiling-base', SET, [
      fund.id,
      id,
      rule.key,
      year,
      ...facts,
      JSON.stringify(source),
      approvedOn,
    ]);
    const { status, change } = row!; // a function answers one row
    if (status !== 'set' && status !== 'known')
      return refuse(status, status === 'id-reused' ? ['id'] : status === 'base-waiting' ? ['parts'] : []);
    const amountMinor = BigInt(change);
    // the limit stays as it is: there is nothing to move and nothing to sign
    if (amountMinor === 0n)
      return ok({ outcome: status === 'set' ? TransferOutcome.POSTED : TransferOutcome.ALREADY_POSTED, fund: fund.code, transferId: id });
    const lines = setLimitLines({ currency: fund.baseCurrency, label: labelOf(rule, year), kind: rule.kind, amountMinor });
    const proposed = await propose(tx, fund.id, { id, kind: 'set_limit', day: approvedOn, lines, note: source });
    if (proposed.status === 'over-limit') return refuse('limit-below-use', ['parts']);
    if (proposed.status === 'period-closed') return refuse('period-closed', ['approvedOn']);
    if (proposed.status === 'proposed') tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: id } });
    return settledBy(proposed.status, fund.code, id, proposed.seq);
  }
}

function faultsOf({ id, year, parts }: SetCeilingBaseInput, rule: CeilingSpec): Refusal[] {
  const faults: Refusal[] = [];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (year < FIRST_YEAR || year > LAST_YEAR) faults.push({ code: 'year-unreadable', path: ['year'] });
  parts.forEach(({ key, amountMinor }, i) => {
    if (!rule.base.some((part) => part.key === key) || parts.findIndex((part) => part.key === key) !== i)
      faults.push({ code: 'not-found', path: ['parts', String(i), 'key'] });
    const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
    const path = ['parts', String(i), 'amountMinor'];
    if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path });
    else if (amount < 0n) faults.push({ code: 'amount-below-zero', path });
    else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path });
  });
  if (faults.length === 0 && parts.length !== rule.base.length) faults.push({ code: 'required', path: ['parts'] });
  return faults;
}
