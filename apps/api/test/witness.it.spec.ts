import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { Sealer } from '@regia/core-fund';
import { ROLES, urlFor } from '@regia/database';
import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ground } from './commands/ground.js';
import { postedEntry } from './commands/money.js';

const WITNESS = 'witness { keyName address keys { keyId verifier isCurrent } deliveries { fund } } refusals { code path }';
const REGISTER = `mutation ($input: RegisterCityKeyInput!) { registerCityKey(input: $input) { ${WITNESS} } }`;
const ADDRESS = `mutation ($input: SetHeadAddressInput!) { setHeadAddress(input: $input) { ${WITNESS} } }`;
const ADD = 'mutation ($input: AddCosignatureInput!) { addCosignature(input: $input) { cosignature { size keyId city { key } } refusals { code path } } }';
const HEAD = '{ checkpoint(fund: "pool-1") { size note cosignatures { size keyId line city { key } } } }';

interface Payload {
  readonly witness: { readonly keyName: string; readonly address: string | null; readonly keys: readonly { readonly keyId: string; readonly isCurrent: boolean }[] } | null;
  readonly cosignature: { readonly size: string; readonly keyId: string } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface CityKey {
  readonly secret: KeyObject;
  readonly name: string;
  readonly id: Buffer;
  readonly verifier: string;
}

let platform: TestPlatform;
let ground: Ground;
let admin: Actor;
let officer: Actor;

beforeAll(async () => {
  platform = await startPlatform();
  ground = await Ground.lay(platform);
  admin = platform.as('dakar.cheikh.fall');
  officer = platform.as('dakar.aminata');
  await newHead();
});
afterAll(async () => {
  await ground?.leave();
  await platform?.stop();
});

async function newHead(): Promise<void> {
  await postedEntry(ground);
  const { adminUrl, secret } = platform.database;
  await Sealer.once({ url: urlFor(adminUrl, secret, ROLES.sealer), secret });
}

function newKey(name = 'regia/city/dakar'): CityKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  return { secret: privateKey, name, id, verifier: `${name}+${id.toString('hex')}+${bytes.toString('base64')}` };
}
const head = async () => (await officer.run<{ checkpoint: { size: string; note: string; cosignatures: readonly { size: string; keyId: string; line: string; city: { key: string } }[] } }>(HEAD)).checkpoint;
const lineOf = ({ name, id, secret }: CityKey, note: string): string => `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(note.slice(0, note.indexOf('\n\n') + 1)), secret)]).toString('base64')}`;
const register = async (verifier: string, who = admin): Promise<Payload> => (await who.run<{ registerCityKey: Payload }>(REGISTER, { input: { id: newId(), verifier } })).registerCityKey;
const setAddress = async (url: string | null): Promise<Payload> => (await admin.run<{ setHeadAddress: Payload }>(ADDRESS, { input: { id: newId(), url } })).setHeadAddress;
const hand = async (size: string, line: string, who = officer): Promise<Payload> => (await who.run<{ addCosignature: Payload }>(ADD, { input: { id: newId(), fund: 'pool-1', size, line } })).addCosignature;

describe('a city that signs heads with a key of its own', () => {
  it('registers it by its administrator, under the name of the city, and once', async () => {
    const key = newKey();

    expect((await register(newKey('regia/city/milan').verifier)).refusals).toEqual([{ code: 'city-key-of-another-name', path: ['verifier'] }]);
    expect((await register(key.verifier.replace('+', '+0'))).refusals).toEqual([{ code: 'city-key-unreadable', path: ['verifier'] }]);
    expect((await register(key.verifier)).witness).toMatchObject({ keyName: 'regia/city/dakar', keys: [{ keyId: key.id.toString('hex'), isCurrent: true }] });
    expect((await register(key.verifier)).refusals).toEqual([{ code: 'city-key-known', path: ['verifier'] }]);
    const { errors } = await officer.ask(REGISTER, { input: { id: newId(), verifier: newKey().verifier } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('hands in a signature that fits the head, shown to every city of the fund; no other is kept', async () => {
    const [key, { size, note }] = [newKey(), await head()];
    await register(key.verifier);

    expect((await hand(size, lineOf(newKey(), note))).refusals).toEqual([{ code: 'city-key-unknown', path: ['line'] }]);
    expect((await hand(size, lineOf(key, note.replace(`\n${size}\n`, '\n1\n')))).refusals).toEqual([{ code: 'cosignature-wrong', path: ['line'] }]);
    expect((await hand('999999', lineOf(key, note))).refusals).toEqual([{ code: 'head-unknown', path: ['size'] }]);
    expect((await hand(size, 'signed')).refusals).toEqual([{ code: 'cosignature-unreadable', path: ['line'] }]);
    expect((await hand(size, lineOf(key, note), platform.as('barcelona.jordi.vidal'))).refusals[0]!.code).not.toBeUndefined();
    expect((await head()).cosignatures).toEqual([]);

    expect((await hand(size, lineOf(key, note))).cosignature).toMatchObject({ size, keyId: key.id.toString('hex') });
    expect((await head()).cosignatures).toEqual([{ size, keyId: key.id.toString('hex'), line: lineOf(key, note), city: { key: 'dakar' } }]);
  });

  it('signs with its newest key alone; signatures of the one before stay, and stand in the export with it', async () => {
    const [first, second] = [newKey(), newKey()];
    await register(first.verifier);
    await newHead();
    const one = await head();
    await hand(one.size, lineOf(first, one.note));
    await register(second.verifier);
    await newHead();
    const two = await head();

    expect((await hand(two.size, lineOf(first, two.note))).refusals).toEqual([{ code: 'city-key-replaced', path: ['line'] }]);
    expect((await hand(two.size, lineOf(second, two.note))).refusals).toEqual([]);

    const { text } = await officer.get('/fund/pool-1/books.jsonl');
    for (const { verifier } of [first, second]) expect(text).toContain(`{"line":"city-key","city":"dakar","verifier":"${verifier}"}`);
    for (const [key, { size, note }] of [[first, one], [second, two]] as const) expect(text).toContain(`{"line":"cosigned","city":"dakar","size":${size},"signature":"${lineOf(key, note)}"}`);
    expect((await platform.visitor.get('/public/fund/regia-cosign.mjs')).text).toContain('regia-cosign');
  });
});

describe('the address that heads of a city go to', () => {
  it('is encrypted and holds no password, and is given up again', async () => {
    for (const url of ['http://dakar.example/', 'https://user:secret@dakar.example/', 'dakar.example', 'javascript:alert(1)', ''])
      expect([url, (await setAddress(url)).refusals]).toEqual([url, [{ code: 'head-address-unreadable', path: ['url'] }]]);
    expect((await setAddress(' https://dakar.example/heads ')).witness?.address).toBe('https://dakar.example/heads');
    expect((await setAddress(null)).witness?.address).toBeNull();
  });
});
