import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

let folder: string;
const STORE = { REGIA_EVIDENCE_STORE_URL: 'https://s3.example/regia-evidence', REGIA_EVIDENCE_STORE_KEY_ID: 'AKIDTEST', REGIA_EVIDENCE_STORE_SECRET: 'secret' };
const read = (env: NodeJS.ProcessEnv) =>
  readConfig({
    REGIA_DATABASE_URL: 'postgres://regia@localhost/regia',
    REGIA_SECRET_FILE: path.join(folder, 'secret'),
    REGIA_LOGIN_ISSUER: 'https://login.example/realms/consortium',
    REGIA_ORIGIN: 'https://regia.example',
    ...env,
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regia-config-'));
  writeFileSync(path.join(folder, 'secret'), Buffer.alloc(32, 7));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('where evidence is kept', () => {
  it('is a folder beside the secret unless a store is named', () => {
    const config = read({});

    expect([config.evidenceFolder, config.evidenceBucket]).toEqual([path.join(folder, 'evidence'), undefined]);
  });

  it('is the store that is named, with its key and a region', () => {
    expect(read(STORE).evidenceBucket).toEqual({ url: STORE.REGIA_EVIDENCE_STORE_URL, keyId: 'AKIDTEST', secret: 'secret', region: 'us-east-1' });
  });

  it.each(Object.keys(STORE))('is no half-named store: %s is missing', (missing) => {
    expect(() => read({ ...STORE, [missing]: undefined })).toThrow('belong together');
  });

  it('is reached under encryption in production', () => {
    const plain = { ...STORE, REGIA_EVIDENCE_STORE_URL: 'http://s3.example/regia-evidence' };

    expect(() => read({ ...plain, NODE_ENV: 'production' })).toThrow('https');
    expect(() => read({ ...STORE, REGIA_EVIDENCE_STORE_URL: 'ftp://s3.example' })).toThrow('the store of evidence is an address');
  });
});

describe('what comes from outside', () => {
  it('fetches published rates only where it is told from where, in production over a line that is protected', () => {
    expect(read({})).not.toHaveProperty('publishedRates');
    expect(read({ REGIA_ECB_URL: 'https://bank.example/eurofxref-daily.xml' })).toMatchObject({ publishedRates: { url: 'https://bank.example/eurofxref-daily.xml', at: '16:30' } });
    expect(read({ REGIA_ECB_URL: 'http://bank.example/x', REGIA_ECB_AT: '07:05' })).toMatchObject({ publishedRates: { at: '07:05' } });
    expect(() => read({ REGIA_ECB_URL: 'http://bank.example/x', NODE_ENV: 'production' })).toThrow('begins with https:');
    for (const wrong of [{ REGIA_ECB_URL: 'ftp://bank.example/x' }, { REGIA_ECB_AT: '25:00' }, { REGIA_ECB_AT: '4 pm' }]) expect(() => read(wrong)).toThrow('not complete');
  });
});
