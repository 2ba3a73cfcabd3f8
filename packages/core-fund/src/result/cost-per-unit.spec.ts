import { describe, expect, it } from 'vitest';
import { costPerUnit, differencePercent } from './cost-per-unit.js';

describe('the cost of a result', () => {
  it('is what was accounted for, for each unit, half up', () => {
    expect([costPerUnit(120_000n, 400_000n), costPerUnit(100n, 3_000n), costPerUnit(1n, 2_000n), costPerUnit(10n ** 15n, 1n)]).toEqual([
      300n,
      33n,
      1n,
      10n ** 18n,
    ]);
  });

  it('is not known where nothing was achieved or nothing was accounted for', () => {
    expect([costPerUnit(100n, 0n), costPerUnit(0n, 1000n), costPerUnit(-5n, 1000n)]).toEqual([undefined, undefined, undefined]);
  });

  it('lies above or below another by whole percent', () => {
    expect([differencePercent(75n, 100n), differencePercent(100n, 100n), differencePercent(125n, 100n), differencePercent(1n, 3n)]).toEqual(
      ['-25', '0', '25', '-67'],
    );
  });
});
