import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, LARGEST_AMOUNT, ok, refuse, refuseAll, type Clock, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { agreeLines } from '../agree/agree.lines.js';
import { CountAgreement } from '../ceiling/count-agreement.js';
import { earmarkFaults, isSamePredicate, nameEarmark, predicateOf } from '../earmark/name-earmark.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { mayRecord, openShare } from '../ledger/account-book.js';
import { derivedId } from '../ledger/derived-id.js';
import { post } from '../ledger/post.js';
import { pledgeLines } from '../pledge/pledge.lines.js';
import { stillPledged } from '../pledge/still-pledged.js';
import { feeFaults, feeOf } from './fee-terms.js';
import { OWN, sourceFaults, sourceOf } from './source.js';
import { readAgreements } from './stored-agreement.js';
import type { AgreeContributionInput } from './agreement.graphql.js';

const MOST_INSTALMENTS = 60;

/** What a city agreed to pay, instalment by instalment: the agreement, and its promise and debt in the books, all or nothing. */
@Injectable()
export class AgreeContribution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly ceilings: CountAgreement,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async agree(ctx: CityContext, input: AgreeContributionInput): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    const title = readText(input.title, 'title', { longest: 200, isOneLine: true, isRequired: true });
    const faults = [...faultsOf(input), ...earmarkFaults(predicateOf(input.earmark), this.reference), ...feeFaults(input.agentFee), ...(Array.isArray(title) ? (title as readonly Refusal[]) : [])];
    if (!this.reference.city(input.city)) faults.push({ code: 'unknown-city', path: ['city'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      if (input.agreedOn > dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now())) return refuse('day-in-future', ['agreedOn']);
      if (!(await mayRecord(tx, fund.id, input.city))) return refuse('not-allowed', ['city']);
      return this.write(ctx, tx, fund, input, title as LocalizedText); // no faults: the text is there
    });
  }

  private async write(ctx: CityContext, tx: Tx, fund: StoredFund, input: AgreeContributionInput, title: LocalizedText): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    const { id, city, agreedOn, instalments } = input;
    const source = sourceOf(input.source);
    const amounts = instalments.map(({ amountMinor }) => amountMinor);
    const sql = 'SELECT ledger.agree_contribution($1, $2, $3, $4, $5, $6::date[], $7::bigint[], $8, $9) AS status';
    const predicate = predicateOf(input.earmark);
    const { feeMillionths, feeCapMinor } = feeOf(input.agentFee);
    const [row] = await tx.rows<{ status: string }>('ledger.agree-contribution', sql, [fund.id, id, city, JSON.stringify(title), agreedOn, instalments.map(({ dueOn }) => dueOn), amounts, feeMillionths, feeCapMinor]);
    const { status } = row!; // a function answers one row
    if (status === 'already-agreed') return (await readAgreements(tx, fund.id)).some((known) => known.id === id && known.source === source && isSamePredicate(known.earmark, predicate)) ? ok({ fund: fund.code, id }) : refuse('id-reused', ['id']);
    if (status !== 'agreed') return refuse(status, status === 'id-reused' ? ['id'] : ['instalments']);
    // whose money it is stands from the first moment on, and stays
    if (source !== OWN) await tx.rows('ledger.name-source', 'SELECT ledger.name_source($1, $2, $3)', [fund.id, id, source]);
    const earmark = predicate && (await nameEarmark(tx, fund.id, id, predicate));
    if (earmark && !earmark.ok) return earmark;
    const money = { currency: fund.baseCurrency, city, share: await openShare(tx, fund.id, city, source, earmark?.value), amountMinor: amounts.reduce((sum, amount) => sum + BigInt(amount), 0n) };
    const transfer = { day: agreedOn, author: ctx.personId };
    // what a contribution key has pledged for the city becomes agreed; only what goes beyond it is promised anew
    const missing = money.amountMinor - (await stillPledged(tx, fund.id, money.share, agreedOn));
    if (missing > 0n) {
      const pledged = await post(tx, fund.id, { ...transfer, id: derivedId(id, 'pledge'), kind: 'pledge', lines: pledgeLines({ ...money, amountMinor: missing }) });
      if (pledged !== 'posted') return refuse(pledged, pledged === 'period-closed' ? ['agreedOn'] : []);
    }
    const agreed = await post(tx, fund.id, { ...transfer, id: derivedId(id, 'agree'), kind: 'agree', lines: agreeLines(money) });
    if (agreed !== 'posted') return refuse(agreed, agreed === 'period-closed' ? ['agreedOn'] : []);
    // it is a commitment of the city: its own ceiling counts it in this transaction, or nothing happens
    const counted = await this.ceilings.count(ctx, tx, { id, city, agreedOn, title, source, currency: fund.baseCurrency, amountMinor: money.amountMinor });
    if (!counted.ok) return counted;
    tx.publish({ type: 'fund.contribution-agreed', payload: { fund: fund.code, agreementId: id } });
    return ok({ fund: fund.code, id });
  }
}

function faultsOf({ id, instalments, source }: AgreeContributionInput): Refusal[] {
  const faults: Refusal[] = [...sourceFaults(source)];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (instalments.length === 0) faults.push({ code: 'required', path: ['instalments'] });
  if (instalments.length > MOST_INSTALMENTS) faults.push({ code: 'too-long', path: ['instalments'] });
  instalments.forEach(({ amountMinor }, i) => {
    const amount = /^-?\d{1,18}$/.test(amountMinor) ? BigInt(amountMinor) : undefined;
    const path = ['instalments', String(i), 'amountMinor'];
    if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path });
    else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path });
    else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path });
  });
  return faults;
}
