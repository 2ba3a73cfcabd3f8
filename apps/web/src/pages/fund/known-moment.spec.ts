import { describe, expect, it } from 'vitest';
import { momentAt, partsOf } from './known-moment.js';

describe('the moment something was known at', () => {
  it('is the end of its minute, of its day where no time is named, and comes back as it was typed', () => {
    expect(partsOf(momentAt('2026-05-04', '9:05'))).toEqual({ day: '2026-05-04', time: '09:05' });
    expect(partsOf(momentAt('2026-05-04', ''))).toEqual({ day: '2026-05-04', time: '23:59' });
    expect(momentAt('2026-05-04', '09:05')).toMatch(/:59\.999Z$/);
    expect(partsOf(undefined)).toEqual({ day: undefined, time: '' });
  });

  it.each(['24:00', '9', '9:5', 'noon', '12:60'])('is none at %s', (time) => {
    expect(momentAt('2026-05-04', time)).toBeUndefined();
  });
});
