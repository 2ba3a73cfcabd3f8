import { describe, expect, it } from 'vitest';
import { FailedTries } from './failed-tries.js';

/** Wrong tries at a login that locks after five, with a clock that stands until it is told to go on. */
function login(settings: object = {}) {
  let time = 0;
  const tries = new FailedTries({ realm: 'city-milan', bruteForceProtected: true, failureFactor: 5, ...settings }, () => time);
  const wait = (seconds: number) => void (time += seconds * 1000);
  const failSlowly = (times: number) => {
    for (let n = 0; n < times; n += 1) {
      wait(5);
      tries.failed('giulia');
    }
  };
  return { tries, wait, failSlowly };
}

describe('wrong tries at an account', () => {
  it('lock it for a minute after the fifth', () => {
    const { tries, wait, failSlowly } = login();
    failSlowly(4);
    expect(tries.isLocked('giulia')).toBe(false);

    failSlowly(1);

    expect(tries.isLocked('giulia')).toBe(true);
    wait(59);
    expect(tries.isLocked('giulia')).toBe(true);
    wait(1);
    expect(tries.isLocked('giulia')).toBe(false);
  });

  it('lock it longer when they go on, up to a quarter of an hour', () => {
    const { tries, wait, failSlowly } = login();
    failSlowly(10);
    wait(119);
    expect(tries.isLocked('giulia')).toBe(true);

    failSlowly(90);

    wait(899);
    expect(tries.isLocked('giulia')).toBe(true);
    wait(1);
    expect(tries.isLocked('giulia')).toBe(false);
  });

  it('lock it at once when two come faster than anybody types', () => {
    const { tries } = login();
    tries.failed('giulia');
    expect(tries.isLocked('giulia')).toBe(false);

    tries.failed('giulia');

    expect(tries.isLocked('giulia')).toBe(true);
  });

  it('leave everybody else alone', () => {
    const { tries, failSlowly } = login();

    failSlowly(5);

    expect(tries.isLocked('lucia')).toBe(false);
  });

  it.each<[string, (house: ReturnType<typeof login>) => void]>([
    ['a good sign-in', ({ tries }) => tries.succeeded('giulia')],
    ['half a day', ({ wait }) => wait(43_201)],
  ])('are forgotten after %s', (_what, happens) => {
    const house = login();
    house.failSlowly(4);

    happens(house);
    house.failSlowly(1);

    expect(house.tries.isLocked('giulia')).toBe(false);
  });

  it('lock nothing where the realm does not say so', () => {
    const { tries, failSlowly } = login({ bruteForceProtected: false });

    failSlowly(50);

    expect(tries.isLocked('giulia')).toBe(false);
  });
});
