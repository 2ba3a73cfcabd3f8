import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { StoreServer } from '@regia/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BucketStore, type BucketPlace } from './bucket-store.js';
import { StoreFault } from './evidence-store.js';

const BYTES = Buffer.from('Ricevuto da Awa');
const HASH = createHash('sha256').update(BYTES).digest('hex');
const PATH = `/regia-evidence/${HASH.slice(0, 2)}/${HASH.slice(2)}`;
let server: StoreServer;
let store: BucketStore;

const storeWith = (other: Partial<BucketPlace> = {}): BucketStore =>
  new BucketStore(
    { url: server.url, region: server.region, keyId: server.keyId, secret: server.secret, ...other },
    { attemptMs: 250, pausesMs: [0, 0, 0] },
  );

beforeEach(async () => {
  server = await new StoreServer().start();
  store = storeWith();
});
afterEach(() => server.stop());

const arrive = (at = store, most = 100) => at.receive(Readable.from([BYTES.subarray(0, 4), BYTES.subarray(4)]), most);
const keep = async (at = store): Promise<void> => (await arrive(at))!.keep();

describe('evidence in a store that speaks S3', () => {
  it('is kept under its hash, signed, and handed out again', async () => {
    const file = (await arrive())!;

    await file.keep();

    expect([file.sha256, file.bytes, await file.read()]).toEqual([HASH, BYTES.length, BYTES]);
    expect([...server.objects]).toEqual([[PATH, BYTES]]);
    expect(await buffer((await store.open(HASH))!)).toEqual(BYTES);
  });

  it('is nowhere before it is kept, after it is discarded, or when it is too long', async () => {
    await (await arrive())!.discard();

    expect(await arrive(store, 3)).toBeUndefined();
    expect(await store.open(HASH)).toBeUndefined();
    expect(server.objects.size).toBe(0);
  });

  it('is kept once, however often it comes', async () => {
    await keep();
    await keep();

    expect(server.objects.size).toBe(1);
  });

  it.each([['error'], ['slow-down'], ['silence'], ['lost-answer']] as const)(
    'is kept and found although the store answers with %s first',
    async (mood) => {
      server.moods.push(mood, mood);
      await keep();
      server.moods.push(mood);

      expect(await buffer((await store.open(HASH))!)).toEqual(BYTES);
      expect(server.asked).toEqual([...Array<string>(3).fill(`PUT ${PATH}`), ...Array<string>(2).fill(`GET ${PATH}`)]);
    },
  );

  it('is not said to be kept while the store fails, and the fault is one of the store', async () => {
    server.moods.push('error', 'silence', 'slow-down', 'error');

    await expect(keep()).rejects.toThrow(StoreFault);
    expect(server.objects.size).toBe(0);
  });

  it('is not asked for again where the store refuses', async () => {
    await expect(keep(storeWith({ secret: 'another' }))).rejects.toThrow('the store refuses: 403 SignatureDoesNotMatch');
    await expect(keep(storeWith({ keyId: 'NOBODY' }))).rejects.toThrow('403 InvalidAccessKeyId');
    await expect(keep(storeWith({ region: 'us-east-1' }))).rejects.toThrow('403 AuthorizationHeaderMalformed');
    await expect(storeWith({ secret: 'another' }).open(HASH)).rejects.toThrow(StoreFault);
    expect(server.asked).toEqual([]);
  });

  it('is never handed out with another content than its name says', async () => {
    await keep();
    server.objects.set(PATH, Buffer.from('Ricevuto da altri'));

    await expect(store.open(HASH)).rejects.toThrow('another content');
  });

  it('is gone once it is removed, also when the answer is lost, and removing it again is harmless', async () => {
    await keep();
    server.moods.push('lost-answer');

    await store.remove(HASH);
    await store.remove(HASH);

    expect(await store.open(HASH)).toBeUndefined();
  });

  it('does not follow the store elsewhere, nor wait for one that is not there', async () => {
    server.moods.push('elsewhere', 'elsewhere', 'elsewhere', 'elsewhere');
    await expect(keep()).rejects.toThrow('the store does not answer');
    expect(server.objects.size).toBe(0);
    await server.stop();

    await expect(keep()).rejects.toThrow('the store does not answer');
    server = await new StoreServer().start();
  });

  it.each(['../../secret', '', HASH.toUpperCase()])('asks for nothing that is no hash: %s', async (name) => {
    expect(await store.open(name)).toBeUndefined();
    await store.remove(name);
    expect(server.asked).toEqual([]);
  });
});
