import { Injectable } from '@nestjs/common';
import { Reference, showMoney } from '@regia/server-kit';
import { PublicBooks } from './public-books.js';
import type { PublicCityPosition, PublicFigure, PublicFund, PublicTransfer } from './public-fund.graphql.js';
import {
  figuresOver,
  readPublishedAccounts,
  readPublishedFund,
  readRecentTransfers,
  type PublishedAccount,
  type PublishedFund,
  type PublishedTransfer,
} from './published-fund.js';

/** How many of the last entries the page shows; all of them are in the download. */
const RECENT = 20;

/** What everybody sees of a fund that is open to them. */
@Injectable()
export class ShowPublicFund {
  constructor(
    private readonly books: PublicBooks,
    private readonly reference: Reference,
  ) {}

  show(code: string): Promise<PublicFund | undefined> {
    return this.books.read(async (reader) => {
      const fund = await readPublishedFund(reader, code);
      if (!fund) return undefined;
      const accounts = await readPublishedAccounts(reader, fund.fundId);
      const transfers = await readRecentTransfers(reader, fund.fundId, RECENT);
      return {
        row: fund,
        code: fund.code,
        currency: fund.currency,
        size: fund.size,
        ...present('madeAt', fund.madeAt),
        ...present('note', fund.note),
        ...present('key', fund.key),
        cosigningCities: fund.cities,
        ...present('cosignedAt', fund.cosignedAt),
        figures: figures(fund, 'all', accounts),
        cities: this.cities(fund, accounts),
        transfers: transfers.map(showPublicTransfer),
      };
    });
  }

  private cities(fund: PublishedFund, accounts: readonly PublishedAccount[]): PublicCityPosition[] {
    const ids = [...new Set(accounts.map(({ cityId }) => cityId))];
    const own = (id: string): PublishedAccount[] => accounts.filter(({ cityId }) => cityId === id);
    const shown = ids.map((cityId) => ({ cityId, figures: figures(fund, this.reference.city(cityId)!.key, own(cityId)) })); // a foreign key keeps the city
    return shown.sort((a, b) => Number(agreed(b) - agreed(a)));
  }
}

const agreed = ({ figures: shown }: PublicCityPosition): bigint =>
  BigInt(shown.find(({ measure }) => measure === 'agreed')!.amount.amountMinor);

const figures = ({ code, currency }: PublishedFund, place: string, accounts: readonly PublishedAccount[]): PublicFigure[] =>
  figuresOver(accounts).map(({ measure, amountMinor }) => ({
    measure,
    amount: showMoney(amountMinor, currency),
    proof: `/public/fund/${code}/proof/${place}/${measure}.json`,
  }));

const showPublicTransfer = ({ amountMinor, currency, reverses, reversedBy, ...rest }: PublishedTransfer): PublicTransfer => ({
  ...rest,
  amount: showMoney(reverses === null ? amountMinor : `-${amountMinor}`, currency),
  isReversal: reverses !== null,
  isReversed: reversedBy !== null,
});

const present = <K extends string, T>(key: K, value: T | null): Partial<Record<K, T>> =>
  value === null ? {} : ({ [key]: value } as Record<K, T>); // the key is given
