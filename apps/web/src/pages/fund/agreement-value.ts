import type { AmountReading } from '@regia/ui';
import type { AgreeContributionInput } from './gql/graphql.js';

export const AGREEMENT_VERSION = 2;

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
  readonly instalments: readonly TypedInstalment[];
}

/** A field that cannot be sent as it stands, and why. */
export interface Missing {
  readonly path: string;
  readonly code: 'required';
}

const NOTHING: AmountReading = { text: '' };

export const newAgreement = (city: string | undefined, today: string): AgreementValue => ({
  city,
  title: '',
  agreedOn: today,
  source: '',
  instalments: [{ key: '1', dueOn: undefined, amount: NOTHING }],
});

/** One more row, with a key no other row has had. */
export function withInstalment(instalments: readonly TypedInstalment[]): readonly TypedInstalment[] {
  const last = Math.max(0, ...instalments.map(({ key }) => Number(key)));
  return [...instalments, { key: String(last + 1), dueOn: undefined, amount: NOTHING }];
}

/** What the server cannot be asked about: it reads days and amounts, not their absence. */
export function missingIn({ city, title, agreedOn, instalments }: AgreementValue): readonly Missing[] {
  const required = (path: string, isThere: boolean): readonly Missing[] => (isThere ? [] : [{ path, code: 'required' }]);
  return [
    ...required('city', city !== undefined),
    ...required('title', title.trim() !== ''),
    ...required('agreedOn', agreedOn !== undefined),
    ...instalments.flatMap(({ dueOn, amount }, at) => [
      ...required(`instalments.${at}.dueOn`, dueOn !== undefined),
      ...required(`instalments.${at}.amountMinor`, amount.amountMinor !== undefined),
    ]),
  ];
}

/** Sum of the amounts that can be read. */
export const sumOf = (instalments: readonly TypedInstalment[]): bigint =>
  instalments.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor ?? 0), 0n);

/** What is sent, once nothing is missing. */
export const agreementInput = (id: string, fund: string, language: string, value: AgreementValue): AgreeContributionInput => ({
  id,
  fund,
  city: value.city ?? '',
  title: [{ language, text: value.title }],
  agreedOn: value.agreedOn ?? '',
  ...(value.source.trim() === '' ? {} : { source: value.source.trim() }),
  instalments: value.instalments.map(({ dueOn, amount }) => ({ dueOn: dueOn ?? '', amountMinor: amount.amountMinor ?? '' })),
});
