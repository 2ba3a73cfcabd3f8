import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';

/** One root field as a document with variables of the right shape. */
export interface SampleOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values by argument or field name; everything else is made from its type. */
export type Samples = Readonly<Record<string, unknown>>;

/** Writes an operation for a root field: every required argument filled, every leaf of its answer asked for two levels deep. */
export function sampleOperation(root: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, samples: Samples = {}): SampleOperation {
  const required = field.args.filter(({ type, name }) => isNonNullType(type) || Object.hasOwn(samples, name));
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(field.type, 3);
  return {
    name: field.name,
    document: `${root} ${field.name}${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, valueOf(name, type, samples)])),
  };
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.length > 0) return [];
    const isLeaf = !isObjectType(getNamedType(field.type));
    if (!isLeaf && depth <= 1) return [];
    const inner = isLeaf ? '' : selectionOf(field.type, depth - 1);
    return isLeaf || inner !== '' ? [`${field.name}${inner}`] : [];
  });
  return fields.length > 0 ? ` { ${fields.join(' ')} }` : '';
}

/** A value that a type accepts. */
export function valueOf(name: string, type: GraphQLInputType, samples: Samples): unknown {
  if (Object.hasOwn(samples, name)) return samples[name];
  if (isNonNullType(type)) return valueOf(name, type.ofType, samples);
  if (isListType(type)) return [valueOf(name, type.ofType, samples)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || Object.hasOwn(samples, field.name));
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, samples)]));
  }
  return scalarOf(type.name);
}

const SCALARS: Readonly<Record<string, unknown>> = { ID: '01900000-0000-7000-8000-000000000000', Int: 1, Float: 1, Boolean: false, DateTime: '2026-11-01T00:00:00Z', Day: '2026-11-01', String: 'x' };
const scalarOf = (name: string): unknown => SCALARS[name] ?? 'x';

/** The root fields of a type, by name. */
export const rootFields = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] => Object.values(type?.getFields() ?? {}).sort((a, b) => a.name.localeCompare(b.name));
