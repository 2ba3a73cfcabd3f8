import { describeLogin, hostileRealms, type LoginUnderTest } from '@regia/testing/login';
import { afterAll, beforeAll } from 'vitest';
import { demoServer, REALMS } from './demo-server.js';

// One contract for both login servers: REGIA_LOGIN_BASE names a running Keycloak, else the demo login is started.
const running = process.env['REGIA_LOGIN_BASE'];

if (running === undefined) describeLogin('the demo login', demoLogin());
else describeLogin('Keycloak', () => ({ base: running, origin: process.env['REGIA_ORIGIN'] ?? '' }));

function demoLogin(): () => LoginUnderTest {
  let underTest: LoginUnderTest;
  let end = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const realms = hostileRealms(REALMS);
    const server = await demoServer(realms.folder);
    underTest = server;
    end = async () => {
      await server.stop();
      realms.remove();
    };
  });
  afterAll(async () => end());
  return () => underTest;
}
