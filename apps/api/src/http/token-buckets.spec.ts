import { describe, expect, it } from 'vitest';
import { networkOf } from './network-of.js';
import { TokenBuckets } from './token-buckets.js';

/** A clock that stands until it is told to go on. */
function standingClock() {
  let time = Date.UTC(2026, 10, 2, 9);
  return { now: () => new Date(time), wait: (seconds: number) => void (time += seconds * 1000) };
}

describe('a limit per minute', () => {
  it('lets a minute’s worth through at once, then says how long to wait', () => {
    const buckets = new TokenBuckets(6, standingClock());

    expect(Array.from({ length: 7 }, () => buckets.take('giulia'))).toEqual([0, 0, 0, 0, 0, 0, 10]);
  });

  it('refills at its pace, and never beyond a minute’s worth', () => {
    const clock = standingClock();
    const buckets = new TokenBuckets(6, clock);
    for (let n = 0; n < 6; n += 1) buckets.take('giulia');

    clock.wait(10);
    expect([buckets.take('giulia'), buckets.take('giulia')]).toEqual([0, 10]);
    clock.wait(3600);
    expect(Array.from({ length: 7 }, () => buckets.take('giulia'))).toEqual([0, 0, 0, 0, 0, 0, 10]);
  });

  it('does not make anybody wait longer for having tried meanwhile', () => {
    const clock = standingClock();
    const buckets = new TokenBuckets(1, clock);
    buckets.take('giulia');

    for (let second = 1; second < 60; second += 1) {
      clock.wait(1);
      expect(buckets.take('giulia')).toBe(60 - second);
    }
    clock.wait(1);
    expect(buckets.take('giulia')).toBe(0);
  });

  it('leaves others alone', () => {
    const buckets = new TokenBuckets(1, standingClock());
    buckets.take('giulia');

    expect([buckets.take('giulia'), buckets.take('awa')]).toEqual([60, 0]);
  });

  it('takes several together or none', () => {
    const buckets = new TokenBuckets(6, standingClock());

    expect([buckets.take('giulia', 5), buckets.take('giulia', 2), buckets.take('giulia')]).toEqual([0, 10, 0]);
  });

  it('is no limit at 0', () => {
    const buckets = new TokenBuckets(0, standingClock());

    expect(Array.from({ length: 1000 }, () => buckets.take('giulia')).every((seconds) => seconds === 0)).toBe(true);
  });

  it('may be for an hour or a day', () => {
    const clock = standingClock();
    const buckets = new TokenBuckets(5, clock, { periodSeconds: 86_400 });
    for (let n = 0; n < 5; n += 1) expect(buckets.take('giulia')).toBe(0);

    expect(buckets.take('giulia')).toBe(86_400 / 5);
    clock.wait(86_400 / 5);
    expect([buckets.take('giulia'), buckets.take('giulia')]).toEqual([0, 86_400 / 5]);
  });

  it('says how long there is to wait without taking anything', () => {
    const buckets = new TokenBuckets(1, standingClock());

    expect([buckets.wait('giulia'), buckets.wait('giulia'), buckets.take('giulia'), buckets.wait('giulia')]).toEqual([0, 0, 0, 60]);
  });

  it('refills nothing when the clock is set back', () => {
    const clock = standingClock();
    const buckets = new TokenBuckets(1, clock);
    buckets.take('giulia');

    clock.wait(-3600);

    expect(buckets.take('giulia')).toBe(60);
  });

  it('remembers only so many, and forgets the one unused longest', () => {
    const buckets = new TokenBuckets(1, standingClock(), { mostKeys: 2 });
    for (const key of ['first', 'second', 'first', 'third']) buckets.take(key);

    expect(buckets.take('first')).toBe(60);
    expect(buckets.take('second')).toBe(0);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002:1:2:3:4', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
