import { describe, expect, it } from 'vitest';
import { inputOf, newFormValue, withAllDay, withStart } from './form-value.js';

const start = newFormValue({
  language: 'fr',
  day: '2026-11-25',
  kind: undefined,
  timeZone: 'Africa/Dakar',
  cityId: 'dakar',
  partnership: 'p1',
});

describe('the form of an agenda item', () => {
  it('moves the end along with the beginning', () => {
    const moved = withStart(start, '2026-11-27T22:30');

    expect([moved.startsAt, moved.endsAt]).toEqual(['2026-11-27T22:30', '2026-11-27T23:30']);
  });

  it('keeps the days when it changes between hours and whole days', () => {
    const whole = withAllDay(start, true);
    const hours = withAllDay(whole, false);

    expect([whole.startsAt, whole.endsAt]).toEqual(['2026-11-25', '2026-11-25']);
    expect(hours.startsAt).toBe('2026-11-25T10:00');
  });

  it('sends the original first and leaves empty languages out', () => {
    const input = inputOf('id', { ...start, title: { en: 'Visit', fr: 'Visite', it: ' ' } });

    expect(input.title).toEqual([
      { language: 'fr', text: 'Visite' },
      { language: 'en', text: 'Visit' },
    ]);
  });

  it('names the partnership only when the partnership may see it', () => {
    expect(inputOf('id', { ...start, audience: 'CITY' }).partnership).toBeUndefined();
    expect(inputOf('id', start).partnership).toBe('p1');
  });
});
