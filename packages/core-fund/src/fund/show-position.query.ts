import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock, type Day } from '@regia/kernel';
import { CLOCK, Reference, showMoney, UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';
import { payBySource, readPaidIn, type PaidIn } from '../agreement/pay-instalments.js';
import { readAgreements, type StoredAgreement } from '../agreement/stored-agreement.js';
import type { CityPosition, FundPosition } from './fund.graphql.js';
import { showFund } from './show-fund.js';
import { readFund, type StoredFund } from './stored-fund.js';

type Stage = 'pledged' | 'agreed' | 'paidIn' | 'free' | 'allocated' | 'committed' | 'disbursed' | 'spent';
type CityRow = Readonly<Record<Stage, string>> & { readonly cityId: string };
type WholeRow = Readonly<Record<'received' | 'agentFee' | 'promised' | 'free' | 'allocated' | 'committed' | 'disbursed' | 'spent' | 'inTransit', string>>;

const BY_CITY = `SELECT city_id AS "cityId", sum(pledged)::bigint AS pledged, sum(agreed)::bigint AS agreed, sum(paid_in)::bigint AS "paidIn", sum(free)::bigint AS free, sum(allocated)::bigint AS allocated,
    sum(committed)::bigint AS committed, sum(disbursed)::bigint AS disbursed, sum(spent)::bigint AS spent
  FROM ledger.city_position_known($1, $2, $3) GROUP BY city_id`;
const WHOLE = `SELECT received, agent_fee AS "agentFee", promised, free, allocated, committed, disbursed, spent, ledger.in_transit_known($1, $2, $3) AS "inTransit" FROM ledger.fund_position_known($1, $2, $3)`;

const KNOWN = `SELECT coalesce(max(seq), -1)::text AS seq FROM ledger.transfer WHERE fund_id = $1 AND recorded_at <= $2`;

/** Which position is asked for. */
interface AsOf {
  /** The day; today on the holder's clock when left out. */
  readonly on?: Day | null | undefined;
  /** The moment it was known at; now when left out. */
  readonly knownAt?: Date | null | undefined;
}

/** Where the money of a fund stands at the end of a day: as a whole and city by city. */
@Injectable()
export class ShowPosition {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(ctx: RequestContext, code: string, { on, knownAt }: AsOf): Promise<FundPosition | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return undefined;
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const day = on ?? today;
    const known = knownAt == null ? null : await lastKnown(reader, fund.id, knownAt);
    const [whole] = await reader.rows<WholeRow>('ledger.position', WHOLE, [fund.id, day, known]);
    const money = (minor: string) => showMoney(minor, fund.baseCurrency);
    const { received, agentFee, promised, free, allocated, committed, disbursed, spent, inTransit } = whole!; // an aggregate answers one row
    return {
      fund: showFund(fund),
      on: day,
      ...(knownAt == null || known === null ? {} : { knownAt, asOfSeq: known }),
      received: money(received),
      agentFee: money(agentFee),
      promised: money(promised),
      free: money(free),
      allocated: money(allocated),
      committed: money(committed),
      disbursed: money(disbursed),
      spent: money(spent),
      inTransit: money(inTransit),
      cities: await this.cities(reader, fund, { day, today, known }),
    };
  }

  private async cities(reader: Reader, fund: StoredFund, { day, today, known }: { readonly day: Day; readonly today: Day; readonly known: string | null }): Promise<CityPosition[]> {
    const rows = await reader.rows<CityRow>('ledger.position-by-city', BY_CITY, [fund.id, day, known]);
    const entered = known === null ? undefined : await enteredBy(reader, fund.id, known);
    const agreements = (await readAgreements(reader, fund.id, day)).filter(({ id, agreedOn }) => agreedOn <= day && entered?.has(id) !== false);
    const paid = await readPaidIn(reader, fund.id, day, known);
    const shown = rows.map((row) => this.city(row, fund, agreements, paid, day < today ? day : today));
    return shown.sort((a, b) => Number(BigInt(b.agreed.amountMinor) - BigInt(a.agreed.amountMinor)));
  }

  private city(row: CityRow, { baseCurrency }: StoredFund, agreements: readonly StoredAgreement[], paid: readonly PaidIn[], day: Day): CityPosition {
    const money = (minor: string) => showMoney(minor, baseCurrency);
    const own = agreements.filter(({ cityId }) => cityId === row.cityId);
    return {
      cityId: row.cityId,
      pledged: money(row.pledged),
      agreed: money(row.agreed),
      paidIn: money(row.paidIn),
      free: money(row.free),
      allocated: money(row.allocated),
      committed: money(row.committed),
      disbursed: money(row.disbursed),
      spent: money(row.spent),
      instalments: payBySource(own, paid, baseCurrency, day).map(({ instalment }) => instalment),
    };
  }
}

const ENTERED = `SELECT a.id FROM ledger.contribution_agreement a JOIN ledger.transfer t ON t.fund_id = a.fund_id AND t.id = ledger.derived_id(a.id, 'agree') WHERE a.fund_id = $1 AND t.seq <= $2`;

/** Agreements that were in the books with that entry. */
async function enteredBy(reader: Reader, fundId: number, known: string): Promise<ReadonlySet<string>> {
  return new Set((await reader.rows<{ id: string }>('ledger.agreements-known', ENTERED, [fundId, known])).map(({ id }) => id));
}

/** Moments of a fund do not fall, so the last entry by then is the highest number. */
async function lastKnown(reader: Reader, fundId: number, at: Date): Promise<string> {
  const [row] = await reader.rows<{ seq: string }>('ledger.last-known', KNOWN, [fundId, at]);
  return row!.seq; // an aggregate answers one row
}
