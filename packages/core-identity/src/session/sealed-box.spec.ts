import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBox, sealBox } from './sealed-box.js';

describe('a sealed box', () => {
  const key = randomBytes(32);
  const row = randomBytes(32);

  it('opens for its row and hides what is in it', () => {
    const box = sealBox(key, { access: 'secret-token' }, row);

    expect(openBox(key, box, row)).toEqual({ access: 'secret-token' });
    expect(box.includes('secret-token')).toBe(false);
  });

  it('stays shut in another row, with another key, and after a change', () => {
    const box = sealBox(key, { access: 'secret-token' }, row);
    const changed = Buffer.from(box);
    changed[changed.length - 1]! ^= 1;

    expect(() => openBox(key, box, randomBytes(32))).toThrow();
    expect(() => openBox(randomBytes(32), box, row)).toThrow();
    expect(() => openBox(key, changed, row)).toThrow();
    expect(() => openBox(key, box.subarray(0, 20), row)).toThrow();
  });
});
