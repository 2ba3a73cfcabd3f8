import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@regia/kernel';
import {
  cursorOf,
  CURSOR_NUMBER,
  pageOf,
  readCursor,
  Reference,
  showCity,
  showMoney,
  showText,
  UnitOfWork,
  type RequestContext,
} from '@regia/server-kit';
import {
  FundingWay,
  LeverageBy,
  type FundingGroup,
  type Leverage,
  type LeverageEntry,
  type LeverageEntryConnection,
  type LeverageRow,
} from './leverage.graphql.js';
import { ratioOf } from './ratio-of.js';

/** Which money is counted. */
export interface LeverageScope {
  readonly by: LeverageBy;
  /** A calendar year; all of them when left out. */
  readonly year?: number | null;
  /** Values in kind count only when asked for. */
  readonly withInKind: boolean;
}

interface SumRow {
  readonly key: string;
  readonly currency: string;
  readonly own: string;
  readonly external: string;
  readonly entries: string;
  readonly name: LocalizedText | null;
}

interface EntryRow {
  readonly fundId: number;
  readonly fund: string;
  readonly seq: string;
  readonly account: string;
  readonly kind: string;
  readonly day: string;
  readonly cityId: string;
  readonly source: string;
  readonly reached: string;
  readonly amount: string;
  readonly currency: string;
}

interface GroupRow {
  readonly way: 'POOLED' | 'SINGLE';
  readonly currency: string;
  readonly projects: number;
  readonly own: string;
  readonly external: string;
  readonly paid: number;
  readonly days: number | null;
}

/** How a row is keyed. The words are ours, never a reader's. */
const KEY: Readonly<Record<LeverageBy, string>> = {
  CITY: 'c.city_id::text',
  PROJECT: "c.fund_code || ':' || c.project_id",
  PARTNERSHIP: 'c.partnership_id::text',
  YEAR: 'extract(year FROM c.effective_on)::text',
};
const reached = (by: LeverageBy): string =>
  by === LeverageBy.PROJECT
    ? `(c.reached = 'allocated' OR c.reached = 'in-kind' AND $2 AND c.project_id IS NOT NULL)`
    : `(c.reached = 'received' OR c.reached = 'in-kind' AND $2)`;
const within = (by: LeverageBy): string => `${reached(by)} AND ($1::int IS NULL OR extract(year FROM c.effective_on) = $1)`;

const NAME: Readonly<Record<LeverageBy, string>> = {
  CITY: 'NULL::jsonb',
  PROJECT:
    '(SELECT p.name FROM ledger.fund_project p JOIN ledger.fund f ON f.id = p.fund_id WHERE p.fund_id = min(c.fund_id) AND p.id = min(c.project_id))',
  PARTNERSHIP: '(SELECT p.name FROM consortium.partnership p WHERE p.id::text = min(c.partnership_id::text))',
  YEAR: 'NULL::jsonb',
};

const sums = (
  by: LeverageBy,
): string => `SELECT ${KEY[by]} AS key, c.currency, coalesce(sum(c.amount_minor) FILTER (WHERE c.source = 'own'), 0)::bigint AS own,
    coalesce(sum(c.amount_minor) FILTER (WHERE c.source <> 'own'), 0)::bigint AS external, count(DISTINCT (c.fund_id, c.seq)) AS entries, ${NAME[by]} AS name
  FROM ledger.cash_reached c WHERE ${within(by)} GROUP BY 1, 2 ORDER BY ${by === LeverageBy.YEAR ? '1' : 'sum(c.amount_minor) DESC, 1'}, 2 LIMIT 500`;

const entries = (
  by: LeverageBy,
): string => `SELECT c.fund_id AS "fundId", c.fund_code AS fund, c.seq, c.account_id AS account, c.kind, c.effective_on::text AS day, c.city_id AS "cityId", c.source, c.reached, c.amount_minor AS amount, c.currency
  FROM ledger.cash_reached c WHERE ${within(by)} AND ${KEY[by]} = $3 AND ($4::boolean IS NULL OR (c.source <> 'own') = $4)
    AND ($5::date IS NULL OR (c.effective_on, c.fund_id, c.seq, c.account_id) < ($5, $6::int, $7::bigint, $8::bigint)) ORDER BY c.effective_on DESC, c.fund_id DESC, c.seq DESC, c.account_id DESC LIMIT $9`;

