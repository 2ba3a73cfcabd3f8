import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { loadServerController, type RunningPostgres } from './server-controller.js';
import { createTemplate } from './template-database.js';
import { abandonedTestFolders, makeTestFolder, removeTestFolder } from './test-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run: address of its superuser, and the platform's secret in hexadecimal. */
    regiaPostgres: { readonly adminUrl: string; readonly secret: string };
  }
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** One PostgreSQL per run and one migrated template in it. `REGIA_TEST_DATABASE_URL` names another server to use instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const secret = randomBytes(32);
  const { server, stop } = await startServer();
  try {
    await createTemplate(root, server.url, secret);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('regiaPostgres', { adminUrl: server.url, secret: secret.toString('hex') });
  return stop;
}

async function startServer(): Promise<{ server: Pick<RunningPostgres, 'url'>; stop: () => Promise<void> }> {
  const external = process.env['REGIA_TEST_DATABASE_URL'];
  if (external) return { server: { url: external }, stop: async () => {} };
  const controller = await loadServerController(root);
  for (const folder of abandonedTestFolders()) {
    await controller.stopLeftoverPostgres(path.join(folder, 'pg'));
    removeTestFolder(folder);
  }
  const folder = makeTestFolder();
  const server = await controller.startPostgres({ root, dataFolder: path.join(folder, 'pg'), settings: controller.forgetfulSettings });
  return {
    server,
    stop: async () => {
      await server.stop();
      removeTestFolder(folder);
    },
  };
}
