import type { Operation } from './request.js';

let surroundings = '';

/** Data of one person, city and language never shows up for another: they are part of every key. */
export const keepApart = (person: string, city: string, language: string): void => void (surroundings = `${person}/${city}/${language}`);

const NAME = /(?:query|mutation)\s+(\w+)/;

/** The name of an operation as written in its text. */
export const operationName = (operation: Operation<never, never> | { toString(): string }): string =>
  NAME.exec(operation.toString())?.[1] ?? operation.toString();

/** Key of an operation's data: name, variables, and for whom. */
export const queryKey = (operation: { toString(): string }, variables: string): readonly string[] => [
  'graphql',
  surroundings,
  operationName(operation),
  variables,
];
