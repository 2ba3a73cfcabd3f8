import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Secrets of the two clients in the realm files, for a machine that nobody else reaches. */
const demoSecrets = { WEB_CLIENT_SECRET: 'dev-only-web', APPROVE_CLIENT_SECRET: 'dev-only-approve' };

export const dataFolderOf = (root, env = process.env) => path.resolve(root, env.REGIA_DATA_FOLDER || '.data');
export const issuerOf = (loginBase) => `${loginBase}/realms/consortium`;

/** What the API is told; docs/guides/configuration.md explains each name. What the caller has set wins. */
export function apiEnvironment({ root, dataFolder, databaseUrl, loginBase, port, origin }, env = process.env) {
  return {
    NODE_ENV: 'development',
    ...demoSecrets,
    REGIA_WEB_FOLDER: path.join(root, 'apps', 'web', 'dist'),
    ...env,
    REGIA_DATABASE_URL: databaseUrl,
    REGIA_SECRET_FILE: secretFile(dataFolder, env),
    REGIA_LOGIN_ISSUER: issuerOf(loginBase),
    REGIA_ORIGIN: origin,
    PORT: String(port),
  };
}

export function loginEnvironment({ dataFolder, loginBase, loginPort, origin }, env = process.env) {
  return {
    NODE_ENV: 'development',
    ...demoSecrets,
    ...env,
    LOGIN_PORT: String(loginPort),
    KC_BASE: loginBase,
    WEB_ORIGIN: origin,
    API_ORIGIN: origin,
    REGIA_KEYS_FOLDER: path.join(dataFolder, 'keys'),
  };
}

/** The platform's secret: made at the first start, readable by its owner only. */
function secretFile(dataFolder, env) {
  if (env.REGIA_SECRET_FILE) return path.resolve(env.REGIA_SECRET_FILE);
  const file = path.join(dataFolder, 'secret');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return file;
}
