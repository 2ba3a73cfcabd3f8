import { describe, expect, it } from 'vitest';
import { checkFile } from './check-file.js';

const HASH_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a file that is opened', () => {
  it('is the one that was signed when its content has the signed hash', async () => {
    expect(await checkFile(new Blob(['abc']), HASH_OF_ABC)).toBe('right');
  });

  it('is another one when a single sign differs', async () => {
    expect(await checkFile(new Blob(['abd']), HASH_OF_ABC)).toBe('wrong');
  });
});
