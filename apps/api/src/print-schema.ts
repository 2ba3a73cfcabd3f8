import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { coreAgenda } from '@regia/core-agenda';
import { coreConsortium } from '@regia/core-consortium';
import { coreFund } from '@regia/core-fund';
import { coreIdentity } from '@regia/core-identity';
import { DayScalar, InstantScalar } from '@regia/server-kit';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { loadPlugins } from './installed-plugins.js';
import { installedPlugins } from './plugins.generated.js';

/** The committed contract between server and web. */
const FILE = fileURLToPath(new URL('../../../packages/graphql-contract/schema.graphql', import.meta.url));

/** Prints the schema of the core and every installed plugin, without a database. */
async function schemaText(): Promise<string> {
  const plugins = await loadPlugins(installedPlugins);
  const classes = [coreConsortium, coreIdentity, coreAgenda, coreFund].flatMap(({ providers }) => providers).concat(plugins.flatMap(({ half }) => [...half.providers]));
  const resolvers = classes.filter((provider): provider is new () => object => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider));
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, [DayScalar, InstantScalar]);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

const printed = await schemaText();
if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== printed) {
    process.stderr.write('schema.graphql is not in step with the code. Run: npm run schema\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, printed);
  process.stdout.write('schema.graphql written\n');
}
