import { describe, expect, it } from 'vitest';
import {
  contributionInput,
  missingIn,
  newContribution,
  NO_INSTALMENT,
  openInstalments,
  owed,
  sourcesOf,
  withInstalment,
} from './contribution-value.js';

const euro = (amountMinor: string) => ({ amountMinor, currency: 'EUR', exponent: 2 });
const instalment = (no: number, dueOn: string, paid: string) => ({ no, dueOn, daysLate: 0, amount: euro('4500000'), paid: euro(paid) });
const agreement = (city: string, instalments: readonly ReturnType<typeof instalment>[], source = 'own') => ({
  id: city,
  agreedOn: '2026-01-09',
  source,
  title: { text: '', language: 'en', isOriginal: true },
  city: { id: city, plate: 'XXX', name: { text: city } },
  total: euro('0'),
  earmark: null,
  agentFee: { basisPoints: 100, atMost: null },
  instalments,
});
const agreements = [
  agreement('milan', [instalment(1, '2026-01-01', '0')]),
  agreement('dakar', [instalment(1, '2026-05-09', '4500000'), instalment(3, '2026-12-15', '0'), instalment(2, '2026-11-07', '500000')]),
];
const start = newContribution('dakar', 'EUR', '2026-11-25');
const textOf = (no: string) => `Instalment ${no}`;

describe('a contribution as it is typed', () => {
  it('answers the instalments of its city that are not paid, the oldest first', () => {
    const open = openInstalments(agreements, 'dakar');

    expect(open.map(({ no }) => no)).toEqual([2, 3]);
    expect(owed(open[0]!).amountMinor).toBe('4000000');
  });

  it('keeps what a source outside pays apart from what the city pays', () => {
    const both = [...agreements, agreement('dakar', [instalment(2, '2026-10-01', '0')], 'eu-dear')];

    expect(sourcesOf(both, 'dakar')).toEqual(['own', 'eu-dear']);
    expect(openInstalments(both, 'dakar').map(({ no, dueOn }) => `${no} ${dueOn}`)).toEqual(['2 2026-11-07', '3 2026-12-15']);
    expect(openInstalments(both, 'dakar', 'eu-dear').map(({ dueOn }) => dueOn)).toEqual(['2026-10-01']);
    expect(contributionInput('x', 'pool-1', 'en', { ...start, source: 'eu-dear' }).source).toBe('eu-dear');
    expect(contributionInput('x', 'pool-1', 'en', start).source).toBeUndefined();
  });

  it('takes over what is owed and a text with the instalment, and keeps a text somebody wrote', () => {
    const proposed = withInstalment(start, '2', euro('4000000'), textOf);
    const other = withInstalment(proposed, '3', euro('4500000'), textOf);
    const own = withInstalment({ ...other, text: 'Bonifico' }, NO_INSTALMENT, undefined, textOf);

    expect([proposed.text, proposed.amount.amountMinor]).toEqual(['Instalment 2', '4000000']);
    expect(other.text).toBe('Instalment 3');
    expect([own.text, own.amount.amountMinor]).toEqual(['Bonifico', '4500000']);
  });

  it('names each field that is empty before anything is sent', () => {
    expect(missingIn(newContribution(undefined, 'EUR', '2026-11-25'))).toEqual(['city', 'amountMinor', 'text']);
  });

  it('names its file by the hash of the content alone', () => {
    const evidence = { sha256: 'ab'.repeat(32), name: 'Fattura.pdf', bytes: 12 };

    expect(contributionInput('id', 'pool-1', 'it', { ...start, evidence })).toMatchObject({ evidence: evidence.sha256 });
  });

  it('leaves out what does not apply', () => {
    const value = { ...start, amount: { text: '12,34', amountMinor: '1234' }, text: 'Rata' };

    expect(contributionInput('id', 'pool-1', 'it', value)).toEqual({
      id: 'id',
      fund: 'pool-1',
      city: 'dakar',
      amountMinor: '1234',
      currency: 'EUR',
      receivedOn: '2026-11-25',
      text: [{ language: 'it', text: 'Rata' }],
    });
    expect(contributionInput('id', 'pool-1', 'it', { ...value, instalment: '2', bankReference: ' CRO 1 ' })).toMatchObject({
      instalmentNo: 2,
      bankReference: 'CRO 1',
    });
  });
});
