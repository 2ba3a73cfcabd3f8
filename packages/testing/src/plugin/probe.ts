import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** A question that is only asked to learn whether one may ask it. */
export interface Probe {
  readonly field: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One probe for each query and mutation whose name begins with `prefix`; arguments have the right shape and no meaning. */
export function probesOf(schema: GraphQLSchema, prefix: string): Probe[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name }) => name.startsWith(prefix))
      .map((field) => probe(root, field)),
  );
}

function probe(root: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Probe {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    field: field.name,
    document: `${root} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, sampleOf(type)])),
  };
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '01900000-0000-7000-8000-000000000000',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-11-01T00:00:00Z',
  Day: '2026-11-01',
};

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? 'x';
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}
