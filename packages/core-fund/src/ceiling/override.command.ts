import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, LARGEST_AMOUNT, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext } from '@regia/server-kit';
import { propose } from '../ledger/propose.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { setLimitLines } from './ceiling.lines.js';
import { REASONS, type OverrideCeilingInput } from './ceiling.graphql.js';
import { CeilingRules, labelOf } from './ceiling-rules.js';
import { readOwnFund } from './own-fund.js';

const OVERRIDE = 'SELECT ledger.override_ceiling($1, $2, $3, $4, $5, $6, $7, $8::jsonb) AS status';
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'base-missing': ['year'], 'decision-missing': ['decision'] };

/** More than the ceiling: on an adopted decision of the city, for a reason that is kept, once a second person has signed. A target needs none. */
@Injectable()
export class OverrideCeiling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly rules: CeilingRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async override(ctx: CityContext, input: OverrideCeilingInput): Promise<Result<Settled>> {
    const rule = this.rules.rule(ctx.cityId, input.rule);
    if (!rule) return refuse('not-found', ['rule']);
    if (rule.kind !== 'ceiling') return refuse('not-a-ceiling', ['rule']);
    const words = readText(input.text, 'text', { longest: 500, isOneLine: false, isRequired: true });
    const faults = [...faultsOf(input), ...(Array.isArray(words) ? (words as readonly Refusal[]) : [])];
    if (faults.length > 0) return refuseAll(faults);
    const { id, year, amountMinor, decision, reason } = input;
    return this.work.run(ctx, async (tx) => {
      const fund = await readOwnFund(tx, ctx.cityId);
      if (!fund) return refuse('base-missing', ['year']);
      const [row] = await tx.rows<{ status: string }>('ledger.override-ceiling', OVERRIDE, [
        fund.id,
        id,
        rule.key,
        year,
        amountMinor,
        decision,
        REASONS[reason],
        JSON.stringify(words),
      ]);
      const { status } = row!; // a function answers one row
      if (status !== 'set' && status !== 'known') return refuse(status, AT[status] ?? []);
      const [known] = await tx.rows<{ day: string }>(
        'ledger.proposed-on',
        'SELECT effective_on::text AS day FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2',
        [fund.id, id],
      );
      const day = known?.day ?? dayIn(this.reference.city(ctx.cityId)?.timeZone ?? 'UTC', this.clock.now());
      const lines = setLimitLines({ currency: fund.baseCurrency, label: labelOf(rule, year), amountMinor: BigInt(amountMinor) });
      const proposed = await propose(tx, fund.id, { id, kind: 'set_limit', day, lines, note: words as LocalizedText, decision }); // no faults: the text is there
      if (proposed.status === 'proposed') tx.publish({ type: 'fund.proposed', payload: { fund: fund.code, transferId: id } });
      return settledBy(proposed.status, fund.code, id, proposed.seq);
    });
  }
}

function faultsOf({ id, year, amountMinor, decision }: OverrideCeilingInput): Refusal[] {
  const faults: Refusal[] = [];
  const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (year < 2000 || year > 2100) faults.push({ code: 'year-unreadable', path: ['year'] });
  if (!isUuid(decision)) faults.push({ code: 'decision-missing', path: ['decision'] });
  if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['amountMinor'] });
  else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path: ['amountMinor'] });
  else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['amountMinor'] });
  return faults;
}
