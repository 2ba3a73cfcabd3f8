import { readConfig } from './config.js';
import { loadPlugins } from './installed-plugins.js';
import { migrateDatabase } from './migrate-database.js';
import { installedPlugins } from './plugins.generated.js';

const { databaseUrl, secret, plugins } = readConfig(process.env);
const ran = await migrateDatabase({ adminUrl: databaseUrl, secret, plugins: await loadPlugins(installedPlugins, plugins) });
process.stdout.write(ran.length === 0 ? 'the database is up to date\n' : `${ran.length} migrations ran\n`);
