import { Inject, Injectable } from '@nestjs/common';
import {
  cleanLine,
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
import { CLOCK, readText, Reference, UnitOfWork, type CityContext, type Tx } from '@regia/server-kit';
import { agreeLines } from '../agree/agree.lines.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { mayRecord, openShare } from '../ledger/account-book.js';
import { derivedId } from '../ledger/derived-id.js';
import { post } from '../ledger/post.js';
import { pledgeLines } from '../pledge/pledge.lines.js';
import { quantityFaults, readQuantity } from '../quantity/quantity.js';
import type { PromiseInKindInput } from './in-kind.graphql.js';
import { fundOf } from './stored-in-kind.js';

const OPEN = 'SELECT ledger.open_in_kind_fund($1) AS id';
const PROMISE =
  'SELECT status, no, value FROM ledger.promise_in_kind($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9::jsonb, $10, $11, $12, $13)';
const [LONGEST_TITLE, LONGEST_UNIT, LONGEST_METHOD, LONGEST_SOURCE] = [200, 40, 1000, 200];

/** Where the words of the database belong in the form. */
const AT: Readonly<Record<string, readonly string[]>> = {
  'id-reused': ['id'],
  'not-allowed': ['city'],
  'city-not-in-fund': ['city'],
  'due-before-promised': ['dueOn'],
  'amount-too-large': ['unitValueMinor'],
  'quantity-worth-nothing': ['quantity'],
  'period-closed': ['promisedOn'],
};

interface Words {
  readonly title: LocalizedText;
  readonly method: LocalizedText;
}

/** What a city will give in kind: the promise with its method, and the debt of that value in the books of values, all or nothing. */
@Injectable()
export class PromiseInKind {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async promise(ctx: CityContext, input: PromiseInKindInput): Promise<Result<{ readonly fund: string; readonly no: number }>> {
    const title = readText(input.title, 'title', { longest: LONGEST_TITLE, isOneLine: true, isRequired: true });
    const method = readText(input.method, 'method', { longest: LONGEST_METHOD, isOneLine: false, isRequired: true });
    const faults = [...faultsOf(input), ...[title, method].flatMap((text) => (Array.isArray(text) ? (text as readonly Refusal[]) : []))];
    if (!this.reference.city(input.city)) faults.push({ code: 'unknown-city', path: ['city'] });
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const pool = await readFund(tx, input.fund);
      if (!pool) return refuse('not-found', ['fund']);
      if (pool.kind !== 'pool') return refuse('not-a-pool', ['fund']);
      const today = dayIn(this.reference.city(pool.holderCity)?.timeZone ?? 'UTC', this.clock.now());
      const early = (['valuedOn', 'promisedOn'] as const).filter((field) => input[field] > today);
      if (early.length > 0) return refuseAll(early.map((field) => ({ code: 'day-in-future', path: [field] })));
      if (!(await mayRecord(tx, pool.id, input.city))) return refuse('not-allowed', ['city']);
      const [opened] = await tx.rows<{ id: number | null }>('ledger.open-in-kind-fund', OPEN, [pool.id]);
      const fund = opened?.id == null ? undefined : await fundOf(tx, pool.id);
      return fund ? this.write(ctx, tx, fund, input, { title, method } as Words) : refuse('not-allowed', ['city']); // no faults: the texts are there
    });
  }

  private async write(
    ctx: CityContext,
    tx: Tx,
    fund: StoredFund,
    input: PromiseInKindInput,
    { title, method }: Words,
  ): Promise<Result<{ readonly fund: string; readonly no: number }>> {
    const { id, city, sort, unitValueMinor, valuedOn, promisedOn, dueOn } = input;
    const values = [
      fund.id,
      id,
      city,
      sort.toLowerCase(),
      JSON.stringify(title),
      cleanLine(input.unit),
      String(readQuantity(input.quantity)),
      unitValueMinor,
    ];
    const [row] = await tx.rows<{ status: string; no: number; value: string }>('ledger.promise-in-kind', PROMISE, [
      ...values,
      JSON.stringify(method),
      cleanLine(input.valueSource),
      valuedOn,
      promisedOn,
      dueOn,
    ]);
    const { status, no, value } = row!; // a function answers one row
    if (status === 'known') return ok({ fund: fund.code, no });
    if (status !== 'promised') return refuse(status, AT[status] ?? []);
    const money = {
      currency: fund.baseCurrency,
      city,
      share: await openShare(tx, fund.id, city, 'own'),
      amountMinor: BigInt(value),
      label: `k${no}`,
    };
    for (const [kind, lines] of [
      ['pledge', pledgeLines(money)],
      ['agree', agreeLines(money)],
    ] as const) {
      const word = await post(tx, fund.id, { id: derivedId(id, kind), kind, day: promisedOn, author: ctx.personId, lines });
      if (word !== 'posted') return refuse(word, AT[word] ?? []);
    }
    return ok({ fund: fund.code, no });
  }
}

function faultsOf({ id, unit, quantity, unitValueMinor, valueSource }: PromiseInKindInput): Refusal[] {
  const faults: Refusal[] = [
    ...quantityFaults(quantity),
    ...lineFaults(unit, 'unit', LONGEST_UNIT),
    ...lineFaults(valueSource, 'valueSource', LONGEST_SOURCE),
  ];
  const amount = /^-?\d{1,18}$/.test(unitValueMinor) ? BigInt(unitValueMinor) : undefined;
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['unitValueMinor'] });
  else if (amount <= 0n) faults.push({ code: 'amount-not-positive', path: ['unitValueMinor'] });
  else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['unitValueMinor'] });
  return faults;
}

/** What is wrong with one line that must be there. */
export function lineFaults(text: string, field: string, longest: number): Refusal[] {
  const line = cleanLine(text);
  if (line === '') return [{ code: 'required', path: [field] }];
  return line.length > longest ? [{ code: 'too-long', path: [field] }] : [];
}
