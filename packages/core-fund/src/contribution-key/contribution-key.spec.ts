import { readFileSync } from 'node:fs';
import { fromDecimal, toDecimal } from '@regia/kernel';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../test/seeded.js';
import { amountsOf } from './amounts-of.js';
import { cappedShares } from './capped-shares.js';
import type { CityFacts, ContributionKey, KeyMethod } from './contribution-key.js';
import { compare, fraction, ONE, over, readDecimal, sumOf, times, toDecimals, ZERO, type Fraction } from './fraction.js';
import { relieveLowIncome } from './relieve-low-income.js';
import { sharesOf } from './shares-of.js';
import { split } from './split.js';

interface Allocation {
  readonly total: string;
  readonly minorUnits: number;
  readonly weights: readonly string[];
  readonly expected?: readonly string[];
}
interface Capped extends Allocation {
  readonly floorPct: string;
  readonly ceilingPct: string;
  readonly sharesPct?: readonly string[];
  readonly error?: string;
}
interface Vectors {
  readonly largestRemainderAllocation: { readonly cases: readonly Allocation[] };
  readonly cappedAssessment: { readonly cases: readonly Capped[] };
  readonly lowPerCapitaAdjustment: {
    readonly thresholdPerCapita: string;
    readonly gradientPct: string;
    readonly members: readonly {
      readonly base: string;
      readonly perCapita: string;
      readonly adjustedBase: string;
      readonly sharePct: string;
    }[];
  };
}
const vectors = JSON.parse(readFileSync(new URL('../../data/finance-test-vectors.json', import.meta.url), 'utf8')) as Vectors; // the file of this package, whose shape is above

