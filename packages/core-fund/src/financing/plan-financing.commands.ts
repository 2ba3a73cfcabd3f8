import { Injectable } from '@nestjs/common';
import { cleanLine, isUuid, LARGEST_AMOUNT, ok, refuse, refuseAll, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { readText, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { sourceFaults, sourceOf, OWN } from '../agreement/source.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { lineFaults } from '../in-kind/promise-in-kind.command.js';
import type { PlanFinancingInput, StateFinancingSourceInput } from './financing.graphql.js';
import { readPercent } from './percent.js';

const STATE = 'SELECT ledger.state_source($1, $2, $3, $4::jsonb, $5, $6, $7::jsonb, $8, $9, $10, $11, $12) AS status';
const PLAN = 'SELECT ledger.plan_financing($1, $2, $3, $4, $5, $6::int[], $7) AS status';
const [LONGEST_NAME, LONGEST_DONOR, LONGEST_COSTS, LONGEST_ACT] = [120, 120, 1000, 200];
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2100-12-31'];

const AT_SOURCE: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'code-taken': ['code'],
  'changed-by-someone-else': ['version'],
  'ends-before-start': ['endsOn'],
  'source-below-plans': ['mostMinor'],
};
const AT_PLAN: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'source-unknown': ['source'],
  'not-found': ['project'],
  'line-unknown': ['lines'],
  'line-in-use': ['lines'],
  'changed-by-someone-else': ['version'],
  'plan-below-taken': ['plannedMinor'],
  'plan-over-source': ['plannedMinor'],
};

/** What a source allows, and how much of it each project may take. The versions before stay and say what held then. */
@Injectable()
export class PlanFinancing {
  constructor(private readonly work: UnitOfWork) {}

  state(ctx: CityContext, input: StateFinancingSourceInput): Promise<Result<true>> {
    const name = readText(input.name, 'name', { longest: LONGEST_NAME, isOneLine: true, isRequired: true });
    const costs = readText(input.costs, 'costs', { longest: LONGEST_COSTS, isOneLine: false, isRequired: true });
    const faults = [
      ...faultsOfSource(input),
      ...[name, costs].flatMap((text) => (Array.isArray(text) ? (text as readonly Refusal[]) : [])),
    ];
    const { id, code, donor, ratePercent, startsOn, endsOn, act, version } = input;
    return this.write(ctx, input.fund, faults, AT_SOURCE, 'stated', (tx, fund) => {
      const texts = [
        JSON.stringify(name as LocalizedText),
        cleanLine(donor),
        readPercent(ratePercent),
        JSON.stringify(costs as LocalizedText),
      ]; // no faults: the texts are there
      return asked(tx, 'ledger.state-source', STATE, [
        fund.id,
        id,
        code,
        ...texts,
        startsOn,
        endsOn,
        input.mostMinor || null,
        cleanLine(act),
        version,
      ]);
    });
  }

  plan(ctx: CityContext, input: PlanFinancingInput): Promise<Result<true>> {
    const { id, project, source, plannedMinor, lines, version } = input;
    const faults = [...amountFaults(plannedMinor, 'plannedMinor', 0n)];
    if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
    if (sourceFaults(source).length > 0) faults.push({ code: 'source-unknown', path: ['source'] });
    const named = [...new Set(lines)].toSorted((one, other) => one - other);
    return this.write(ctx, input.fund, faults, AT_PLAN, 'planned', (tx, fund) =>
      asked(tx, 'ledger.plan-financing', PLAN, [fund.id, id, project, source, plannedMinor, named, version]),
    );
  }

  private async write(
    ctx: CityContext,
    code: string,
    faults: readonly Refusal[],
    at: Readonly<Record<string, readonly string[]>>,
    good: string,
    act: (tx: Tx, fund: StoredFund) => Promise<string>,
  ): Promise<Result<true>> {
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const status = await act(tx, fund);
      return status === good ? ok(true) : refuse(status, at[status] ?? []);
    });
  }
}

async function asked(tx: Tx, name: string, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await tx.rows<{ status: string }>(name, sql, values);
  return row!.status; // a function answers one row
}

function faultsOfSource({ id, code, donor, ratePercent, startsOn, endsOn, mostMinor, act }: StateFinancingSourceInput): Refusal[] {
  const faults: Refusal[] = [...lineFaults(donor, 'donor', LONGEST_DONOR), ...lineFaults(act, 'act', LONGEST_ACT)];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (code === '') faults.push({ code: 'required', path: ['code'] });
  else if (sourceFaults(code).length > 0 || sourceOf(code) === OWN || code !== sourceOf(code))
    faults.push({ code: 'source-unreadable', path: ['code'] });
  if (readPercent(ratePercent) === undefined) faults.push({ code: 'not-a-percentage', path: ['ratePercent'] });
  if (startsOn < FIRST_DAY) faults.push({ code: 'year-unreadable', path: ['startsOn'] });
  if (endsOn > LAST_DAY) faults.push({ code: 'year-unreadable', path: ['endsOn'] });
  return mostMinor ? [...faults, ...amountFaults(mostMinor, 'mostMinor', 1n)] : faults;
}

function amountFaults(text: string, field: string, least: bigint): Refusal[] {
  const amount = /^-?\d{1,18}$/.test(text) ? BigInt(text) : undefined;
  if (amount === undefined) return [{ code: 'amount-not-whole-minor', path: [field] }];
  if (amount < least) return [{ code: least === 0n ? 'amount-below-zero' : 'amount-not-positive', path: [field] }];
  return amount > LARGEST_AMOUNT ? [{ code: 'amount-too-large', path: [field] }] : [];
}
