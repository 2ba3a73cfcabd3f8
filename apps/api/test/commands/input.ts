/** The input of a mutation. */
export type Input = Readonly<Record<string, unknown>>;

/** Who sends it, and how. */
export interface Sender {
  /** User name of somebody who may. */
  readonly as: string;
  /** Asked with a fresh second factor. */
  readonly isSteppedUp?: true;
  /** Asked with the cookie of a session: a token of one request has none. */
  readonly hasSession?: true;
}
