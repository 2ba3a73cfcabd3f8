import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showCity, showMoney, showText, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { showQuantity } from '../quantity/quantity.js';
import {
  InKindDeliveryState,
  InKindSort,
  type InKindBooks,
  type InKindDelivery,
  type InKindOfCity,
  type InKindPromise,
} from './in-kind.graphql.js';
import { fundOf, readDeliveries, readOfCities, readPromises, type StoredDelivery, type StoredPromise } from './stored-in-kind.js';

const DAY_MS = 86_400_000;

/** Values in kind beside a pool, promise by promise; and city by city for the statement. */
@Injectable()
export class ShowInKind {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(ctx: RequestContext, code: string): Promise<InKindBooks> {
    const reader = this.work.read(ctx);
    const pool = await readFund(reader, code);
    const fund = pool && (await fundOf(reader, pool.id));
    if (!fund) return { promises: [] };
    const [promises, deliveries] = [await readPromises(reader, fund.id), await readDeliveries(reader, fund.id)];
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    return { fund: fund.code, promises: promises.map((row) => this.promise(ctx, fund, today, row, deliveries)) };
  }

  async ofCities(ctx: RequestContext, code: string, from: string, to: string): Promise<InKindOfCity[]> {
    const reader = this.work.read(ctx);
    const pool = await readFund(reader, code);
    const fund = pool && (await fundOf(reader, pool.id));
    if (!fund) return [];
    const rows = await readOfCities(reader, fund.id, from, to);
    return rows
      .filter((row) => [row.promised, row.delivered, row.owed].some((amount) => amount !== '0'))
      .map(({ cityId, promised, delivered, owed }) => ({
        city: this.city(ctx, cityId),
        promised: showMoney(promised, fund.baseCurrency),
        delivered: showMoney(delivered, fund.baseCurrency),
        owed: showMoney(owed, fund.baseCurrency),
      }))
      .toSorted((one, other) => one.city.key.localeCompare(other.city.key));
  }

  private promise(
    ctx: RequestContext,
    { baseCurrency }: StoredFund,
    today: string,
    row: StoredPromise,
    deliveries: readonly StoredDelivery[],
  ): InKindPromise {
    const isComplete = row.delivered === row.quantity;
    return {
      id: row.id,
      no: row.no,
      city: this.city(ctx, row.cityId),
      sort: InKindSort[row.sort.toUpperCase() as keyof typeof InKindSort],
      title: showText(row.title, ctx.language),
      unit: row.unit,
      quantity: showQuantity(row.quantity),
      unitValue: showMoney(row.unitValue, baseCurrency),
      value: showMoney(row.value, baseCurrency),
      method: showText(row.method, ctx.language),
      valueSource: row.valueSource,
      valuedOn: row.valuedOn,
      promisedOn: row.promisedOn,
      dueOn: row.dueOn,
      delivered: showQuantity(row.delivered),
      deliveredValue: showMoney(row.deliveredValue, baseCurrency),
      waiting: showQuantity(row.waiting),
      left: showQuantity(row.left),
      leftValue: showMoney(row.leftValue, baseCurrency),
      daysLate: isComplete ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(row.dueOn)) / DAY_MS)),
      mayRecord: row.mayRecord,
      deliveries: deliveries.filter(({ promiseNo }) => promiseNo === row.no).map((delivery) => showDelivery(ctx, baseCurrency, delivery)),
    };
  }

  private city(ctx: RequestContext, id: string): InKindOfCity['city'] {
    return showCity(this.reference.city(id)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}

const showDelivery = (
  ctx: RequestContext,
  currency: string,
  { transferId, seq, quantity, value, on, state, note }: StoredDelivery,
): InKindDelivery => ({
  transferId,
  ...(seq === null ? {} : { seq }),
  quantity: showQuantity(quantity),
  value: showMoney(value, currency),
  on,
  state: InKindDeliveryState[state.toUpperCase() as keyof typeof InKindDeliveryState],
  ...(note ? { text: showText(note, ctx.language) } : {}),
});
