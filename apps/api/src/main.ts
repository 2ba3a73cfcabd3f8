import { readConfig } from './config.js';
import { loadPlugins } from './installed-plugins.js';
import { createPlatform } from './platform.js';
import { installedPlugins } from './plugins.generated.js';

const config = readConfig(process.env);
const platform = await createPlatform(config, await loadPlugins(installedPlugins, config.plugins));
process.stdout.write(`listening on ${await platform.listen()}\n`);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void platform.close().finally(() => process.exit(0));
  });
}
