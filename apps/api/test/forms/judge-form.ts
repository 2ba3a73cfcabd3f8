import { isInputObjectType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Command } from '../commands/command.js';
import { touched, type DatabaseEye } from '../commands/database-state.js';
import { refusalsOf, type Ground, type MutationAnswer, type Refused } from '../commands/ground.js';
import { ANYTHING, SAID_AT } from './accepted.js';
import { leavesOf, withValue, type Leaf } from './leaves.js';
import { ODD, SCRIPT, type Odd } from './odd-values.js';

/** What a mutation is judged with. */
export interface Form {
  readonly name: string;
  readonly command: Command;
  readonly type: GraphQLInputType;
  readonly ground: Ground;
  readonly eye: DatabaseEye;
  readonly codes: ReadonlySet<string>;
  readonly accepted: Readonly<Record<string, readonly string[]>>;
  /** Another city, and ids of things of its own, by what they are. */
  readonly foreignCity: string;
  readonly foreign: Readonly<Record<string, string>>;
  readonly send: (input: unknown) => Promise<MutationAnswer>;
}

/** Puts everything odd into every field of a mutation, and says what went wrong. */
export async function judgeForm(form: Form): Promise<string[]> {
  const faults: string[] = [];
  let good = await form.command.prepare(form.ground);
  const before = await form.eye.state(form.foreignCity);
  for (const leaf of leavesOf(form.type, good)) {
    for (const odd of oddsOf(form, leaf)) {
      const answer = await form.send(withValue(good, leaf.path, odd.value));
      const fault = judgeAnswer(form, leaf, odd, answer);
      if (fault !== undefined) faults.push(`${form.name}.${leaf.path.join('.')}, ${odd.name}: ${fault}`);
      if (isDone(form, answer)) good = await form.command.prepare(form.ground);
    }
  }
  const foreign = touched(before, await form.eye.state(form.foreignCity));
  return foreign.map((table) => `${form.name} touches ${table} of another city`).concat(faults);
}

/** The id that a client makes for something new may be any: what becomes of a taken one is told by the suite of repeated commands. */
function oddsOf({ foreign, command }: Form, { kind, path }: Leaf): readonly Odd[] {
  if (kind !== 'id') return ODD[kind];
  const isOwn = command.repeats === 'id' && path.join() === 'id';
  return isOwn ? ODD.id.filter(({ name }) => name !== 'an unknown id') : [...ODD.id, ...Object.entries(foreign).map(([name, value]) => ({ name, value }))];
}

function judgeAnswer(form: Form, leaf: Leaf, odd: Odd, answer: MutationAnswer): string | undefined {
  const codes = answer.errors.map(({ extensions }) => extensions.code);
  if (answer.status >= 500 || codes.includes('INTERNAL')) return `a fault of the server, ${answer.status} ${codes.join()}`;
  if (odd.isOfWrongType) return codes.join() === 'BAD_REQUEST' ? undefined : `no error of its type: ${short(answer)}`;
  if (codes.length > 0) return `an error instead of a refusal: ${codes.join()}`;
  const payload = answer.data?.[form.name];
  if (!payload) return `no answer: ${answer.status} ${short(answer)}`;
  const accepted = form.accepted[`${form.name}.${leaf.path.join('.')}`] ?? [];
  const isGood = accepted === ANYTHING || accepted.includes(odd.name);
  const refusals = refusalsOf(payload);
  if (refusals.length === 0) return isGood ? judgeText(odd, answer) : `taken: ${short(answer)}`;
  if (isGood) return `refused: ${JSON.stringify(refusals)}`;
  return refusals.every((refusal) => isAt(leaf, refusal) || isSaidAt(form, leaf, refusal)) && refusals.every(({ code }) => form.codes.has(code)) ? undefined : `refused elsewhere or without words: ${JSON.stringify(refusals)}`;
}

/** At the field, or at the part of the input that holds it. Refusals of an item within a change name its fields directly. */
function isAt({ path }: Leaf, { path: at }: Refused): boolean {
  const own = path[0] === 'item' && path.length > 1 ? path.slice(1) : path;
  return at.length > 0 && at.every((part, i) => part === own[i]);
}

const isSaidAt = ({ name }: Form, { path }: Leaf, { path: at }: Refused): boolean => SAID_AT[`${name}.${path.join('.')}`]?.join() === at.join();

/** A script is answered as it was written; nothing that turns text around, and nothing that no database takes, is answered at all. */
function judgeText(odd: Odd, { text }: MutationAnswer): string | undefined {
  const hidden = /\\u(?:0000|d800)|[\u0000\uD800\u202A-\u202E\u2066-\u2069]/i.exec(text);
  if (hidden) return `answered with ${JSON.stringify(hidden[0])}`;
  return odd.value === SCRIPT && text.includes('script') && !text.includes('<script>alert(') ? `changed to ${text}` : undefined;
}

const isDone = ({ name }: Form, { errors, data }: MutationAnswer): boolean => errors.length === 0 && data?.[name] !== undefined && refusalsOf(data[name]).length === 0;
const short = ({ text }: MutationAnswer): string => text.slice(0, 200);

/** The type of a mutation's one argument. */
export function inputTypeOf({ platform }: Ground, name: string): GraphQLInputType {
  const type = platform.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  if (!type || !isNonNullType(type) || !isInputObjectType(type.ofType)) throw new Error(`${name} takes no input`);
  return type;
}
