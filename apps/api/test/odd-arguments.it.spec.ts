import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootFields, sampleOperation } from './access/sample-operation.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform?.stop());

const RIGHT_TO_LEFT = 'نص عربي \u202Egnp.exe\u2066';
const ODD: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['an empty text', ''],
  ['an empty list', []],
  ['a list of one', ['x']],
  ['a number', 12345678901234],
  ['a negative number', -1],
  ['a fraction', 0.5],
  ['a truth value', true],
  ['an object', { constructor: { prototype: { isAdmin: true } } }],
  ['a very long text', 'x'.repeat(20_000)],
  ['a script', '<script>alert(1)</script>'],
  ['a statement of SQL', "'; DROP TABLE agenda.item; --"],
  ['a wildcard', '%'],
  ['a zero character', 'a\u0000b'],
  ['half a character', '\uD800'],
  ['text that turns around', RIGHT_TO_LEFT],
  ['an id of another kind', '00000000-0000-4000-8001-000000000039'],
];

/** Every way to put one odd value at one place of the variables. */
function* placed(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) for (const changed of placed(inner, odd)) yield { ...value, [key]: changed };
}

describe('odd values in every argument of every operation', () => {
  it.each(ODD)('%s is refused or answered, never a fault of the server', async (_name, odd) => {
    const faults: string[] = [];
    const asked = [platform.as('dakar.awa.ndiaye'), platform.as('dakar.cheikh.fall')];
    const roots = [['query', platform.schema.getQueryType()], ['mutation', platform.schema.getMutationType()]] as const;
    for (const [root, type] of roots) {
      for (const field of rootFields(type)) {
        const { document, variables } = sampleOperation(root, field);
        for (const [name, value] of Object.entries(variables)) {
          for (const changed of placed(value, odd)) {
            for (const actor of asked) {
              const { status, errors } = await actor.ask(document, { ...variables, [name]: changed });
              const codes = errors.map(({ extensions }) => extensions.code);
              if (status >= 500 || codes.includes('INTERNAL')) faults.push(`${field.name}.${name} ${JSON.stringify(changed).slice(0, 120)}: ${status} ${codes.join()}`);
            }
          }
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  }, 60_000);

  it('changes no prototype', () => {
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
