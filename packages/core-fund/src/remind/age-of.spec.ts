import { describe, expect, it } from 'vitest';
import { ageOf } from './age-of.js';

describe('the age of a debt', () => {
  it('begins the day after it was due and steps every thirty days', () => {
    expect([0, 1, 30, 31, 60, 61, 90, 91].map(ageOf)).toEqual([
      'NOT_DUE',
      'TO_30_DAYS',
      'TO_30_DAYS',
      'TO_60_DAYS',
      'TO_60_DAYS',
      'TO_90_DAYS',
      'TO_90_DAYS',
      'OVER_90_DAYS',
    ]);
  });
});
