import type { LoginUnderTest } from '@regia/testing/login';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { startLogin } from '../src/index.js';

export const REALMS = path.resolve(import.meta.dirname, '..', '..', '..', 'infra', 'keycloak');

/** A demo login for an application at a free port, where nothing listens. */
export async function demoServer(
  realmsFolder: string,
  { keysFolder, port, origin }: { keysFolder?: string; port?: number; origin?: string } = {},
): Promise<LoginUnderTest & { readonly port: number; stop(): Promise<void> }> {
  const own = port ?? (await freePort());
  const home = origin ?? `http://localhost:${await freePort()}`;
  const env = { WEB_ORIGIN: home, API_ORIGIN: home };
  const { base, stop } = await startLogin({ realmsFolder, port: own, env, ...(keysFolder === undefined ? {} : { keysFolder }) });
  return { base, origin: home, port: own, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  await new Promise((resolve) => server.close(resolve));
  return port;
}
