import type { AmountReading } from '@regia/ui';
import type { Predicate } from './earmark-words.js';
import type { AgreeContributionInput } from './gql/graphql.js';

export const AGREEMENT_VERSION = 3;

/** One payment as it is typed. `key` tells rows apart while they are added and removed. */
export interface TypedInstalment {
  readonly key: string;
  readonly dueOn: string | undefined;
  readonly amount: AmountReading;
}

/** An agreement as it is typed. */
export interface AgreementValue {
  readonly city: string | undefined;
  readonly title: string;
  readonly agreedOn: string | undefined;
  /** Code of a source outside; empty for the city's own money. */
  readonly source: string;
  /** What the money may be used for, part by part; empty for anything. Numbers of projects and lines are text. */
  readonly theme: string;
  readonly earmarkCity: string;
  readonly project: string;
  readonly line: string;
  /** What each deposit leaves to the agent, in percent as it is typed. */
  readonly feePercent: string;
  readonly feeAtMost: AmountReading;
  readonly instalments: readonly TypedInstalment[];
}

/** A field that cannot be sent as it stands, and why. */
export interface Missing {
  readonly path: string;
  readonly code: 'required' | 'not-a-percentage';
}

/** One per cent, unless the agreement says otherwise. */
const USUAL_FEE = '1';
const NOTHING: AmountReading = { text: '' };

export const newAgreement = (city: string | undefined, today: string): AgreementValue => ({
  city,
  title: '',
  agreedOn: today,
  source: '',
  theme: '',
  earmarkCity: '',
  project: '',
  line: '',
  feePercent: USUAL_FEE,
  feeAtMost: NOTHING,
  instalments: [{ key: '1', dueOn: undefined, amount: NOTHING }],
});

/** One more row, with a key no other row has had. */
export function withInstalment(instalments: readonly TypedInstalment[]): readonly TypedInstalment[] {
  const last = Math.max(0, ...instalments.map(({ key }) => Number(key)));
  return [...instalments, { key: String(last + 1), dueOn: undefined, amount: NOTHING }];
}

/** What the server cannot be asked about: it reads days and amounts, not their absence. */
export function missingIn({ city, title, agreedOn, instalments, feePercent }: AgreementValue): readonly Missing[] {
  const required = (path: string, isThere: boolean): readonly Missing[] => (isThere ? [] : [{ path, code: 'required' }]);
  const fee: readonly Missing[] = percentOf(feePercent) === undefined ? [{ path: 'agentFee.percent', code: 'not-a-percentage' }] : [];
  return [
    ...required('city', city !== undefined),
    ...required('title', title.trim() !== ''),
    ...required('agreedOn', agreedOn !== undefined),
    ...fee,
    ...instalments.flatMap(({ dueOn, amount }, at) => [
      ...required(`instalments.${at}.dueOn`, dueOn !== undefined),
      ...required(`instalments.${at}.amountMinor`, amount.amountMinor !== undefined),
    ]),
  ];
}

/** Sum of the amounts that can be read. */
export const sumOf = (instalments: readonly TypedInstalment[]): bigint =>
  instalments.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor ?? 0), 0n);

/** A percentage as people write it, comma or point, as it is sent; undefined where it is none from 0 to 100 with four decimals at most. */
export function percentOf(text: string): string | undefined {
  const percent = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,4})?$/.test(percent) && Number(percent) <= 100 ? percent : undefined;
}

/** The parts of the earmark that are set; none where the money may be used for anything. */
export function earmarkOf({ theme, earmarkCity, project, line }: AgreementValue): Predicate | null {
  const number = (text: string): number | null => (text === '' ? null : Number(text));
  const predicate = { theme: theme || null, city: earmarkCity || null, project: number(project), line: number(line) };
  return Object.values(predicate).every((part) => part === null) ? null : predicate;
}

function feeInput({ feePercent, feeAtMost }: AgreementValue): Pick<AgreeContributionInput, 'agentFee'> {
  const { amountMinor } = feeAtMost;
  return { agentFee: { percent: percentOf(feePercent) ?? '', ...(amountMinor === undefined ? {} : { atMostMinor: String(amountMinor) }) } };
}

/** What is sent, once nothing is missing. */
export const agreementInput = (id: string, fund: string, language: string, value: AgreementValue): AgreeContributionInput => ({
  id,
  fund,
  city: value.city ?? '',
  title: [{ language, text: value.title }],
  agreedOn: value.agreedOn ?? '',
  ...(value.source.trim() === '' ? {} : { source: value.source.trim() }),
  ...(earmarkOf(value) ? { earmark: earmarkOf(value) } : {}),
  ...feeInput(value),
  instalments: value.instalments.map(({ dueOn, amount }) => ({ dueOn: dueOn ?? '', amountMinor: amount.amountMinor ?? '' })),
});
