import { Fault } from '../context/fault.js';

/** Makes the fault that an SQLSTATE means. */
const FAULTS: Readonly<Record<string, () => Fault>> = {
  RG401: () => new Fault('UNAUTHENTICATED', 'blocked, or membership ended'),
  // a zero character, which no text of the database can hold
  '22021': () => new Fault('BAD_REQUEST', 'a character that cannot be stored'),
  '22P05': () => new Fault('BAD_REQUEST', 'a character that cannot be stored'),
  '57014': () => new Fault('DEADLINE', 'statement time-out'),
  '25P04': () => new Fault('DEADLINE', 'transaction time-out'),
};

/** What an error of the database means for whoever asked; undefined for what nobody foresaw. */
export function faultOf(error: unknown): Fault | undefined {
  const { code } = error as { code?: string };
  return code === undefined ? undefined : FAULTS[code]?.();
}
