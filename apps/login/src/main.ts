import path from 'node:path';
import { startLogin } from './server/start-login.js';

// The demo login by itself; scripts start it next to the API. Settings: docs/guides/configuration.md.
const { LOGIN_PORT = '8080', KC_BASE, REGIA_KEYS_FOLDER, REGIA_REALMS_FOLDER } = process.env;
const login = await startLogin({
  realmsFolder: REGIA_REALMS_FOLDER ?? path.resolve(import.meta.dirname, '..', '..', '..', 'infra', 'keycloak'),
  port: Number(LOGIN_PORT),
  ...(KC_BASE === undefined ? {} : { base: KC_BASE }),
  ...(REGIA_KEYS_FOLDER === undefined ? {} : { keysFolder: REGIA_KEYS_FOLDER }),
});
process.stdout.write(`demo login listening on ${login.base}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void login.stop().then(() => process.exit(0)));
