import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showCity, showMoney, showText, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { ageOf, DebtAge } from './age-of.js';
import type { DebtBucket, FundDebts, OpenInstalment } from './debt.graphql.js';
import { areRemindersOpen, readDebts, type StoredDebt } from './stored-debt.js';

/** What cities still have to pay: by age, instalment by instalment, with what they were reminded of. */
@Injectable()
export class ShowDebts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today where the fund is kept. */
  today(fund: StoredFund): string {
    return dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
  }

  async show(ctx: RequestContext, code: string): Promise<FundDebts | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return undefined;
    const on = this.today(fund);
    const debts = await readDebts(reader, fund.id, on);
    const late = debts.filter(({ daysLate }) => daysLate > 0);
    return {
      on,
      buckets: Object.values(DebtAge).map((age) => bucketOf(age, debts, fund.baseCurrency)),
      late: showMoney(sumOf(late), fund.baseCurrency),
      instalments: debts.map((debt) => this.instalment(ctx, fund, debt, on)),
      areRemindersOpen: await areRemindersOpen(reader, fund.id),
    };
  }

  private instalment(ctx: RequestContext, { baseCurrency, holderCity }: StoredFund, debt: StoredDebt, on: string): OpenInstalment {
    const whyNotRemind = whyNot(ctx, holderCity, debt, on);
    return {
      agreement: debt.agreementId,
      no: debt.no,
      city: showCity(this.reference.city(debt.cityId)!, ctx.language), // a foreign key keeps the city; rows of cities are in memory
      title: showText(debt.title, ctx.language),
      dueOn: debt.dueOn,
      amount: showMoney(debt.amountMinor, baseCurrency),
      open: showMoney(debt.openMinor, baseCurrency),
      daysLate: debt.daysLate,
      age: ageOf(debt.daysLate),
      reminders: debt.reminders.map(({ id, level, day, at, openMinor, sender }) => ({
        id,
        level,
        day,
        at: new Date(at),
        open: showMoney(openMinor, baseCurrency),
        sender,
      })),
      ...(whyNotRemind === undefined ? {} : { whyNotRemind }),
    };
  }
}

/** Why a reader cannot remind now; the database judges again, with the same words. */
function whyNot(ctx: RequestContext, holderCity: string, { daysLate, reminders }: StoredDebt, on: string): string | undefined {
  if (!ctx.permissions.has('fund.record') || ctx.cityId !== holderCity) return 'not-allowed';
  if (daysLate <= 0) return 'not-late';
  return reminders.some(({ day }) => day === on) ? 'reminded-today' : undefined;
}

const sumOf = (debts: readonly StoredDebt[]): bigint => debts.reduce((sum, { openMinor }) => sum + BigInt(openMinor), 0n);

function bucketOf(age: DebtAge, debts: readonly StoredDebt[], currency: string): DebtBucket {
  const own = debts.filter(({ daysLate }) => ageOf(daysLate) === age);
  return { age, instalments: own.length, open: showMoney(sumOf(own), currency) };
}
