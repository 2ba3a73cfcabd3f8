import { describe, expect, it } from 'vitest';
import { InstantScalar } from './instant.scalar.js';

const scalar = new InstantScalar();

describe('A moment on the wire', () => {
  it.each([
    ['2026-11-25 09:30:00+00', '2026-11-25T09:30:00.000Z'],
    ['2026-11-25 09:30:00.5+00', '2026-11-25T09:30:00.500Z'],
    ['2026-11-25 09:30:00.123456+00', '2026-11-25T09:30:00.123Z'],
  ])('as the database writes it, %s, is told as %s', (written, told) => {
    expect(scalar.serialize(written)).toBe(told);
  });

  it('as a date is told in UTC', () => {
    expect(scalar.serialize(new Date('2026-11-25T10:30:00+01:00'))).toBe('2026-11-25T09:30:00.000Z');
  });

  it('is read with its distance to UTC', () => {
    expect(scalar.parseValue('2026-11-25T09:30:00+01:00').toISOString()).toBe('2026-11-25T08:30:00.000Z');
  });

  it.each(['', 'tomorrow', '2026-11-25', '2026-11-25T09:30:00', '2026-13-25T09:30:00Z', '2026-11-25T25:30:00Z', 0, null, {}])(
    'is never guessed from %j',
    (typed) => {
      expect(() => scalar.parseValue(typed)).toThrow('a moment is written');
    },
  );
});
