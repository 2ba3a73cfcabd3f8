// `npm run bench:graphql`, `npm run bench:ledger`: ratios inside one run, on a server of its own. Exits with 1 when a goal is missed.
import { bootstrap, refuseIf, root } from './bootstrap.mjs';

const env = await bootstrap();
const { build } = await import('./platform/build.mjs');

const benches = { graphql: () => import('./bench/graphql.mjs'), ledger: () => import('./bench/ledger.mjs') };
const name = process.argv[2];
if (!Object.hasOwn(benches, name))
  refuseIf(
    `Say which: ${Object.keys(benches)
      .map((known) => `npm run bench:${known}`)
      .join(', ')}.`,
  );
try {
  await build(root, env, ['@regia/api']);
  const { run } = await benches[name]();
  process.exitCode = (await run({ root, args: process.argv.slice(3) })) ? 0 : 1;
} catch (error) {
  refuseIf(error.stack ?? error.message);
}
