import type { Ground } from './ground.js';

/** The input of a mutation. */
export type Input = Readonly<Record<string, unknown>>;

/** One mutation as a test sends it: who, what, and what becomes of it. */
export interface Command {
  /** User name of somebody who may. */
  readonly as: string;
  /** Asked with a fresh second factor. */
  readonly isSteppedUp?: true;
  /** Asked with the cookie of a session: a token of one request has none. */
  readonly hasSession?: true;
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