// A project is pooled when several cities have money in it. Time to payment: from its first commitment to the first money that left for it.
const GROUPS = `WITH mix AS (
    SELECT c.fund_id, c.project_id, c.currency, count(DISTINCT c.city_id) FILTER (WHERE c.left_minor > 0) AS cities,
      coalesce(sum(c.left_minor) FILTER (WHERE c.source = 'own'), 0) AS own, coalesce(sum(c.left_minor) FILTER (WHERE c.source <> 'own'), 0) AS external
    FROM (SELECT fund_id, project_id, currency, city_id, source, sum(amount_minor) AS left_minor FROM ledger.cash_reached WHERE reached = 'allocated' AND project_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5) c
    GROUP BY 1, 2, 3 HAVING sum(c.left_minor) > 0),
  paced AS (
    SELECT m.*, (SELECT min(t.effective_on) FROM ledger.transfer t JOIN ledger.entry e USING (fund_id, seq) JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id
        WHERE t.fund_id = m.fund_id AND t.kind = 'commit' AND a.project_id = m.project_id) AS committed,
      (SELECT min(t.effective_on) FROM ledger.transfer t JOIN ledger.entry e USING (fund_id, seq) JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id
        WHERE t.fund_id = m.fund_id AND t.kind IN ('disburse', 'pay') AND a.project_id = m.project_id) AS paid
    FROM mix m)
  SELECT CASE WHEN cities > 1 THEN 'POOLED' ELSE 'SINGLE' END AS way, currency, count(*)::int AS projects, sum(own)::bigint AS own, sum(external)::bigint AS external,
    count(paid)::int AS paid, (percentile_disc(0.5) WITHIN GROUP (ORDER BY paid - committed))::int AS days
  FROM paced GROUP BY 1, 2 ORDER BY 1, 2`;

/** External money for each unit of the cities' own, as the books say and nothing else; every figure opens to its entries. */
@Injectable()
export class ShowLeverage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  async show(ctx: RequestContext, { by, year, withInKind }: LeverageScope): Promise<Leverage> {
    const rows = await this.work.read(ctx).rows<SumRow>(`ledger.leverage-${by}`, sums(by), [year ?? null, withInKind]);
    const shown = rows.map((row) => this.row(ctx, by, row));
    const currencies = [...new Set(rows.map(({ currency }) => currency))];
    return {
      rows: shown,
      total: currencies.map((currency) =>
        totalOf(
          rows.filter((row) => row.currency === currency),
          currency,
        ),
      ),
    };
  }

  async entries(
    ctx: RequestContext,
    { by, year, withInKind }: LeverageScope,
    key: string,
    isExternal: boolean | undefined,
    first: number,
    after?: string | null,
  ): Promise<LeverageEntryConnection> {
    const cursor = after ? readCursor(after, /^\d{4}-\d{2}-\d{2}$/, CURSOR_NUMBER, CURSOR_NUMBER, CURSOR_NUMBER) : [null, null, null, null];
    const rows = await this.work
      .read(ctx)
      .rows<EntryRow>(`ledger.leverage-entries-${by}`, entries(by), [
        year ?? null,
        withInKind,
        key,
        isExternal ?? null,
        ...cursor,
        first + 1,
      ]);
    return pageOf(
      rows,
      first,
      ({ day, fundId, seq, account }) => cursorOf(day, String(fundId), seq, account),
      (row) => this.entry(ctx, row),
    );
  }

  async comparison(ctx: RequestContext): Promise<FundingGroup[]> {
    const rows = await this.work.read(ctx).rows<GroupRow>('ledger.funding-groups', GROUPS);
    return rows.map(({ way, currency, projects, own, external, paid, days }) => {
      const ratio = ratioOf(BigInt(external), BigInt(own));
      return {
        way: way === 'POOLED' ? FundingWay.POOLED : FundingWay.SINGLE,
        projects,
        allocated: showMoney(BigInt(own) + BigInt(external), currency),
        own: showMoney(own, currency),
        external: showMoney(external, currency),
        ...(ratio === undefined ? {} : { ratio }),
        paidProjects: paid,
        ...(days === null ? {} : { medianDaysToPayment: days }),
      };
    });
  }

  private row(ctx: RequestContext, by: LeverageBy, { key, currency, own, external, entries, name }: SumRow): LeverageRow {
    const ratio = ratioOf(BigInt(external), BigInt(own));
    const city = by === LeverageBy.CITY ? this.reference.city(key) : undefined;
    return {
      key,
      ...(city ? { city: showCity(city, ctx.language) } : {}),
      ...(name ? { name: showText(name, ctx.language) } : {}),
      ...(by === LeverageBy.YEAR ? { year: Number(key) } : {}),
      own: showMoney(own, currency),
      external: showMoney(external, currency),
      ...(ratio === undefined ? {} : { ratio }),
      entries: Number(entries),
    };
  }

  private entry(ctx: RequestContext, { fund, seq, kind, day, cityId, source, reached, amount, currency }: EntryRow): LeverageEntry {
    return {
      cityId,
      fund,
      seq,
      kind,
      on: day,
      source,
      isInKind: reached === 'in-kind',
      amount: showMoney(amount, currency),
      city: showCity(this.reference.city(cityId)!, ctx.language),
    }; // a foreign key keeps the city; rows of cities are in memory
  }
}

function totalOf(rows: readonly SumRow[], currency: string): LeverageRow {
  const sum = (of: 'own' | 'external') => rows.reduce((total, row) => total + BigInt(row[of]), 0n);
  const ratio = ratioOf(sum('external'), sum('own'));
  return {
    key: '',
    own: showMoney(sum('own'), currency),
    external: showMoney(sum('external'), currency),
    ...(ratio === undefined ? {} : { ratio }),
    entries: rows.reduce((total, row) => total + Number(row.entries), 0),
  };
}
