import { createHash } from 'node:crypto';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootFields, sampleOperation, type SampleOperation } from './sample-operation.js';
import { PLAYERS, WHO_MAY, type Player } from './who-may.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
  expect(await bringNote(platform.as('milan.lucia.sala'))).toBe(200);
});
afterAll(() => platform?.stop());

const players = Object.keys(PLAYERS) as Player[]; // the keys of that very table

function actor(player: Player): Actor {
  const username = PLAYERS[player];
  if (username === undefined) return platform.visitor;
  if (username !== 'ledger-bot') return platform.as(username);
  return platform.machine('ledger-bot', '00000001-0000-4000-8000-000000000090', ['auditor']);
}

const operations = (): (readonly [name: string, operation: SampleOperation])[] => [
  ...rootFields(platform.schema.getQueryType()).map((field) => [`Query.${field.name}`, sampleOperation('query', field)] as const),
  ...rootFields(platform.schema.getMutationType()).map((field) => [`Mutation.${field.name}`, sampleOperation('mutation', field)] as const),
];

/** A file that an entry could rest on. */
const NOTE = 'Ricevuto da Awa.';

async function bringNote(who: Actor): Promise<number> {
  const { authorization } = (await who.letter('{ themes { key } }')).headers;
  const headers = { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}) };
  return (await platform.http.inject({ method: 'POST', url: '/fund/pool-1/evidence?name=nota.txt', headers, payload: NOTE })).statusCode;
}

/** Routes that Nest serves beside GraphQL; the door's own have tests of their own. */
const ROUTES = {
  'GET /fund/:code/entries.csv': '/fund/pool-1/entries.csv',
  'GET /fund/:code/bank/:account/open-items.csv': '/fund/pool-1/bank/00000000-0000-4000-8003-000000000001/open-items.csv?on=2026-01-01',
  'GET /fund/:code/books.jsonl': '/fund/pool-1/books.jsonl',
  'GET /fund/:code/evidence/:sha256': `/fund/pool-1/evidence/${createHash('sha256').update(NOTE).digest('hex')}`,
  'POST /fund/:code/evidence': '/fund/pool-1/evidence',
  'GET /fund/:code/statement.csv': '/fund/pool-1/statement.csv?from=2026-01-01&to=2026-12-31',
  'GET /fund/:code/statement.json': '/fund/pool-1/statement.json?from=2026-01-01&to=2026-12-31',
  'GET /fund/:code/statement.pdf': '/fund/pool-1/statement.pdf?from=2026-01-01&to=2026-12-31',
  'GET /fund/:code/statement.xlsx': '/fund/pool-1/statement.xlsx?from=2026-01-01&to=2026-12-31',
  'GET /public/fund/:code/entries.csv': '/public/fund/pool-1/entries.csv',
  'GET /public/fund/:code/data.json': '/public/fund/pool-1/data.json',
} as const;

describe('who may do what', () => {
  it('has a row for every operation and none for what is gone', () => {
    expect([...operations().map(([name]) => name), ...Object.keys(ROUTES)].sort()).toEqual(Object.keys(WHO_MAY).sort());
  });

  it.each(players)('is exactly as written for a %s', async (player) => {
    const asked = actor(player);
    const surprises: string[] = [];
    for (const [name, { document, variables }] of operations()) {
      const { errors, status } = await asked.ask(document, variables);
      const codes = errors.map(({ extensions }) => extensions.code);
      const isLetIn = !codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
      if (isLetIn !== WHO_MAY[name]!.includes(player)) surprises.push(`${name}: ${isLetIn ? 'let in' : 'refused'}`);
      if (codes.includes('INTERNAL') || status >= 500) surprises.push(`${name}: ${status} ${codes.join()}`);
    }
    for (const [name, url] of Object.entries(ROUTES)) {
      const status = name.startsWith('POST') ? await bringNote(asked) : (await asked.get(url)).status;
      if ((status === 200) !== WHO_MAY[name]!.includes(player)) surprises.push(`${name}: ${status}`);
    }
    expect(surprises).toEqual([]);
  });
});