const whole = (n: bigint | number): Fraction => fraction(BigInt(n));
const decimal = (text: string): Fraction => readDecimal(text)!; // texts written in this file and in the vectors
const percent = (text: string): Fraction => over(decimal(text), whole(100));
const shown = (share: Fraction): string => toDecimals(times(share, whole(100)), 6);
const written = (amounts: readonly bigint[], minorUnits: number): string[] => amounts.map((amount) => toDecimal(amount, minorUnits));
const sharesOrThrow = (key: ContributionKey): Fraction[] => {
  const result = sharesOf(key);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const codes = (key: ContributionKey): unknown => {
  const result = sharesOf(key);
  return result.ok ? [] : result.refusals;
};

describe('a contribution key', () => {
  describe('by the vectors of the standard', () => {
    it.each(vectors.largestRemainderAllocation.cases)(
      'splits $total by $weights to the unit',
      ({ total, minorUnits, weights, expected }) => {
        expect(written(split(fromDecimal(total, minorUnits)!, weights.map(decimal)), minorUnits)).toEqual(expected);
      },
    );

    it.each(vectors.cappedAssessment.cases)(
      'holds shares of $weights between $floorPct and $ceilingPct %',
      ({ total, minorUnits, weights, floorPct, ceilingPct, sharesPct, expected, error }) => {
        const result = cappedShares(weights.map(decimal), { floor: percent(floorPct), ceiling: percent(ceilingPct) });

        if (error)
          expect(result).toMatchObject({
            ok: false,
            refusals: [{ code: 'caps-impossible', path: [error.includes('floor') ? 'floor' : 'ceiling'] }],
          });
        else
          expect([
            result.ok && result.value.map(shown),
            result.ok && written(split(fromDecimal(total, minorUnits)!, result.value), minorUnits),
          ]).toEqual([sharesPct, expected]);
      },
    );

    it('relieves cities with a low income per head and lets the others carry it', () => {
      const { members, thresholdPerCapita, gradientPct } = vectors.lowPerCapitaAdjustment;
      const bases = relieveLowIncome(
        members.map(({ base }) => decimal(base)),
        members.map(({ perCapita }) => decimal(perCapita)),
        { threshold: decimal(thresholdPerCapita), gradient: percent(gradientPct) },
      );
      const adjusted = bases.ok ? bases.value : [];

      expect(adjusted.map((base) => toDecimals(base, 2))).toEqual(members.map(({ adjustedBase }) => adjustedBase));
      expect(adjusted.map((base) => shown(over(base, sumOf(adjusted))))).toEqual(members.map(({ sharePct }) => sharePct));
    });
  });

  const cities: readonly CityFacts[] = [
    { population: whole(1_417_597), income: whole(40_000), budget: whole(300), inKind: whole(10), fixed: whole(50) },
    { population: whole(1_702_547), income: whole(30_000), budget: whole(500), inKind: whole(30), fixed: whole(30) },
    { population: whole(1_278_469), income: whole(1_500), budget: whole(200), inKind: whole(0), fixed: whole(20) },
  ];

  it.each([
    ['equal', ['33.333333', '33.333333', '33.333333']],
    ['population', ['32.228273', '38.706451', '29.065276']],
    ['income', ['55.944056', '41.958042', '2.097902']],
    ['budget', ['30.000000', '50.000000', '20.000000']],
    ['fixed', ['50.000000', '30.000000', '20.000000']],
    ['in_kind', ['25.000000', '75.000000', '0.000000']],
  ] as const)('shares by %s', (method, expected) => {
    expect(sharesOrThrow({ method, cities }).map(shown)).toEqual(expected);
  });

  it('mixes equal parts, population and budget', () => {
    const mix = { equal: percent('50'), population: ZERO, budget: percent('50') };

    expect(sharesOrThrow({ method: 'mixed', mix, cities }).map(shown)).toEqual(['31.666667', '41.666667', '26.666667']);
  });

  it('asks a mix for nothing its parts do not count', () => {
    const mix = { equal: ONE, population: ZERO, budget: ZERO };

    expect(sharesOrThrow({ method: 'mixed', mix, cities: [{}, {}] }).map(shown)).toEqual(['50.000000', '50.000000']);
  });

  it('takes the average of the cities as threshold of the relief when none is given', () => {
    const caps = { base: 'equal', floor: ZERO, ceiling: ONE, relief: { gradient: percent('80') } } as const;
    const key: ContributionKey = { method: 'capped', caps, cities: [{ income: whole(30) }, { income: whole(10) }] };

    expect(sharesOrThrow(key).map(shown)).toEqual(['70.000000', '30.000000']); // 80 % of half of a half goes over
  });

  describe('refuses, and names the fact', () => {
    it('a fact that is missing', () => {
      expect(codes({ method: 'population', cities: [cities[0]!, {}, {}] })).toEqual([
        { code: 'required', path: ['cities', '1', 'population'] },
        { code: 'required', path: ['cities', '2', 'population'] },
      ]);
    });

    it('facts that are all zero', () => {
      expect(codes({ method: 'budget', cities: [{ budget: ZERO }] })).toEqual([
        { code: 'nothing-to-share-by', path: ['cities', '0', 'budget'] },
      ]);
    });

    it('no city at all', () => {
      expect(codes({ method: 'equal', cities: [] })).toEqual([{ code: 'required', path: ['cities'] }]);
    });

    it('parts of a mix that are not a whole', () => {
      expect(codes({ method: 'mixed', cities, mix: { equal: percent('50'), population: percent('40'), budget: ZERO } })).toEqual([
        { code: 'parts-not-whole', path: ['mix'] },
      ]);
    });

    it('a floor above the ceiling', () => {
      const caps = { base: 'equal', floor: percent('30'), ceiling: percent('29') } as const;

      expect(codes({ method: 'capped', cities, caps })).toEqual([{ code: 'caps-impossible', path: ['caps', 'ceiling'] }]);
    });

    it('a ceiling that cities without weight would have to make up for', () => {
      const caps = { base: 'population', floor: ZERO, ceiling: percent('40') } as const;

      expect(codes({ method: 'capped', caps, cities: [{ population: ONE }, { population: ONE }, { population: ZERO }] })).toEqual([
        { code: 'caps-impossible', path: ['caps', 'ceiling'] },
      ]);
    });

    it('a threshold that no city reaches', () => {
      const caps = {
        base: 'population',
        floor: ZERO,
        ceiling: ONE,
        relief: { gradient: percent('80'), threshold: whole(100_000) },
      } as const;

      expect(codes({ method: 'capped', caps, cities })).toEqual([{ code: 'nobody-above-threshold', path: ['caps', 'threshold'] }]);
    });

    it('fixed amounts that are not the total', () => {
      expect(amountsOf({ method: 'fixed', cities }, 101n)).toMatchObject({
        ok: false,
        refusals: [{ code: 'parts-not-total', path: ['totalMinor'] }],
      });
    });
  });

  it('lowers the money asked of a city by what it brings in kind, never below nothing', () => {
    const result = amountsOf({ method: 'equal', cities: [{ inKind: whole(20) }, { inKind: whole(70) }, {}] }, 100n);

    expect(result.ok && result.value.map(({ amountMinor, inKindMinor, cashMinor }) => [amountMinor, inKindMinor, cashMinor])).toEqual([
      [34n, 20n, 14n],
      [33n, 33n, 0n],
      [33n, 0n, 33n],
    ]);
  });

  describe('for any cities', () => {
    const METHODS: readonly KeyMethod[] = ['equal', 'population', 'income', 'budget', 'mixed', 'capped', 'in_kind'];
    const next = seeded(20_261);
    const below = (limit: number): number => next() % limit;
    const anyKey = (): ContributionKey => {
      const parts = [below(60), below(40)] as const;
      const relief = below(2) === 0 ? {} : { relief: { gradient: fraction(BigInt(below(101)), 100n) } };
      return {
        method: METHODS[below(METHODS.length)]!,
        mix: {
          equal: fraction(BigInt(parts[0]), 100n),
          population: fraction(BigInt(parts[1]), 100n),
          budget: fraction(BigInt(100 - parts[0] - parts[1]), 100n),
        },
        caps: {
          base: (['equal', 'population', 'income', 'budget'] as const)[below(4)]!,
          floor: fraction(BigInt(below(5)), 100n),
          ceiling: fraction(BigInt(20 + below(81)), 100n),
          ...relief,
        },
        cities: Array.from({ length: 1 + below(12) }, () => ({
          population: whole(below(5_000_000)),
          income: fraction(BigInt(below(9_000_000)), 100n),
          budget: whole(BigInt(next()) * BigInt(1 + below(1_000))),
          inKind: whole(below(3)),
        })),
      };
    };

    it('has shares that are one together, and amounts that are the total to the unit', () => {
      let said = 0;
      for (let i = 0; i < 2_000; i += 1) {
        const key = anyKey();
        const total = BigInt(next()) * BigInt(below(200_000));
        const result = amountsOf(key, total);
        if (!result.ok) continue;
        said += 1;
        expect(sumOf(result.value.map(({ share }) => share))).toEqual(ONE);
        expect(result.value.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(total);
        for (const { share, amountMinor, inKindMinor, cashMinor } of result.value) {
          expect(inKindMinor >= 0n && cashMinor >= 0n && inKindMinor + cashMinor === amountMinor).toBe(true);
          const exact = times(share, whole(total));
          expect(compare(exact, whole(amountMinor + 1n)) < 0 && compare(exact, whole(amountMinor - 1n)) > 0).toBe(true); // less than one unit off
        }
      }
      expect(said).toBeGreaterThan(1_000);
    });

    it('keeps every capped share between its limits, in the order of the weights', () => {
      for (let i = 0; i < 500; i += 1) {
        const weights = Array.from({ length: 2 + below(10) }, () => whole(below(1_000)));
        const [floor, ceiling] = [fraction(BigInt(below(10)), 100n), fraction(BigInt(10 + below(91)), 100n)];
        const result = cappedShares(weights, { floor, ceiling });
        if (!result.ok) continue;
        for (const [at, share] of result.value.entries()) {
          expect(compare(share, floor) >= 0 && compare(share, ceiling) <= 0).toBe(true);
          for (const [other, smaller] of result.value.entries())
            if (compare(weights[at]!, weights[other]!) > 0) expect(compare(share, smaller)).toBeGreaterThanOrEqual(0);
        }
      }
    });

    it('says the same shares whatever unit the facts are counted in', () => {
      for (let i = 0; i < 200; i += 1) {
        const key = anyKey();
        const inThousands = {
          ...key,
          cities: key.cities.map((facts) => ({
            ...facts,
            population: over(facts.population!, whole(1_000)),
            budget: over(facts.budget!, whole(1_000)),
          })),
        };

        expect(sharesOf(inThousands)).toEqual(sharesOf(key));
      }
    });
  });
});
