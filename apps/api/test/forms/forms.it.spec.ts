import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { buildSchema, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Input } from '../commands/command.js';
import { COMMANDS, outOfStep } from '../commands/commands.js';
import { DatabaseEye } from '../commands/database-state.js';
import { Ground } from '../commands/ground.js';
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
