import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../commands/command.js';
import { COMMANDS, outOfStep } from '../commands/commands.js';
import { DatabaseEye } from '../commands/database-state.js';
import { documentOf, Ground } from '../commands/ground.js';
import { hangUp } from './hang-up.js';
import { judgeAtOnce, judgeElsewhere, judgeLost, judgeOtherContent, judgeTwice, type Case, type Senders } from './judge-repeating.js';

let platform: TestPlatform;
let second: TestPlatform;
let ground: Ground;
let eye: DatabaseEye;

beforeAll(async () => {
  platform = await startPlatform();
  second = await startPlatform({ beside: platform });
  await platform.http.listen({ port: 0, host: '127.0.0.1' });
  ground = await Ground.lay(platform);
  eye = await DatabaseEye.open(ground.admin);
});
afterAll(async () => {
  await ground?.leave();
  await second?.stop();
  await platform?.stop();
});

/** Nothing runs any more on either instance. */
const settled = (): Promise<void> =>
  vi.waitFor(() => {
    for (const { work } of [platform, second]) {
      const { total, idle, waiting } = work.stats();
      if (idle < total || waiting > 0) throw new Error('something still runs');
    }
  });

function sendersOf(name: string, command: Command): Senders {
  return {
    here: (input) => ground.send(name, command, input),
    there: (input) => ground.send(name, command, input, second),
    lost: async (input, when) => {
      const actor = command.hasSession ? await ground.inSession(command.as) : platform.as(command.as);
      const letter = await actor.letter(documentOf(platform, name), { input }, { isSteppedUp: command.isSteppedUp ?? false });
      await hangUp(platform, letter, when);
    },
    settled,
  };
}

const commands = Object.entries(COMMANDS);
const caseOf = (name: string, command: Command): Case => ({ name, command, eye });

describe('a command that is sent again', () => {
  it('is known for every mutation of the schema, and for none that is gone', () => {
    expect(outOfStep(platform.schema, COMMANDS)).toEqual([]);
  });

  it.each(commands)('has one effect, and the answer of the first time: %s', async (name, command) => {
    expect(await judgeTwice(caseOf(name, command), sendersOf(name, command), await command.prepare(ground))).toEqual([]);
  });

  it.each(commands)('has one effect when both arrive at the same moment at two instances: %s', async (name, command) => {
    expect(await judgeAtOnce(caseOf(name, command), sendersOf(name, command), await command.prepare(ground))).toEqual([]);
  });

  it.each(commands)('has one effect after an answer that was lost: %s', async (name, command) => {
    for (const when of ['at once', 'with the answer'] as const) {
      expect(await judgeLost(caseOf(name, command), sendersOf(name, command), await command.prepare(ground), when)).toEqual([]);
    }
  });

  it.each(commands.filter(([, { repeats }]) => repeats === 'id'))('is refused at its id when it says something else: %s', async (name, command) => {
    const input = await command.prepare(ground);

    expect(command.otherwise?.(input).length).toBeGreaterThan(0);
    expect(await judgeOtherContent(caseOf(name, command), sendersOf(name, command), input)).toEqual([]);
  });

  it.each(commands.filter(([, { elsewhere }]) => elsewhere))('is for another city about something that is not there: %s', async (name, command) => {
    const stranger = { ...command, as: command.elsewhere!.as };

    expect(await judgeElsewhere(caseOf(name, command), sendersOf(name, command), await command.prepare(ground), (input) => ground.send(name, stranger, input), ground.city('dakar'))).toEqual([]);
  });
});

describe('the check of repeated commands', () => {
  const name = 'createAgendaItem';
  const command = COMMANDS[name]!;

  it('names a mutation without a row', () => {
    const schema = buildSchema('type Query { a: Int } input I { a: Int } type Mutation { newCommand(input: I!): Int, other(a: Int): Int }');

    expect(outOfStep(schema, {})).toEqual(['newCommand has no row', 'other has no row', 'other does not take one input']);
  });

  it('finds a server that ignores the id', async () => {
    const senders = sendersOf(name, command);
    const broken: Senders = { ...senders, here: (input) => senders.here({ ...input, id: newId() }), there: (input) => senders.there({ ...input, id: newId() }) };
    const input = await command.prepare(ground);

    expect(await judgeTwice(caseOf(name, command), broken, input)).toContainEqual(expect.stringMatching(/^the second time changes agenda\.item,/));
    expect(await judgeAtOnce(caseOf(name, command), broken, input)).toContainEqual(expect.stringMatching(/^has at once the effect .*"agenda.item":2/));
    expect(await judgeLost(caseOf(name, command), broken, input, 'with the answer')).toContainEqual(expect.stringMatching(/the effect .*"agenda.item":2/));
  });

  it('finds a second event', async () => {
    const senders = sendersOf(name, command);
    const broken: Senders = {
      ...senders,
      there: async (input) => {
        await ground.admin.query(`INSERT INTO core.outbox (type, payload) VALUES ('agenda.item-created', '{}')`);
        return senders.there(input);
      },
    };

    expect(await judgeTwice(caseOf(name, command), broken, await command.prepare(ground))).toEqual(['the second time changes core.outbox: {"core.outbox":1}']);
  });

  it('finds a server that compares no content', async () => {
    const senders = sendersOf(name, command);
    const input = await command.prepare(ground);
    const broken: Senders = { ...senders, there: () => senders.there(input) };

    expect(await judgeOtherContent(caseOf(name, command), broken, input)).toHaveLength(command.otherwise!(input).length);
  });

  it('finds a server that lets another city in', async () => {
    const [change, asOwner] = [COMMANDS['changeAgendaItem']!, 'dakar.awa.ndiaye'];
    const stranger = { ...change, as: asOwner };

    const faults = await judgeElsewhere(caseOf('changeAgendaItem', change), sendersOf('changeAgendaItem', change), await change.prepare(ground), (input) => ground.send('changeAgendaItem', stranger, input), ground.city('dakar'));

    expect(faults).not.toEqual([]);
  });
});
