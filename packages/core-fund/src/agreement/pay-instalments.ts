import { daysBetween, type Day } from '@regia/kernel';
import { showMoney } from '@regia/server-kit';
import type { Instalment } from './agreement.graphql.js';
import type { StoredAgreement } from './stored-agreement.js';

interface Due {
  readonly agreement: StoredAgreement;
  readonly no: number;
  readonly dueOn: Day;
  readonly amountMinor: bigint;
}

/**
 * The instalments of one city with what was received of each: money fills them in the order of their due days, whatever was
 * written on the transfer, so that paid and owed always add up to the agreement.
 */
export function payInstalments(
  agreements: readonly StoredAgreement[],
  paidInMinor: bigint,
  currency: string,
  today: Day,
): { readonly agreement: StoredAgreement; readonly instalment: Instalment }[] {
  let left = paidInMinor;
  return dueOrder(agreements).map(({ agreement, no, dueOn, amountMinor }) => {
    const paid = left > amountMinor ? amountMinor : left;
    left -= paid;
    const daysLate = paid < amountMinor ? Math.max(0, daysBetween(dueOn, today)) : 0;
    return { agreement, instalment: { no, dueOn, amount: showMoney(amountMinor, currency), paid: showMoney(paid, currency), daysLate } };
  });
}

/** What was received of one city and source. */
export interface PaidIn {
  readonly cityId: string;
  readonly source: string;
  readonly paidIn: string;
}

/** The same for several agreements: money of one city and source fills the instalments of just these. */
export function payBySource(
  agreements: readonly StoredAgreement[],
  paid: readonly PaidIn[],
  currency: string,
  today: Day,
): ReturnType<typeof payInstalments> {
  const keyOf = ({ cityId, source }: Pick<StoredAgreement, 'cityId' | 'source'>): string => `${cityId} ${source}`;
  return [...new Set(agreements.map(keyOf))].flatMap((key) => {
    const received = paid.find((row) => keyOf(row) === key)?.paidIn ?? '0';
    return payInstalments(
      agreements.filter((agreement) => keyOf(agreement) === key),
      BigInt(received),
      currency,
      today,
    );
  });
}

function dueOrder(agreements: readonly StoredAgreement[]): Due[] {
  const all = agreements.flatMap((agreement) =>
    agreement.instalments.map(({ no, dueOn, amountMinor }) => ({ agreement, no, dueOn, amountMinor: BigInt(amountMinor) })),
  );
  return all.sort((a, b) => (a.dueOn === b.dueOn ? a.no - b.no : a.dueOn < b.dueOn ? -1 : 1));
}
