import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderStore } from './folder-store.js';

const BYTES = Buffer.from('Ricevuto');
const HASH = createHash('sha256').update(BYTES).digest('hex');
let folder: string;
let store: FolderStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regia-store-'));
  store = new FolderStore(path.join(folder, 'evidence'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = async (): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};
const arrive = (pieces: AsyncIterable<Uint8Array> = Readable.from([BYTES.subarray(0, 3), BYTES.subarray(3)])) => store.receive(pieces, 8);

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield BYTES;
  throw new Error('the line broke');
}

describe('the folder of evidence', () => {
  it('keeps a file under its hash and hands it out again', async () => {
    const file = await arrive();

    await file!.keep();

    expect([file!.sha256, file!.bytes, await files()]).toEqual([HASH, 8, [HASH.slice(2)]]);
    expect(await buffer((await store.open(HASH))!)).toEqual(BYTES);
  });

  it('keeps the same content once', async () => {
    for (const file of [await arrive(), await arrive()]) await file!.keep();

    expect(await files()).toEqual([HASH.slice(2)]);
  });

  it('has nothing under a hash before the file is kept, nor after it is discarded', async () => {
    const file = await arrive();

    expect(await store.open(HASH)).toBeUndefined();
    await file!.discard();
    expect(await files()).toEqual([]);
  });

  it('leaves nothing of a file whose line breaks, or that is too long', async () => {
    await expect(arrive(breaking())).rejects.toThrow('the line broke');
    expect(await arrive(Readable.from([BYTES, BYTES]))).toBeUndefined();

    expect(await files()).toEqual([]);
  });

  it('sweeps what a crash has left, and nothing that may still be arriving', async () => {
    const arriving = path.join(folder, 'evidence/arriving');
    await mkdir(arriving, { recursive: true });
    for (const name of ['old', 'new']) await writeFile(path.join(arriving, name), 'half');
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await utimes(path.join(arriving, 'old'), yesterday, yesterday);

    await (await arrive())!.discard();

    expect(await files()).toEqual(['new']);
  });

  it.each(['../../secret', 'arriving', '', HASH.toUpperCase(), `${HASH}/..`])('opens nothing that is no hash: %s', async (name) => {
    await (await arrive())!.keep();

    expect(await store.open(name)).toBeUndefined();
  });
});
