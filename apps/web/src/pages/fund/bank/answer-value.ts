import type { AmountReading } from '@regia/ui';
import { refundInput, refundKey } from './refund-value.js';
import type { AcceptLineInput, BankSuggestionsQuery, MatchAnswer } from './gql/graphql.js';

export type Suggestion = BankSuggestionsQuery['matchProposals'][number];
export type Line = Suggestion['line'];

/** A part of an answer while it is typed. Amounts are without the sign of the line. */
export interface PartValue {
  readonly answer: MatchAnswer | undefined;
  readonly amount: AmountReading;
  readonly city?: string | undefined;
  readonly seq?: string | undefined;
  readonly transferId?: string | undefined;
  /** Key of the place that money is sent back of. */
  readonly refund?: string | undefined;
}

const isIn = (line: Line): boolean => !line.amount.amountMinor.startsWith('-');
const sizeOf = (line: Line): bigint => BigInt(line.amount.amountMinor.replace('-', ''));

/** What a line can be: money that came in is no charge, money that went out no contribution. */
export const answersFor = (line: Line, suggestion: Suggestion): readonly MatchAnswer[] => [
  ...(isIn(line) ? (['RECEIVE', 'REFUND', 'INTEREST', 'RECEIVE_UNIDENTIFIED'] as const) : (['BANK_CHARGE'] as const)),
  'SETTLE',
  'SETTLE_MOVE',
  'LINK',
  ...(suggestion.answer === 'REVERSAL' ? (['REVERSAL'] as const) : []),
];

/** The first part as it was suggested, for the whole line. */
export const suggestedPart = (
  { line, answer, seq, transferId, city, refund }: Suggestion,
  written: (minor: bigint) => string,
): PartValue => ({
  answer: answer ?? undefined,
  amount: { text: written(sizeOf(line)), amountMinor: String(sizeOf(line)) },
  city: city?.id,
  seq: seq ?? undefined,
  transferId: transferId ?? undefined,
  refund: refund ? refundKey({ ...refund, line: refund.budgetLine }, refund.isOwed) : undefined,
});

/** Minor units that no part has yet; undefined while an amount cannot be read. */
export function leftOver(line: Line, parts: readonly PartValue[]): bigint | undefined {
  if (parts.some(({ amount }) => amount.amountMinor === undefined)) return undefined;
  return parts.reduce((left, { amount }) => left - BigInt(amount.amountMinor ?? '0'), sizeOf(line));
}

/** What each part still needs, by the name of its field. */
export function missingIn(parts: readonly PartValue[]): readonly { readonly name: string; readonly code: string }[] {
  return parts.flatMap(({ answer, amount, city, seq, transferId, refund }, at) => [
    ...(answer === undefined ? [{ name: `parts.${at}.answer`, code: 'required' }] : []),
    ...(amount.amountMinor === undefined || amount.problem !== undefined ? [{ name: `parts.${at}.amountMinor`, code: 'required' }] : []),
    ...(answer === 'RECEIVE' && !city ? [{ name: `parts.${at}.city`, code: 'required' }] : []),
    ...(answer === 'REFUND' && !refund ? [{ name: `parts.${at}.refund`, code: 'required' }] : []),
    ...(answer === 'LINK' && !seq ? [{ name: `parts.${at}.seq`, code: 'required' }] : []),
    ...((answer === 'SETTLE' || answer === 'SETTLE_MOVE') && !transferId ? [{ name: `parts.${at}.transferId`, code: 'required' }] : []),
  ]);
}

export const answerInput = (line: Line, parts: readonly PartValue[]): AcceptLineInput => ({
  line: line.id,
  parts: parts.map(({ answer, amount, city, seq, transferId, refund }) => ({
    answer: answer ?? 'RECEIVE_UNIDENTIFIED', // none is missing: missingIn was asked
    amountMinor: `${isIn(line) ? '' : '-'}${amount.amountMinor ?? '0'}`,
    ...(answer === 'RECEIVE' && city ? { city } : {}),
    ...(answer === 'REFUND' && refund ? { refund: refundInput(refund) } : {}),
    ...((answer === 'LINK' || answer === 'REVERSAL') && seq ? { seq } : {}),
    ...((answer === 'SETTLE' || answer === 'SETTLE_MOVE') && transferId ? { transferId } : {}),
  })),
});

/** A suggestion taken as it is; undefined where there is none. */
export function suggestedInput({ line, answer, seq, transferId, city, refund }: Suggestion): AcceptLineInput | undefined {
  if (!answer) return undefined;
  return {
    line: line.id,
    parts: [
      {
        answer,
        amountMinor: line.amount.amountMinor,
        ...(city ? { city: city.id } : {}),
        ...(seq ? { seq } : {}),
        ...(transferId ? { transferId } : {}),
        ...(refund ? { refund } : {}),
      },
    ],
  };
}
