import type { AmountReading, MoneyValue } from '@regia/ui';
import type { ChosenEvidence } from './evidence/bring-evidence.js';
import type { FundAgreementsQuery, RecordContributionInput } from './gql/graphql.js';

type Agreement = FundAgreementsQuery['fundAgreements'][number];
export type OpenInstalment = Agreement['instalments'][number];

export const CONTRIBUTION_VERSION = 5;
/** Money of a city's own budget. */
export const OWN_MONEY = 'own';
/** Stands for "answers no instalment": a list of choices has no empty choice. */
export const NO_INSTALMENT = 'none';

/** A contribution as it is typed. */
export interface ContributionValue {
  readonly city: string | undefined;
  /** Whose money it is: `own`, or the source outside of an agreement. */
  readonly source: string;
  /** The agreement it answers, where the city has several of one source. */
  readonly agreement?: string | undefined;
  readonly instalment: string;
  readonly amount: AmountReading;
  readonly currency: string;
  readonly receivedOn: string | undefined;
  readonly text: string;
  readonly bankReference: string;
  readonly evidence?: ChosenEvidence | undefined;
}

export const newContribution = (city: string | undefined, currency: string, today: string): ContributionValue => ({
  city,
  source: OWN_MONEY,
  instalment: NO_INSTALMENT,
  amount: { text: '' },
  currency,
  receivedOn: today,
  text: '',
  bankReference: '',
});

/** Instalments of a city of which something is still owed, in the order they are due. Where two agreements use a number, the newer one counts, as for the server. */
export function openInstalments(
  agreements: readonly Agreement[],
  city: string | undefined,
  source = OWN_MONEY,
  chosen?: string,
): readonly OpenInstalment[] {
  const byNo = new Map<number, OpenInstalment>();
  for (const agreement of agreements.filter(
    (each) => each.city.id === city && each.source === source && (chosen === undefined || each.id === chosen),
  ))
    for (const one of agreement.instalments) byNo.set(one.no, one);
  return [...byNo.values()].filter((one) => owedOf(one) > 0n).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Sources that a city has agreements of, its own first. */
export const sourcesOf = (agreements: readonly Agreement[], city: string | undefined): readonly string[] =>
  [...new Set(agreements.filter((each) => each.city.id === city).map(({ source }) => source))].sort(
    (a, b) => Number(b === OWN_MONEY) - Number(a === OWN_MONEY),
  );

const owedOf = ({ amount, paid }: OpenInstalment): bigint => BigInt(amount.amountMinor) - BigInt(paid.amountMinor);

/** What is still owed of an instalment. */
export const owed = (instalment: OpenInstalment): MoneyValue => ({ ...instalment.amount, amountMinor: String(owedOf(instalment)) });

/**
 * With another instalment: the amount follows, and the text as long as it is the proposed one.
 * @param amount what is owed of it, in the currency of the form
 * @param textOf the text that is proposed for an instalment
 */
export function withInstalment(
  value: ContributionValue,
  instalment: string,
  amount: MoneyValue | undefined,
  textOf: (instalment: string) => string,
): ContributionValue {
  const isProposed = value.text === '' || (value.instalment !== NO_INSTALMENT && value.text === textOf(value.instalment));
  return {
    ...value,
    instalment,
    ...(amount ? { amount: { text: '', amountMinor: String(amount.amountMinor) } } : {}),
    ...(isProposed ? { text: instalment === NO_INSTALMENT ? '' : textOf(instalment) } : {}),
  };
}

/** What the server cannot be asked about: it reads a city, an amount and a day, not their absence. */
export function missingIn({ city, amount, receivedOn, text }: ContributionValue): readonly string[] {
  const fields = {
    city: city !== undefined,
    amountMinor: amount.amountMinor !== undefined,
    receivedOn: receivedOn !== undefined,
    text: text.trim() !== '',
  };
  return Object.entries(fields).flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

/** What is sent, once nothing is missing. */
export const contributionInput = (id: string, fund: string, language: string, value: ContributionValue): RecordContributionInput => ({
  id,
  fund,
  city: value.city ?? '',
  amountMinor: value.amount.amountMinor ?? '',
  currency: value.currency,
  receivedOn: value.receivedOn ?? '',
  text: [{ language, text: value.text }],
  ...(value.source === OWN_MONEY ? {} : { source: value.source }),
  ...(value.agreement ? { agreement: value.agreement } : {}),
  ...(value.instalment === NO_INSTALMENT ? {} : { instalmentNo: Number(value.instalment) }),
  ...(value.bankReference.trim() === '' ? {} : { bankReference: value.bankReference.trim() }),
  ...(value.evidence ? { evidence: value.evidence.sha256 } : {}),
});
