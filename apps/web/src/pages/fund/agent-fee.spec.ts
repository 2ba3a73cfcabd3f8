import { describe, expect, it } from 'vitest';
import { agentFeeOf, agreementFor } from './agent-fee.js';
import type { FundAgreementsQuery } from './gql/graphql.js';

type Agreement = FundAgreementsQuery['fundAgreements'][number];

const euro = (amountMinor: string) => ({ amountMinor, currency: 'EUR', exponent: 2 });

const agreement = (id: string, city: string, numbers: readonly number[], basisPoints: number): Agreement => ({
  id,
  agreedOn: '2026-01-15',
  source: 'own',
  title: { text: id, language: 'en', isOriginal: true },
  city: { id: city, plate: city.toUpperCase(), name: { text: city } },
  total: euro('100000'),
  earmark: null,
  agentFee: { basisPoints, atMost: null },
  instalments: numbers.map((no) => ({ no, dueOn: '2026-03-01', daysLate: 0, amount: euro('50000'), paid: euro('0') })),
});

describe("the agent's fee before it is recorded", () => {
  it('is the share the agreement names, half up in the smallest unit', () => {
    expect(agentFeeOf(100_050n, { basisPoints: 100, atMost: null })).toBe(1_001n);
    expect(agentFeeOf(1_000_000n, { basisPoints: 58, atMost: null })).toBe(5_800n);
    expect(agentFeeOf(1_000_000n, { basisPoints: 58.29, atMost: null })).toBe(5_829n); // a fraction of a basis point has no exact binary form
    expect(agentFeeOf(1_000_000n, { basisPoints: 0, atMost: null })).toBe(0n);
  });

  it('is at most what the agreement allows', () => {
    expect(agentFeeOf(1_000_000n, { basisPoints: 100, atMost: euro('2500') })).toBe(2_500n);
    expect(agentFeeOf(1_000n, { basisPoints: 100, atMost: euro('2500') })).toBe(10n);
  });

  it('follows the agreement the money answers', () => {
    const agreements = [
      agreement('first', 'dak', [1, 2], 100),
      agreement('of another city', 'mil', [1], 10),
      agreement('second', 'dak', [2, 3], 58),
    ];

    expect(agreementFor(agreements, 'dak', '1')?.id).toBe('first');
    expect(agreementFor(agreements, 'dak', '2')?.id).toBe('second');
    expect(agreementFor(agreements, 'dak', 'none')?.agentFee.basisPoints).toBe(58);
    expect(agreementFor(agreements, 'dak', '9')?.id).toBe('second');
    expect(agreementFor(agreements, 'bcn', '1')).toBeUndefined();
  });
});
