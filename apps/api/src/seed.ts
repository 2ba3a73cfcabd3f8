import { readConfig } from './config.js';
import { demoPeopleIds, hasEndedPart, layGround } from './demo/demo-ground.js';
import { writeDemoStatement } from './demo/demo-bank.js';
import { fillDemo } from './demo/fill-demo.js';
import { fillSixCities } from './demo/six/fill-six-cities.js';
import { hasSixCities, laySixGround } from './demo/six/lay-six-ground.js';
import { loadPlugins } from './installed-plugins.js';
import { createPlatform } from './platform.js';
import { installedPlugins } from './plugins.generated.js';

const config = readConfig(process.env);
const plugins = await loadPlugins(installedPlugins, config.plugins);
const keys = plugins.map(({ manifest }) => manifest.key);
await layGround(config.databaseUrl, config.issuer, keys);
if (hasSixCities(keys)) await laySixGround(config.databaseUrl, config.issuer, keys);
if (await hasEndedPart(config.databaseUrl))
  process.stdout.write('a part in a partnership has ended: the demonstration stays as its people left it\n');
else await fill();

async function fill(): Promise<void> {
  const platform = await createPlatform(config, plugins);
  try {
    const people = await demoPeopleIds(config.databaseUrl, config.issuer);
    await fillDemo(platform, people, plugins);
    await writeDemoStatement(config.databaseUrl);
    if (hasSixCities(keys)) await fillSixCities(platform, people, config.databaseUrl);
    process.stdout.write('demo data are in place\n');
  } finally {
    await platform.close();
  }
}
