import { describe, expect, it } from 'vitest';
import { payBySource, payInstalments } from './pay-instalments.js';
import type { StoredAgreement } from './stored-agreement.js';

const agreement: StoredAgreement = {
  id: 'a',
  cityId: 'dakar',
  title: { original: 'fr', texts: { fr: 'Convention' } },
  agreedOn: '2026-01-10',
  totalMinor: '300',
  source: 'own',
  earmark: null,
  feeMillionths: 10_000,
  feeCapMinor: null,
  instalments: [
    { no: 1, dueOn: '2026-03-01', amountMinor: '100' },
    { no: 2, dueOn: '2026-06-01', amountMinor: '200' },
  ],
};

describe('instalments of several sources', () => {
  it('are filled by the money of their own source and city alone', () => {
    const outside = { ...agreement, id: 'b', source: 'eu-dear' };
    const paid = [
      { cityId: 'dakar', source: 'eu-dear', earmarkId: null, paidIn: '120' },
      { cityId: 'milan', source: 'own', earmarkId: null, paidIn: '999' },
    ];

    const shown = payBySource([agreement, outside], paid, 'EUR', '2026-02-01').map(
      ({ agreement: { id }, instalment }) => `${id} ${instalment.no} ${instalment.paid.amountMinor}`,
    );

    expect(shown).toEqual(['a 1 0', 'a 2 0', 'b 1 100', 'b 2 20']);
  });
});

describe('instalments of a city', () => {
  it('are filled in the order of their due days', () => {
    const [first, second] = payInstalments([agreement], 150n, 'EUR', '2026-06-11');

    expect([first!.instalment.paid.amountMinor, second!.instalment.paid.amountMinor]).toEqual(['100', '50']);
  });

  it('are late only while something is owed', () => {
    const [first, second] = payInstalments([agreement], 150n, 'EUR', '2026-06-11');

    expect([first!.instalment.daysLate, second!.instalment.daysLate]).toEqual([0, 10]);
  });

  it('are not late before their day', () => {
    expect(payInstalments([agreement], 0n, 'EUR', '2026-02-01').map(({ instalment }) => instalment.daysLate)).toEqual([0, 0]);
  });
});
