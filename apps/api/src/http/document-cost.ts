import { Fault } from '@regia/server-kit';
import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { LIMITS } from './limits.js';

/** A list without `first` is counted as this many. */
const USUAL_LIST = 5;
/** Selections visited, so that fragments inside fragments stay cheap to refuse. */
const MOST_STEPS = 5000;

/**
 * What a document may cost with these variables: one per field, times the size of the lists around it. Judged at every
 * execution, because the text is cached and the numbers are not.
 * @throws Fault TOO_COSTLY or BAD_REQUEST
 */
export function judgeCost(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): void {
  const operation = getOperationAST(document);
  if (!operation) throw new Fault('BAD_REQUEST', 'no operation');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Fault('BAD_REQUEST', 'variables do not fit');
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Fault('BAD_REQUEST', 'no such operation type');
  new CostCount(schema, document, coerced).selection(operation.selectionSet, root.name, 1, false);
}

class CostCount {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private steps = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Record<string, unknown>,
  ) {
    const fragments = document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selection(set: SelectionSetNode, parent: string, times: number, isPaged: boolean): number {
    let sum = 0;
    for (const node of set.selections) {
      this.steps += 1;
      if (this.steps > MOST_STEPS) throw new Fault('TOO_COSTLY', 'fragments');
      if (node.kind === Kind.FIELD) sum += this.field(node, parent, times, isPaged);
      else if (node.kind === Kind.INLINE_FRAGMENT) sum += this.selection(node.selectionSet, node.typeCondition?.name.value ?? parent, times, isPaged);
      else sum += this.fragment(node.name.value, times, isPaged);
      if (sum > LIMITS.cost) throw new Fault('TOO_COSTLY', 'cost');
    }
    return sum;
  }

  private fragment(name: string, times: number, isPaged: boolean): number {
    const fragment = this.fragments.get(name);
    return fragment ? this.selection(fragment.selectionSet, fragment.typeCondition.name.value, times, isPaged) : 0;
  }

  private field(node: FieldNode, parent: string, times: number, isPaged: boolean): number {
    const type = this.schema.getType(parent);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const first = this.first(field, node);
    const isList = isListType(getNullableType(field.type));
    const inner = first === undefined ? (isList && !isPaged ? times * USUAL_LIST : times) : times * first;
    if (!node.selectionSet) return times;
    // the page's own list of nodes is already counted by its `first`
    return times + this.selection(node.selectionSet, getNamedType(field.type).name, inner, first !== undefined && !isList);
  }

  private first(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (field.args.length === 0) return undefined;
    const values = getArgumentValues(field, node, this.variables);
    for (const value of Object.values(values)) if (Array.isArray(value) && value.length > LIMITS.list) throw new Fault('TOO_COSTLY', 'list argument too long');
    if (!('first' in values)) return undefined;
    const { first } = values;
    if (typeof first !== 'number' || !Number.isInteger(first) || first < 1 || first > LIMITS.list) throw new Fault('TOO_COSTLY', 'first must be 1 to 100');
    return first;
  }
}
