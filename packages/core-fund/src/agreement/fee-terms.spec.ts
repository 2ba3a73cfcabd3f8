import { describe, expect, it } from 'vitest';
import { feeFaults, feeOf } from './fee-terms.js';

describe('terms of the agent’s fee', () => {
  it('are one per cent without a limit where the agreement says nothing', () => {
    expect(feeOf(undefined)).toEqual({ feeMillionths: 10_000, feeCapMinor: null });
  });

  it('are kept to four decimals of a percent', () => {
    expect(feeOf({ percent: '0.5829', atMostMinor: '2500' })).toEqual({ feeMillionths: 5_829, feeCapMinor: '2500' });
    expect(feeFaults({ percent: '0.5829', atMostMinor: '2500' })).toEqual([]);
    expect(feeFaults({ percent: '0.58291' })).toEqual([{ code: 'percentage-too-fine', path: ['agentFee', 'percent'] }]);
  });

  it('may be nothing, never below it nor more than the whole', () => {
    expect(['0', '100', '100.0000'].flatMap((percent) => feeFaults({ percent }))).toEqual([]);
    expect(['-1', '100.0001', 'one', '', '1e2'].map((percent) => feeFaults({ percent })[0]?.code)).toEqual(Array.from({ length: 5 }, () => 'not-a-percentage'));
  });

  it('have a limit that is an amount above zero', () => {
    expect(['0', '-5', '1.5', '9'.repeat(18)].map((atMostMinor) => feeFaults({ percent: '1', atMostMinor })[0]?.code)).toEqual(['amount-not-positive', 'amount-not-positive', 'amount-not-whole-minor', 'amount-too-large']);
  });
});
