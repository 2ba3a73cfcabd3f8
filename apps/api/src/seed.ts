import { readConfig } from './config.js';
import { layGround, demoPeopleIds } from './demo/demo-ground.js';
import { writeDemoStatement } from './demo/demo-bank.js';
import { fillDemo } from './demo/fill-demo.js';
import { loadPlugins } from './installed-plugins.js';
import { createPlatform } from './platform.js';
import { installedPlugins } from './plugins.generated.js';

const config = readConfig(process.env);
const plugins = await loadPlugins(installedPlugins, config.plugins);
await layGround(
  config.databaseUrl,
  config.issuer,
  plugins.map(({ manifest }) => manifest.key),
);
const platform = await createPlatform(config, plugins);
try {
  await fillDemo(platform, await demoPeopleIds(config.databaseUrl, config.issuer), plugins);
  await writeDemoStatement(config.databaseUrl);
  process.stdout.write('demo data are in place\n');
} finally {
  await platform.close();
}
