import { describe, expect, it } from 'vitest';
import {
  agreementInput,
  earmarkOf,
  missingIn,
  percentOf,
  newAgreement,
  sumOf,
  withInstalment,
  type AgreementValue,
} from './agreement-value.js';

const complete: AgreementValue = {
  city: 'dakar',
  title: 'Convention 2027',
  agreedOn: '2026-11-25',
  source: '',
  theme: '',
  earmarkCity: '',
  project: '',
  line: '',
  feePercent: '1',
  feeAtMost: { text: '' },
  instalments: [
    { key: '1', dueOn: '2027-01-31', amount: { text: '45 000', amountMinor: '4500000' } },
    { key: '3', dueOn: '2027-06-30', amount: { text: '0,50', amountMinor: '50' } },
  ],
};

describe('an agreement as it is typed', () => {
  it('names each field that is empty before anything is sent', () => {
    expect(missingIn(newAgreement(undefined, '2026-11-25')).map(({ path }) => path)).toEqual([
      'city',
      'title',
      'instalments.0.dueOn',
      'instalments.0.amountMinor',
    ]);
    expect(missingIn(complete)).toEqual([]);
  });

  it('gives a new row a key that no row before it had', () => {
    expect(withInstalment(complete.instalments).map(({ key }) => key)).toEqual(['1', '3', '4']);
  });

  it('is the sum of its instalments', () => {
    expect(sumOf(complete.instalments)).toBe(4_500_050n);
    expect(sumOf(newAgreement('dakar', '2026-11-25').instalments)).toBe(0n);
  });

  it('is sent in the language it was written in, with amounts in minor units', () => {
    expect(agreementInput('id', 'pool-1', 'fr', complete)).toMatchObject({
      title: [{ language: 'fr', text: 'Convention 2027' }],
      instalments: [
        { dueOn: '2027-01-31', amountMinor: '4500000' },
        { dueOn: '2027-06-30', amountMinor: '50' },
      ],
      agentFee: { percent: '1' },
    });
  });

  it('says what its money is for only where a part is chosen', () => {
    expect(earmarkOf(complete)).toBeNull();
    expect(agreementInput('id', 'pool-1', 'fr', complete)).not.toHaveProperty('earmark');
    expect(agreementInput('id', 'pool-1', 'fr', { ...complete, theme: 'food-security', project: '3' }).earmark).toEqual({
      theme: 'food-security',
      city: null,
      project: 3,
      line: null,
    });
  });

  it('takes the fee with a comma or a point, and none that is no percentage', () => {
    expect(['1', '0', '0,5829', '0.5', ' 100 '].map(percentOf)).toEqual(['1', '0', '0.5829', '0.5', '100']);
    expect(['', '-1', '100.1', '1.00001', 'one'].map(percentOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(missingIn({ ...complete, feePercent: '101' })).toEqual([{ path: 'agentFee.percent', code: 'not-a-percentage' }]);
  });
});
