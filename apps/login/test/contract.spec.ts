import { describeLogin, hostileRealms, type LoginUnderTest } from '@regia/testing/login';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startLogin } from '../src/index.js';

// One contract for both login servers: REGIA_LOGIN_BASE names a running Keycloak, else the demo login is started.
const running = process.env['REGIA_LOGIN_BASE'];

if (running === undefined) describeLogin('the demo login', demoLogin());
else describeLogin('Keycloak', () => ({ base: running, origin: process.env['REGIA_ORIGIN'] ?? '' }));

function demoLogin(): () => LoginUnderTest {
  let underTest: LoginUnderTest;
  let end = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const realms = hostileRealms(path.resolve(import.meta.dirname, '..', '..', '..', 'infra', 'keycloak'));
    const origin = `http://localhost:${await freePort()}`;
    const { base, stop } = await startLogin({
      realmsFolder: realms.folder,
      port: await freePort(),
      env: { WEB_ORIGIN: origin, API_ORIGIN: origin },
    });
    underTest = { base, origin };
    end = async () => {
      await stop();
      realms.remove();
    };
  });
  afterAll(async () => end());
  return () => underTest;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  await new Promise((resolve) => server.close(resolve));
  return port;
}
