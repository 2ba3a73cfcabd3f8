import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.stop());

const FROM_TO = 'from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z"';
const list = (first: string): string => `{ agendaItems(filter: { ${FROM_TO} }, first: ${first}) { nodes { id } } }`;

/** Each limit with a document that goes one step past it. */
const TOO_MUCH: readonly (readonly [what: string, document: string, variables?: object])[] = [
  ['depth 9', '{ fundTransfers(fund: "pool-1") { nodes { reverses { reverses { reverses { reverses { reverses { reverses { id } } } } } } } } }'],
  ['eleven aliases', `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: themes { key }`).join(' ')} }`],
  ['801 tokens', `{ themes { ${'key '.repeat(800)} } }`],
  ['eleven directives', `{ themes { ${Array.from({ length: 11 }, () => 'key @include(if: true)').join(' ')} } }`],
  ['two operations', 'query A { themes { key } } query B { themes { key } }'],
  ['six mutations', `mutation { ${Array.from({ length: 6 }, (_, i) => `m${i}: setMyPreferences(input: { language: "en" }) { refusals { code } }`).join(' ')} }`],
  ['a list of 101', list('101')],
  ['a list of 0', list('0')],
  ['a list of -1', list('-1')],
  ['a list by variable', `query ($n: Int!) { agendaItems(filter: { ${FROM_TO} }, first: $n) { nodes { id } } }`, { n: 101 }],
  ['a list by fragment', `query { ...f } fragment f on Query { agendaItems(filter: { ${FROM_TO} }, first: 101) { nodes { id } } }`],
  ['cost beyond 3,000', `{ agendaItems(filter: { ${FROM_TO} }, first: 100) { nodes { cities { zones { code name area } } } } }`],
  ['fragments that grow', `query { ...a } fragment a on Query { ...b ...b ...b ...b ...b ...b ...b ...b ...b ...b } fragment b on Query { ...c ...c ...c ...c ...c ...c ...c ...c ...c ...c } fragment c on Query { ...d ...d ...d ...d ...d ...d ...d ...d ...d ...d } fragment d on Query { ...e ...e ...e ...e ...e ...e ...e ...e ...e ...e } fragment e on Query { themes { key } }`],
  ['a circle of fragments', 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['a syntax tree', '{"kind":"Document","definitions":[]}'],
  ['an unknown field', '{ themesx { key } }'],
  ['20,001 characters', `{ themes { key } } #${'x'.repeat(20_000)}`],
];

describe('a request that asks for too much', () => {
  it.each(TOO_MUCH)('is refused before it runs: %s', async (_what, document, variables = {}) => {
    const { status, data, errors, text } = await platform.as('dakar.aminata').ask(document, variables);

    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(errors.every(({ extensions }) => ['BAD_REQUEST', 'TOO_COSTLY'].includes(extensions.code))).toBe(true);
    expect(text).not.toMatch(/Did you mean|node_modules|at .*\.js/);
  });

  it('is refused as a batch', async () => {
    const response = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '[{"query":"{ themes { key } }"},{"query":"{ themes { key } }"}]' });

    expect(response.statusCode).toBe(400);
  });

  it('is refused beyond 100 kB', async () => {
    const response = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query: '{ themes { key } }', variables: { x: 'x'.repeat(110_000) } }) });

    expect(response.statusCode).toBe(400);
  });

  it('is refused when it hides a prototype in its JSON', async () => {
    const response = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '{"query":"{ themes { key } }","variables":{"__proto__":{"isAdmin":true}}}' });

    expect(response.statusCode).toBe(400);
  });

  it('is answered at the limit itself', async () => {
    const { status } = await platform.as('dakar.aminata').ask(list('100'));

    expect(status).toBe(200);
  });
});
