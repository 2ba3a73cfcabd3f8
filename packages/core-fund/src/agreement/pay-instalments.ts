import { daysBetween, type Day } from '@regia/kernel';
import { showMoney, type Reader } from '@regia/server-kit';
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

/** What was received of one city, source and earmark. */
export interface PaidIn {
  readonly cityId: string;
  readonly source: string;
  readonly earmarkId: number | null;
  readonly paidIn: string;
}

const PAID_IN = 'SELECT city_id AS "cityId", source, earmark_id AS "earmarkId", paid_in AS "paidIn" FROM ledger.share_position($1, $2, $3)';

/**
 * What was received of each city, source and earmark by the end of a day.
 * @param known as the books stood with the entry of this number; as they stand now when left out
 */
export const readPaidIn = (reader: Reader, fundId: number, day: Day, known: string | null = null): Promise<PaidIn[]> =>
  reader.rows<PaidIn>('ledger.paid-in', PAID_IN, [fundId, day, known]);

/** The same for several agreements: money of one city, source and earmark fills the instalments of just these. */
export function payBySource(
  agreements: readonly StoredAgreement[],
  paid: readonly PaidIn[],
  currency: string,
  today: Day,
): ReturnType<typeof payInstalments> {
  const purse = (cityId: string, source: string, earmarkId: number | null): string => `${cityId} ${source} ${earmarkId ?? ''}`;
  const keyOf = ({ cityId, source, earmark }: StoredAgreement): string => purse(cityId, source, earmark?.id ?? null);
  return [...new Set(agreements.map(keyOf))].flatMap((key) => {
    const received = paid.find(({ cityId, source, earmarkId }) => purse(cityId, source, earmarkId) === key)?.paidIn ?? '0';
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
