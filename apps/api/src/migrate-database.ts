import { coreAgenda } from '@regia/core-agenda';
import { coreConsortium, registerCities } from '@regia/core-consortium';
import { coreFund } from '@regia/core-fund';
import { coreIdentity } from '@regia/core-identity';
import { DatabaseCreateFoundation1795000000000, migrate } from '@regia/database';
import type { ServerPlugin } from '@regia/server-kit';
import { loadPlugins } from './installed-plugins.js';
import { installedPlugins } from './plugins.generated.js';

/** The database to bring up to date. */
export interface Target {
  /** Address of a role that may create roles. */
  readonly adminUrl: string;
  readonly secret: Buffer;
  /** Plugins whose tables belong in it; all installed ones when left out. */
  readonly plugins?: readonly ServerPlugin[];
}

/** Migrates core and plugins, then registers the cities that plugins bring. Safe to run again. @returns the migrations that ran */
export async function migrateDatabase({ adminUrl, secret, plugins }: Target): Promise<string[]> {
  const installed = plugins ?? (await loadPlugins(installedPlugins));
  const parts = [coreConsortium, coreIdentity, coreAgenda, coreFund];
  const ran = await migrate({
    adminUrl,
    secret,
    core: [DatabaseCreateFoundation1795000000000, ...parts.flatMap(({ migrations }) => migrations)],
    plugins: installed.map(({ manifest, half }) => ({ key: manifest.key, schema: manifest.schema, migrations: half.migrations })),
  });
  await registerCities(
    adminUrl,
    installed.map(({ manifest }) => manifest),
  );
  return ran;
}
