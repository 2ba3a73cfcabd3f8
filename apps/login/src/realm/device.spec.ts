import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from './device.js';

beforeEach(() => vi.useFakeTimers({ now: 1_780_000_000_000 }));
afterEach(() => vi.useRealTimers());

describe('a device that makes one-time codes', () => {
  it('is shown with a code that has not been used, of the half minute before or after where need be', () => {
    const device = new Device();
    const codes = [1, 2, 3].map(() => {
      const code = device.shows()!;
      expect(device.takes(code)).toBe(true);
      return code;
    });

    expect(new Set(codes).size).toBe(3);
    expect(device.shows()).toBeUndefined();
  });

  it('takes each code once', () => {
    const device = new Device();
    const code = device.shows()!;

    expect([device.takes(code), device.takes(code)]).toEqual([true, false]);
  });

  it('takes no code of a minute ago', () => {
    const device = new Device();
    const code = device.shows()!;

    vi.advanceTimersByTime(60_000);

    expect(device.takes(code)).toBe(false);
  });
});
