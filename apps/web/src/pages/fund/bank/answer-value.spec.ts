import { describe, expect, it } from 'vitest';
import { answerInput, answersFor, leftOver, missingIn, suggestedInput, suggestedPart, type Line, type Suggestion } from './answer-value.js';

const line = (amountMinor: string): Line => ({
  id: 'l1',
  bookedOn: '2027-03-08',
  valueOn: null,
  amount: { amountMinor, currency: 'EUR', exponent: 2 },
  isReversal: false,
  nth: 1,
  endToEndId: null,
  bankReference: null,
  code: null,
  party: null,
  partyAccount: null,
  text: '',
  textState: 'SHOWN',
  kinds: [],
  original: null,
  details: 0,
  isMatched: false,
  seqs: [],
  note: null,
  notedBy: null,
  waitsFor: null,
});
const suggestion = (amountMinor: string, more: Partial<Suggestion> = {}): Suggestion => ({
  line: line(amountMinor),
  certainty: 'LIKELY',
  reason: 'bank-code',
  answer: null,
  seq: null,
  transferId: null,
  city: null,
  refund: null,
  ...more,
});
const part = (amountMinor: string | undefined, more = {}) => ({
  answer: 'INTEREST' as const,
  amount: { text: 'x', ...(amountMinor === undefined ? {} : { amountMinor }) },
  ...more,
});

describe('the answer to a line', () => {
  it('offers what the line can be', () => {
    expect(answersFor(line('100'), suggestion('100'))).toEqual([
      'RECEIVE',
      'REFUND',
      'INTEREST',
      'RECEIVE_UNIDENTIFIED',
      'SETTLE',
      'SETTLE_MOVE',
      'LINK',
    ]);
    expect(answersFor(line('-100'), suggestion('-100', { answer: 'REVERSAL', seq: '4' }))).toEqual([
      'BANK_CHARGE',
      'SETTLE',
      'SETTLE_MOVE',
      'LINK',
      'REVERSAL',
    ]);
  });

  it('begins as it was suggested, without the sign of the line', () => {
    expect(suggestedPart(suggestion('-1500', { answer: 'BANK_CHARGE' }), String)).toEqual({
      answer: 'BANK_CHARGE',
      amount: { text: '1500', amountMinor: '1500' },
      city: undefined,
      seq: undefined,
      transferId: undefined,
    });
  });

  it('knows what no part has yet, and nothing while an amount cannot be read', () => {
    expect(leftOver(line('-1500'), [part('1000'), part('400')])).toBe(100n);
    expect(leftOver(line('1500'), [part(undefined)])).toBeUndefined();
  });

  it('names what is missing at its field', () => {
    expect(
      missingIn([
        part('1', { answer: undefined }),
        part(undefined),
        part('1', { answer: 'RECEIVE' }),
        part('1', { answer: 'LINK' }),
        part('1', { answer: 'SETTLE' }),
      ]).map(({ name }) => name),
    ).toEqual(['parts.0.answer', 'parts.1.amountMinor', 'parts.2.city', 'parts.3.seq', 'parts.4.transferId']);
  });

  it('is sent with the sign of the line, and only with what belongs to it', () => {
    expect(
      answerInput(line('-1500'), [
        part('1000', { answer: 'BANK_CHARGE', city: 'x', seq: '1' }),
        part('500', { answer: 'SETTLE', transferId: 't' }),
      ]),
    ).toEqual({
      line: 'l1',
      parts: [
        { answer: 'BANK_CHARGE', amountMinor: '-1000' },
        { answer: 'SETTLE', amountMinor: '-500', transferId: 't' },
      ],
    });
    expect(suggestedInput(suggestion('100'))).toBeUndefined();
    expect(suggestedInput(suggestion('100', { answer: 'LINK', seq: '7' }))).toEqual({
      line: 'l1',
      parts: [{ answer: 'LINK', amountMinor: '100', seq: '7' }],
    });
  });

  it('takes what a partner sends back as it was suggested, and asks for the place where none was', () => {
    const refund = { project: 1, budgetLine: null, city: null, partner: 'ong-7', isOwed: false };
    const suggested = suggestion('500', { answer: 'REFUND', refund });
    const parts = [suggestedPart(suggested, String)];

    expect(suggestedInput(suggested)?.parts).toEqual([{ answer: 'REFUND', amountMinor: '500', refund }]);
    expect(answerInput(line('500'), parts).parts).toEqual([{ answer: 'REFUND', amountMinor: '500', refund }]);
    expect(missingIn(parts)).toEqual([]);
    expect(missingIn([part('500', { answer: 'REFUND' })])).toEqual([{ name: 'parts.0.refund', code: 'required' }]);
  });
});
