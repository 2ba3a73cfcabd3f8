import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** What kind of value a field takes. */
export type Kind = 'text' | 'id' | 'day' | 'int' | 'choice' | 'truth' | 'list';

/** One place of an input at which something odd can be put. */
export interface Leaf {
  readonly path: readonly string[];
  readonly kind: Kind;
  readonly isRequired: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = { String: 'text', ID: 'id', Int: 'int', Float: 'int', Boolean: 'truth', Day: 'day' };

/**
 * Every place of an input, by its type. The value goes along: a list is entered at its first item.
 * @throws when the value leaves a field out, or the type has a scalar that no kind is known for
 */
export function leavesOf(type: GraphQLInputType, value: unknown, path: readonly string[] = [], isRequired = false): Leaf[] {
  if (isNonNullType(type)) return leavesOf(type.ofType, value, path, true);
  if (isListType(type)) return [{ path, kind: 'list', isRequired }, ...leavesOf(type.ofType, (value as readonly unknown[] | null)?.[0], [...path, '0'])];
  if (isEnumType(type)) return [{ path, kind: 'choice', isRequired }];
  if (!isInputObjectType(type)) {
    const kind = KINDS[type.name];
    if (!kind) throw new Error(`${path.join('.')}: nothing odd is known for the scalar ${type.name}`);
    return [{ path, kind, isRequired }];
  }
  if (value === null) return []; // left out on purpose: what is inside is walked where a good input has it
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = (value as Readonly<Record<string, unknown>> | undefined)?.[field.name];
    if (inner === undefined) throw new Error(`${[...path, field.name].join('.')} is missing in the good input`);
    return leavesOf(field.type, inner, [...path, field.name]);
  });
}

/** The same input with another value at one place. */
export function withValue(input: unknown, [first, ...rest]: readonly string[], odd: unknown): unknown {
  if (first === undefined) return odd;
  if (Array.isArray(input) && input.length === 0) return [odd];
  if (Array.isArray(input)) return input.map((inner: unknown, i) => (String(i) === first ? withValue(inner, rest, odd) : inner));
  return { ...(input as object), [first]: withValue((input as Readonly<Record<string, unknown>>)[first], rest, odd) };
}

/** The value at one place. */
export const valueAt = (input: unknown, path: readonly string[]): unknown => path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[key], input);
