import { partOf } from '@regia/kernel';
import { NO_INSTALMENT, OWN_MONEY } from './contribution-value.js';
import type { FundAgreementsQuery } from './gql/graphql.js';

type Agreement = FundAgreementsQuery['fundAgreements'][number];

/** What an agreement sets aside of each deposit for the administrative agent. */
export type FeeTerms = Agreement['agentFee'];

/** The agreement a deposit answers, as the server finds it: the one that is chosen; else of the same source, without an earmark if there is one, the newest that knows the instalment, else the newest. */
export function agreementFor(
  agreements: readonly Agreement[],
  city: string | undefined,
  instalment: string,
  source = OWN_MONEY,
  chosen?: string,
): Agreement | undefined {
  const all = agreements.filter((each) => each.city.id === city && each.source === source);
  if (chosen !== undefined) return all.find(({ id }) => id === chosen);
  const plain = all.filter(({ earmark }) => earmark === null);
  const own = plain.length > 0 ? plain : all;
  const knows = ({ instalments }: Agreement): boolean =>
    instalment === NO_INSTALMENT || instalments.some(({ no }) => String(no) === instalment);
  return own.findLast(knows) ?? own.at(-1);
}

/** The fee on a deposit, in the minor unit of the fund's currency: half up, and at most what the agreement allows. */
export function agentFeeOf(depositMinor: bigint, { basisPoints, atMost }: FeeTerms): bigint {
  const fee = partOf(depositMinor, BigInt(Math.round(basisPoints * 100))); // basis points in millionths
  const most = atMost ? BigInt(atMost.amountMinor) : fee;
  return fee > most ? most : fee;
}
