import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Input } from '../commands/command.js';
import { COMMANDS, outOfStep } from '../commands/commands.js';
import { DatabaseEye } from '../commands/database-state.js';
import { Ground, type MutationAnswer } from '../commands/ground.js';
import { ACCEPTED } from './accepted.js';
import { inputTypeOf, judgeForm, type Form } from './judge-form.js';
import { leavesOf } from './leaves.js';
import { refusalCodes } from './refusal-codes.js';

let platform: TestPlatform;
let ground: Ground;
let eye: DatabaseEye;
/** Things of Barcelona and of Milan: an item, a site, a person, a city, a partnership. */
let foreign: Readonly<Record<'barcelona' | 'milan', Readonly<Record<string, string>>>>;

beforeAll(async () => {
  platform = await startPlatform();
  ground = await Ground.lay(platform);
  eye = await DatabaseEye.open(ground.admin);
  foreign = { barcelona: await belongings('barcelona', 'barcelona.jordi.vidal', '01'), milan: await belongings('milan', 'milan.lucia.sala', '1') };
});
afterAll(async () => {
  await ground?.leave();
  await platform?.stop();
});

async function belongings(city: string, as: string, zone: string): Promise<Record<string, string>> {
  const [item, site] = [newId(), newId()];
  const base = COMMANDS['createAgendaItem']!.prepare(ground) as Input;
  await ground.did('createAgendaItem', { as }, { ...base, id: item, audience: 'CITY', partnership: null });
  await ground.did('foodSecurityAddSite', { as }, { ...(COMMANDS['foodSecurityAddSite']!.prepare(ground) as Input), id: site, zone });
  return { 'an item of another city': item, 'a site of another city': site, 'somebody of another city': ground.person(as), 'another city': ground.city(city), 'a partnership of another city': ground.foreignPartnership };
}

const formOf = (name: string, command: Command, other: 'barcelona' | 'milan' = command.as.startsWith('barcelona') ? 'milan' : 'barcelona'): Form => ({
  name,
  command,
  type: inputTypeOf(ground, name),
  ground,
  eye,
  codes: refusalCodes(),
  accepted: ACCEPTED,
  foreignCity: ground.city(other),
  foreign: foreign[other],
  send: (input) => ground.send(name, command, input),
});

describe('a form that is filled in oddly', () => {
  it('is known for every mutation of the schema, and for none that is gone', () => {
    expect(outOfStep(platform.schema, COMMANDS)).toEqual([]);
  });

  it.each(Object.entries(COMMANDS))('is refused at the field, with words, and without an effect on others: %s', async (name, command) => {
    expect(await judgeForm(formOf(name, command))).toEqual([]);
  });
});

describe('the check of forms', () => {
  const name = 'foodSecurityAddSite';
  const form = (): Form => formOf(name, COMMANDS[name]!);
  const answer = (data: object | undefined, errors: readonly { code: string }[] = [], status = 200): MutationAnswer =>
    ({ status, data, errors: errors.map(({ code }) => ({ message: '', extensions: { code, traceId: '' } })), text: JSON.stringify(data ?? {}) }) as MutationAnswer;

  it('walks into every field, list and item, and wants each in the good input', () => {
    const schema = buildSchema('input Part { day: Int!, note: String } input Whole { id: ID!, parts: [Part!]! } type Query { a(whole: Whole): Int }');
    const type = schema.getType('Whole') as GraphQLInputObjectType;

    expect(leavesOf(type, { id: 'x', parts: [{ day: 1, note: 'y' }] }).map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual(['id id', 'parts list', 'parts.0.day int', 'parts.0.note text']);
    expect(() => leavesOf(type, { id: 'x', parts: [{ day: 1 }] })).toThrow('parts.0.note is missing in the good input');
  });

  it.each([
    ['takes everything', () => answer({ [name]: { refusals: [] } }), /name, nothing: taken/],
    ['breaks', () => answer(undefined, [{ code: 'INTERNAL' }]), /name, nothing: a fault of the server/],
    ['answers no words', () => answer({ [name]: { refusals: [{ code: 'no-such-words', path: ['name'] }] } }), /name, nothing: refused elsewhere or without words/],
    ['points elsewhere', () => answer({ [name]: { refusals: [{ code: 'required', path: [] }] } }), /name, nothing: refused elsewhere or without words/],
    ['answers what turns text around', () => answer({ [name]: { refusals: [], site: { name: '\u202E' } } }), /name, text that turns around: answered with/],
    ['changes a script', () => answer({ [name]: { refusals: [], site: { name: '&lt;script>' } } }), /name, a script: changed to/],
  ])('finds a server that %s', async (_what, reply, fault) => {
    const faults = await judgeForm({ ...form(), send: () => Promise.resolve(reply()) });

    expect(faults.some((line) => fault.test(line))).toBe(true);
  });

  it('finds a server that writes into another city', async () => {
    const send = async (input: unknown): Promise<MutationAnswer> => {
      await ground.admin.query('UPDATE theme_food_security.site SET name = name || $2 WHERE city_id = $1', [ground.city('barcelona'), '!']);
      return form().send(input);
    };

    expect(await judgeForm({ ...form(), send })).toEqual([`${name} touches theme_food_security.site of another city`]);
  });
});
