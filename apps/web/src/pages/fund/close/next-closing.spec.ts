import { describe, expect, it } from 'vitest';
import { nextClosing } from './next-closing.js';

describe('the day to close next', () => {
  it.each([
    ['2026-01-01', '2026-11-25', '2026-01-31'],
    ['2024-02-10', '2026-11-25', '2024-02-29'],
    ['2026-12-01', '2027-01-01', '2026-12-31'],
    ['2026-11-01', '2026-11-25', '2026-11-24'],
    ['2026-11-01', '2026-12-01', '2026-11-30'],
  ])('of books open from %s is, on %s, %s', (openFrom, today, day) => {
    expect(nextClosing(openFrom, today)).toBe(day);
  });
});
