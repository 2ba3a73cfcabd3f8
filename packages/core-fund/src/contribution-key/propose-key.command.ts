import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isUuid, ok, refuse, refuseAll, type LocalizedText, type Refusal, type Clock, type Result } from '@regia/kernel';
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { derivedId } from '../ledger/derived-id.js';
import type { ProposeContributionKeyInput } from './contribution-key.graphql.js';
import { readKey, type ReadKey } from './read-key.js';

const PROPOSE = `SELECT status, at_city AS "atCity" FROM ledger.propose_key($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::uuid[], $11::text[], $12::text[], $13::bigint[], $14::bigint[], $15::uuid[])`;

/** Which field a word of the database is about. */
const FIELD_OF: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'period-closed': ['pledgedOn'],
  'year-has-key': ['year'],
  'not-a-pool': ['fund'],
};

/** Puts a variant to the cities, with the figures it rests on. What each of them will pledge is fixed now and is part of the text they agree to. */
@Injectable()
export class ProposeKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async propose(ctx: CityContext, input: ProposeContributionKeyInput): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    const title = readText(input.title, 'title', { longest: 200, isOneLine: true, isRequired: true });
    const key = readKey(input, (id) => this.reference.city(id), { today: dayIn('UTC', this.clock.now()) });
    const faults = [...faultsOf(input), ...(Array.isArray(title) ? (title as readonly Refusal[]) : []), ...(key.ok ? [] : key.refusals)];
    if (!key.ok || faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      return this.write(tx, fund, input, title as LocalizedText, key.value); // no faults: the text is there
    });
  }

  private async write(
    tx: Tx,
    fund: StoredFund,
    input: ProposeContributionKeyInput,
    title: LocalizedText,
    key: ReadKey,
  ): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    const { id, method, year, pledgedOn } = input;
    const { cities, amounts } = key;
    const [row] = await tx.rows<{ status: string; atCity: number | null }>('ledger.propose-key', PROPOSE, [
      fund.id,
      id,
      method,
      JSON.stringify(key.parameters),
      JSON.stringify(key.inputs),
      JSON.stringify(title),
      year,
      pledgedOn,
      String(key.totalMinor),
      cities.map((city) => city.id),
      amounts.map(({ share }) => String(share.numerator)),
      amounts.map(({ share }) => String(share.denominator)),
      amounts.map(({ inKindMinor }) => String(inKindMinor)),
      amounts.map(({ cashMinor }) => String(cashMinor)),
      cities.map((city) => derivedId(id, `pledge ${city.id}`)),
    ]);
    const { status, atCity } = row!; // a function answers one row
    if (status === 'unknown-city') return refuse('city-not-in-partnership', ['inputs', String(atCity), 'city']);
    if (status !== 'proposed' && status !== 'already-proposed') return refuse(status, FIELD_OF[status] ?? []);
    if (status === 'proposed') tx.publish({ type: 'fund.key-proposed', payload: { fund: fund.code, keyId: id } });
    return ok({ fund: fund.code, id });
  }
}

function faultsOf({ id, year, pledgedOn }: ProposeContributionKeyInput): Refusal[] {
  const faults: Refusal[] = [];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (year < 2000 || year > 2200) faults.push({ code: 'not-a-year', path: ['year'] });
  else if (pledgedOn > `${year}-12-31`) faults.push({ code: 'day-after-year', path: ['pledgedOn'] });
  return faults;
}
