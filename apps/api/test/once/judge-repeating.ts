import type { Command, Input } from '../commands/command.js';
import { growth, touched, type DatabaseEye } from '../commands/database-state.js';
import { refusalsOf, type MutationAnswer, type Refused } from '../commands/ground.js';

/** A command on its way to one of two instances, or lost on the way back. */
export interface Senders {
  readonly here: (input: Input) => Promise<MutationAnswer>;
  readonly there: (input: Input) => Promise<MutationAnswer>;
  /** Sent, and nobody reads the answer. Resolves when nothing runs any more. */
  readonly lost: (input: Input, when: 'at once' | 'with the answer') => Promise<void>;
  readonly settled: () => Promise<void>;
}

/** What is judged: a mutation by its name, and the looks behind the policies. */
export interface Case {
  readonly name: string;
  readonly command: Command;
  readonly eye: DatabaseEye;
}

const ID_REUSED = { code: 'id-reused', path: ['id'] };
/** Undefined when there is no payload at all. */
function refused(name: string, { data }: MutationAnswer): Refused[] | undefined {
  const payload = data?.[name];
  return payload && refusalsOf(payload);
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (record: Readonly<Record<string, number>>): [string, number][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Twice, one after the other, the second time at another instance. */
export async function judgeTwice({ name, command, eye }: Case, { here, there }: Senders, input: Input): Promise<string[]> {
  const before = await eye.state();
  const first = await here(input);
  const once = await eye.state();
  const second = await there(input);
  const twice = await eye.state();
  const again = touched(once, twice);
  return [
    ...effectFaults(command, growth(before, once), 'once'),
    ...(touched(before, once).length === 0 ? ['has no effect'] : []),
    ...(again.length > 0 ? [`the second time changes ${again.join(', ')}: ${JSON.stringify(growth(once, twice))}`] : []),
    ...(isDone(name, first) ? [] : [`is refused: ${first.text}`]),
    ...(isAsGood(name, command, first, second) ? [] : [`answers the second time: ${second.text} after ${first.text}`]),
  ];
}

/** Twice at the same moment, at two instances. */
export async function judgeAtOnce({ name, command, eye }: Case, { here, there, settled }: Senders, input: Input): Promise<string[]> {
  const before = await eye.state();
  const [one, other] = await Promise.all([here(input), there(input)]);
  await settled();
  const [winner, loser] = isDone(name, one) ? [one, other] : [other, one];
  return [
    ...effectFaults(command, growth(before, await eye.state()), 'at once'),
    ...(isDone(name, winner) ? [] : [`both are refused: ${winner.text}`]),
    ...(isAsGood(name, command, winner, loser) ? [] : [`answers the other: ${loser.text}`]),
  ];
}

/** Again after an answer that never arrived. */
export async function judgeLost({ name, command, eye }: Case, { lost, there, settled }: Senders, input: Input, when: 'at once' | 'with the answer'): Promise<string[]> {
  const before = await eye.state();
  await lost(input, when);
  const again = await there(input);
  await settled();
  return [
    ...effectFaults(command, growth(before, await eye.state()), `after an answer lost ${when}`),
    ...(isDone(name, again) || isConflict(name, command, again) ? [] : [`answers after an answer lost ${when}: ${again.text}`]),
  ];
}

/** The same id with other content is refused at the id, and changes nothing. */
export async function judgeOtherContent({ name, command, eye }: Case, { here, there }: Senders, input: Input): Promise<string[]> {
  await here(input);
  const before = await eye.state();
  const faults: string[] = [];
  for (const other of command.otherwise?.(input) ?? []) {
    const answer = await there(other);
    const changed = Object.keys(other).filter((field) => !same(other[field], input[field]));
    if (!same(refused(name, answer), [ID_REUSED])) faults.push(`other ${changed.join()} under the same id: ${answer.text}`);
  }
  const changed = touched(before, await eye.state());
  return changed.length > 0 ? [...faults, `other content changes ${changed.join()}`] : faults;
}

/**
 * From another city, the answer is the one for something that is not there. Where the id is the caller's own to make, a taken one
 * may be refused at the id, with not a word about whose it is.
 */
export async function judgeElsewhere({ command, eye, name }: Case, { here }: Senders, input: Input, stranger: (input: Input) => Promise<MutationAnswer>, ownerCity: string): Promise<string[]> {
  await here(input);
  const attempt = command.elsewhere!.input?.(input) ?? input;
  const before = await eye.state();
  const answer = await stranger(attempt);
  const after = await eye.state();
  const nothing = await stranger(command.elsewhere!.nothing(attempt));
  const [a, b] = [answer, nothing].map(({ text }) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/"[^"]*At":"[^"]*"/g, '<time>'));
  const isOwnId = command.repeats === 'id' && (same(refused(name, answer), [ID_REUSED]) || isDone(name, answer));
  const leaks = !isDone(name, answer) && touched(before, after).length > 0;
  return [
    ...(a === b || (isOwnId && isDone(name, nothing)) ? [] : [`answers another city ${a} instead of ${b}`]),
    ...(leaks || answer.text.includes(ownerCity) ? [`another city reaches it: ${touched(before, after).join()} ${answer.text}`] : []),
  ];
}

const effectFaults = ({ effect }: Command, grown: Record<string, number>, how: string): string[] => (same(sorted(effect), sorted(grown)) ? [] : [`has ${how} the effect ${JSON.stringify(grown)}`]);

const isDone = (name: string, answer: MutationAnswer): boolean => answer.errors.length === 0 && refused(name, answer)?.length === 0;

/** Somebody was faster: the version has gone on, or what waited for one decision has got it. */
function isConflict(name: string, { repeats }: Command, answer: MutationAnswer): boolean {
  const [refusal] = refused(name, answer) ?? [];
  if (repeats === 'once') return refusal?.code === 'not-found' && refusal.path.length === 1;
  return repeats === 'version' && same(refusal, { code: 'changed-by-someone-else', path: ['version'] });
}

/** The answer of the first time, apart from words that say that it was not the first, and from the moment it was asked. */
function isAsGood(name: string, command: Command, first: MutationAnswer, second: MutationAnswer): boolean {
  if (isConflict(name, command, second)) return true;
  const bare = ({ data }: MutationAnswer): string => JSON.stringify(data?.[name], (key, value: unknown) => (key === 'outcome' || key === 'signedInAt' || key === 'lastSeenAt' ? undefined : value));
  return isDone(name, second) && bare(first) === bare(second);
}
