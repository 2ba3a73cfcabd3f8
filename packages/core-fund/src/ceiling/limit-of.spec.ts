import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fiscalYear, fiscalYearOf, isWarned, limitOf } from './limit-of.js';

interface Case {
  readonly title1: string;
  readonly title2: string;
  readonly title3: string;
  readonly ceiling: string;
}
const { tuelCeiling } = JSON.parse(readFileSync(new URL('../../data/finance-test-vectors.json', import.meta.url), 'utf8')) as {
  tuelCeiling: { cases: readonly Case[] };
};
const cents = (text: string): bigint => BigInt(text.replace('.', ''));

describe('the limit that a base gives', () => {
  it.each(tuelCeiling.cases)('is, of $title1, $title2 and $title3 by article 272, $ceiling', ({ title1, title2, title3, ceiling }) => {
    const base = cents(title1) + cents(title2) + cents(title3);

    expect(limitOf(base, { rate: '0.0080', rounding: 'down' })).toBe(cents(ceiling));
  });

  it('is rounded as the rule says, to the cent', () => {
    const of = (rounding: 'down' | 'half-up' | 'up', base = 1_071n) => limitOf(base, { rate: '0.0070', rounding });

    expect([of('down'), of('half-up'), of('up')]).toEqual([7n, 7n, 8n]);
    expect([of('down', 1_072n), of('half-up', 1_072n), of('up', 1_072n)]).toEqual([7n, 8n, 8n]);
    expect([of('down', 1_000n), of('half-up', 1_000n), of('up', 1_000n)]).toEqual([7n, 7n, 7n]);
  });
});

describe('the fiscal year', () => {
  it('is the calendar year where it begins in January, and is named after its beginning elsewhere', () => {
    expect([fiscalYearOf('2026-01-01', '01-01'), fiscalYearOf('2026-12-31', '01-01')]).toEqual([2026, 2026]);
    expect([fiscalYearOf('2026-03-31', '04-01'), fiscalYearOf('2026-04-01', '04-01')]).toEqual([2025, 2026]);
    expect(fiscalYear(2026, '04-01')).toEqual({ from: '2026-04-01', before: '2027-04-01' });
  });
});

describe('the warning', () => {
  it('comes with the cent that reaches its part of the limit, and not before', () => {
    expect([isWarned(7_999n, 10_000n, '0.80'), isWarned(8_000n, 10_000n, '0.80')]).toEqual([false, true]);
    expect([isWarned(0n, 0n, '0.80'), isWarned(1n, 0n, '0.80')]).toEqual([false, true]);
  });
});
