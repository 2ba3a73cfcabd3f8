import { describe, expect, it } from 'vitest';
import { stateOfPlan } from './state-of-plan.js';

const state = (takenMinor: bigint, allowedMinor = 1000n, endsOn = '2027-12-31') =>
  stateOfPlan({ plannedMinor: 100n, takenMinor, allowedMinor, endsOn }, '2026-11-25');

describe('the plan of a project and a source', () => {
  it('warns from four fifths on, and says when it is full', () => {
    expect([state(0n), state(79n), state(80n), state(99n), state(100n)]).toEqual(['OPEN', 'OPEN', 'NEAR_LIMIT', 'NEAR_LIMIT', 'FULL']);
  });

  it('warns before its period ends while something is left, and says when it is over', () => {
    expect([
      state(10n, 1000n, '2027-01-24'),
      state(10n, 1000n, '2027-01-25'),
      state(10n, 1000n, '2026-11-25'),
      state(10n, 1000n, '2026-11-24'),
      state(100n, 1000n, '2026-11-24'),
    ]).toEqual(['ENDS_SOON', 'OPEN', 'ENDS_SOON', 'ENDED', 'FULL']);
  });

  it('says before all else that more is taken than the rate allows', () => {
    expect([state(50n, 50n), state(50n, 49n), state(50n, 48n), state(100n, 98n)]).toEqual(['OPEN', 'OPEN', 'OVER_RATE', 'OVER_RATE']);
  });
});
