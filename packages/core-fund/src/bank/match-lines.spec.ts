import { describe, expect, it } from 'vitest';
import { matchLines, type Known, type OpenEntry, type OpenLine } from './match-lines.js';

const NOTHING: Known = { expected: [], entries: [], dues: [], moves: [], refunds: [], answered: [] };
const MILAN = ['Milano', 'Milan', 'ميلانو'];
const line = (amountMinor: bigint, more: Partial<OpenLine> = {}): OpenLine => ({ id: `l${amountMinor}`, bookedOn: '2027-03-08', amountMinor, isReversal: false, text: '', ...more });
const entry = (amountMinor: bigint, more: Partial<OpenEntry> = {}): OpenEntry => ({ seq: '1', transferId: '01900000-0000-7000-8000-000000000001', amountMinor, day: '2027-03-08', isSettled: false, ...more });
const one = (asked: OpenLine, known: Partial<Known> = {}) => matchLines([asked], { ...NOTHING, ...known })[0];

describe('what a line of the bank probably is', () => {
  it('is certain by the end-to-end id that is the id of a payable proposal, with or without hyphens', () => {
    const expected = [{ transferId: '01900000-0000-7000-8000-00000000abcd', amountMinor: -500n, isPayable: true, names: [] }];

    expect(one(line(-500n, { endToEndId: '01900000000070008000-00000000ABCD' }), { expected })).toMatchObject({ certainty: 'certain', reason: 'our-reference', kind: 'settle', transferId: expected[0]!.transferId });
    expect(one(line(-501n, { endToEndId: '0190000000007000800000000000ABCD' }), { expected })).toMatchObject({ certainty: 'none' });
    expect(one(line(-500n, { endToEndId: '0190000000007000800000000000ABCD' }), { expected: [{ ...expected[0]!, isPayable: false }] })).toMatchObject({ reason: 'needs-signature' });
  });

  it('is what was signed for this very line and waits for the bank', () => {
    const expected = [{ transferId: 'a', amountMinor: 500n, isPayable: true, names: [], askedByLine: 'l500' }];

    expect(one(line(500n), { expected })).toMatchObject({ certainty: 'certain', reason: 'signed-for-this-line', kind: 'settle', transferId: 'a' });
    expect(one(line(500n), { expected: [{ ...expected[0]!, isPayable: false }] })).toMatchObject({ certainty: 'none' });
  });

  it('is the entry that is in the books: by its reference, the same day, or near it', () => {
    expect(one(line(500n, { bankReference: 'BK-7' }), { entries: [entry(500n, { bankReference: 'bk 7', day: '2026-01-01' })] })).toMatchObject({ certainty: 'certain', reason: 'reference-in-books', kind: 'link', seq: '1' });
    expect(one(line(500n), { entries: [entry(500n)] })).toMatchObject({ certainty: 'certain', reason: 'same-day-in-books' });
    expect(one(line(500n), { entries: [entry(500n, { day: '2027-03-05' })] })).toMatchObject({ certainty: 'likely', reason: 'amount-in-books' });
    expect(one(line(500n), { entries: [entry(500n, { day: '2027-02-01' })] })).toMatchObject({ certainty: 'none' });
    expect(one(line(500n), { entries: [entry(500n, { isSettled: true })] })).toMatchObject({ certainty: 'none' });
  });

  it('is no more than likely where two entries or two lines of one amount could be meant, and no entry is offered twice', () => {
    const entries = [entry(500n), entry(500n, { seq: '2' })];
    expect(one(line(500n), { entries })).toMatchObject({ certainty: 'likely' });

    const both = matchLines([line(500n, { id: 'a' }), line(500n, { id: 'b' })], { ...NOTHING, entries: [entry(500n)] });
    expect(both.map(({ certainty, kind }) => [certainty, kind])).toEqual([['likely', 'link'], ['none', 'receive_unidentified']]);
  });

  it('is the open instalment of a city that its party names, in any language', () => {
    const dues = [{ city: 'milan', names: MILAN, amountMinor: 500n }];

    expect(one(line(500n, { party: 'COMUNE DI MILANO' }), { dues })).toMatchObject({ certainty: 'likely', reason: 'instalment-and-party', kind: 'receive', city: 'milan' });
    expect(one(line(500n, { party: 'بلدية ميلانو' }), { dues })).toMatchObject({ kind: 'receive' });
    expect(one(line(500n, { party: 'Milanovic' }), { dues })).toMatchObject({ certainty: 'none', kind: 'receive_unidentified' });
    expect(one(line(501n, { party: 'Milano' }), { dues })).toMatchObject({ certainty: 'none' });
  });

  it('is the proposal that waits, by exact amount and party', () => {
    const expected = [{ transferId: 't', amountMinor: 500n, isPayable: false, names: MILAN }];

    expect(one(line(500n, { text: 'Rata 2, Milano' }), { expected })).toMatchObject({ certainty: 'likely', reason: 'amount-and-party-unsigned', kind: 'settle', transferId: 't' });
  });

  it('is a charge or interest by the codes of the bank', () => {
    expect(one(line(-15n, { code: 'PMNT/ICDT/CHRG' }))).toMatchObject({ certainty: 'likely', reason: 'bank-code', kind: 'bank_charge' });
    expect(one(line(15n, { code: 'ACMT/MCOP/INTR' }))).toMatchObject({ kind: 'interest' });
    expect(one(line(-15n, { code: 'ACMT/MCOP/INTR' }))).toMatchObject({ kind: 'bank_charge' });
    expect(one(line(-15n, { code: 'NTRF' }))).toEqual({ line: 'l-15', certainty: 'none', reason: 'unknown' });
  });

  it('takes an earlier line back when the bank marks it or the reference is the same', () => {
    const answered = [{ amountMinor: 900n, bookedOn: '2027-03-04', endToEndId: 'CONTR-7', seqs: ['42'] }];

    expect(one(line(-900n, { isReversal: true, endToEndId: 'CONTR-7' }), { answered })).toMatchObject({ certainty: 'likely', reason: 'takes-back', kind: 'reversal', seq: '42' });
    expect(one(line(-900n, { endToEndId: 'CONTR-7' }), { answered })).toMatchObject({ kind: 'reversal' });
    expect(one(line(-900n, { endToEndId: 'OTHER', isReversal: true }), { answered })).not.toHaveProperty('kind');
    expect(one(line(-900n, { isReversal: true }), { answered, entries: [entry(-900n, { seq: '43', reverses: '42', isSettled: true })] })).toMatchObject({ certainty: 'certain', reason: 'reversal-in-books', seq: '43' });
  });

  it('waits for the line it takes back', () => {
    const pair = matchLines([line(900n, { endToEndId: 'A' }), line(-900n, { endToEndId: 'A', isReversal: true })], NOTHING);

    expect(pair[1]).toMatchObject({ certainty: 'none', reason: 'answer-first' });
  });

  it('is the entry that was signed for this very line', () => {
    expect(one(line(-900n, { isReversal: true }), { entries: [entry(-900n, { askedByLine: 'l-900', reverses: '1', seq: '5' })] })).toMatchObject({ certainty: 'certain', reason: 'signed-for-this-line', seq: '5' });
  });

  it('is what a partner sends back, by its account or its name, to the cent before the rest', () => {
    const of = { partner: 'ong-7', isOwed: false, names: ['Mani Verdi'], account: 'FR76 3000 6000 0112 3456 7890 189' };
    const refunds = [{ ...of, project: 1, leftMinor: 900n }, { ...of, project: 2, leftMinor: 500n }, { ...of, project: 3, isOwed: true, leftMinor: 100n }];

    expect(one(line(500n, { party: 'Associazione MANI VERDI onlus' }), { refunds })).toEqual({ line: 'l500', certainty: 'likely', reason: 'partner-sends-all-back', kind: 'refund', refund: { partner: 'ong-7', project: 2, isOwed: false } });
    expect(one(line(600n, { partyAccount: 'FR7630006000011234567890189' }), { refunds })).toMatchObject({ reason: 'partner-sends-back', refund: { project: 1 } });
    expect(one(line(100n, { text: 'rimborso mani verdi' }), { refunds })).toMatchObject({ refund: { project: 3, isOwed: true } });
    expect(one(line(1_000n, { party: 'Mani Verdi' }), { refunds })).toMatchObject({ kind: 'receive_unidentified' });
    expect(one(line(-500n, { party: 'Mani Verdi' }), { refunds })).toMatchObject({ certainty: 'none' });
    expect(one(line(500n, { party: 'Mani' }), { refunds })).toMatchObject({ kind: 'receive_unidentified' });
  });
});
