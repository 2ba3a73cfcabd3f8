import { Fault } from '../context/fault.js';

/** An opaque place in a list. It carries the sort values as text: a JavaScript date would lose microseconds and skip rows. */
export const cursorOf = (...values: readonly string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor of `length` parts that each match their pattern. @throws Fault BAD_REQUEST for anything else. */
export function readCursor(cursor: string, ...patterns: readonly RegExp[]): string[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Fault('BAD_REQUEST', 'cursor is not ours');
  }
  const isOurs = Array.isArray(values) && values.length === patterns.length && values.every((value, i) => typeof value === 'string' && patterns[i]!.test(value));
  if (!isOurs) throw new Fault('BAD_REQUEST', 'cursor is not ours');
  return values as string[]; // every part was checked to be a text in the line above
}

/** Patterns of cursor parts. */
export const CURSOR_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const CURSOR_INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
export const CURSOR_DAY = /^\d{4}-\d{2}-\d{2}$/;
export const CURSOR_NUMBER = /^-?\d{1,18}$/;
