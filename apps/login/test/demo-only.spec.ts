import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLogin } from '../src/index.js';

const realms = path.resolve(import.meta.dirname, '..', '..', '..', 'infra', 'keycloak');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regia-login-'));
  cpSync(realms, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
}

describe('a login for demonstrations only', () => {
  it('does not start in production', async () => {
    await expect(startLogin({ realmsFolder: folder, port: 0, env: { NODE_ENV: 'production' } })).rejects.toThrow('NODE_ENV=production');
  });

  it('does not start on a mapper of tokens it cannot reproduce', async () => {
    change('consortium-realm.json', 'oidc-organization-membership-mapper', 'oidc-sha256-pairwise-sub-mapper');

    await expect(startLogin({ realmsFolder: folder, port: 0, env: {} })).rejects.toThrow('oidc-sha256-pairwise-sub-mapper');
  });

  it('does not start on a mapper of city logins it cannot reproduce', async () => {
    change('consortium-realm.json', 'oidc-hardcoded-role-idp-mapper', 'oidc-user-attribute-idp-mapper');

    await expect(startLogin({ realmsFolder: folder, port: 0, env: {} })).rejects.toThrow('oidc-user-attribute-idp-mapper');
  });
});
