import { createPublicKey, generateKeyPairSync, randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface SigningKey {
  readonly jwk: JsonWebKey & { readonly kid: string; readonly use: 'sig'; readonly alg: 'RS256' };
  readonly publicKey: KeyObject;
}

/** The key of a realm; kept in `folder`, if one is named, so that a restart does not end every session of the platform. */
export function signingKey(realm: string, folder: string | undefined): SigningKey {
  const file = folder === undefined ? undefined : path.join(folder, `${realm}.json`);
  const jwk = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SigningKey['jwk']) : freshKey(); // written below
  if (file !== undefined && !existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  return { jwk, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

function freshKey(): SigningKey['jwk'] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(12).toString('base64url') };
}
