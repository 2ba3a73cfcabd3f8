import { Fault } from '../context/fault.js';

/** What an error of the database means for whoever asked; undefined for what nobody foresaw. */
export function faultOf(error: unknown): Fault | undefined {
  switch ((error as { code?: string }).code) {
    case 'RG401':
      return new Fault('UNAUTHENTICATED', 'blocked, or membership ended');
    // a zero character, which no text of the database can hold
    case '22021':
    case '22P05':
      return new Fault('BAD_REQUEST', 'a character that cannot be stored');
    case '57014':
    case '25P04':
      return new Fault('DEADLINE', 'statement or transaction time-out');
    default:
      return undefined;
  }
}
