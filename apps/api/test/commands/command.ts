import type { Ground } from './ground.js';
import type { Input, Sender } from './input.js';

export type { Input } from './input.js';

/** One mutation as a test sends it: who, what, and what becomes of it. */
export interface Command extends Sender {
  /** What makes it safe to send again: the client's id, the version it starts from, or that it states how things shall be. What waits for one decision is gone with it: a second time it is not found. */
  readonly repeats: 'id' | 'version' | 'state' | 'once';
  /** What one run adds to the rows of each table, and under `<table>.version` to its versions. */
  readonly effect: Readonly<Record<string, number>>;
  /** An input that is good once, with every field filled, and whatever it needs. */
  readonly prepare: (ground: Ground) => Promise<Input> | Input;
  /** Good inputs with other content under the same id. */
  readonly otherwise?: (input: Input) => readonly Input[];
  /** What somebody of another city sends to get at it; left out where the command names nothing but the acting city's own. */
  readonly elsewhere?: Elsewhere;
}

/** The attempt of somebody of another city. */
export interface Elsewhere {
  readonly as: string;
  /** The same input, as far as it can be good in that city. */
  readonly input?: (input: Input) => Input;
  /** The same command about something that is not there. */
  readonly nothing: (input: Input) => Input;
}

/** Commands by the name of their mutation. */
export type Commands = Readonly<Record<string, Command>>;
