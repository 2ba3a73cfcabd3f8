import { describe, expect, it } from 'vitest';
import { slotOf } from './slot-of.js';

describe('when published rates are due', () => {
  it.each([
    ['in winter, after the hour', '2026-01-14T15:31:00Z', '2026-01-14T15:30:00.000Z'],
    ['in winter, before it', '2026-01-14T15:29:59Z', '2026-01-13T15:30:00.000Z'],
    ['in summer, when the clock of Frankfurt is two hours ahead', '2026-07-14T14:30:00Z', '2026-07-14T14:30:00.000Z'],
    ['late in the evening, when it is tomorrow in Frankfurt', '2026-07-14T23:30:00Z', '2026-07-14T14:30:00.000Z'],
    ['on the day the clock goes back', '2026-10-25T16:00:00Z', '2026-10-25T15:30:00.000Z'],
  ])('is the last half past four in Frankfurt: %s', (_when, now, due) => {
    expect(slotOf(new Date(now), '16:30').toISOString()).toBe(due);
  });
});
