import { isObjectType, type GraphQLField, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Call } from '../context/ctx.decorator.js';
import { checkMayWrite, checkPermission } from './check-permission.js';

/**
 * Makes permissions part of the schema, once after start: no promise, no cost for fields that follow their parent, and nothing
 * in Nest can switch it off. A root field without a permission stops the start.
 */
export function sealSchema(schema: GraphQLSchema, permissions: ReadonlyMap<string, string>): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const needs = permissions.get(`${type.name}.${field.name}`);
      if (needs === undefined && roots.has(type)) throw new Error(`closed by default: ${type.name}.${field.name} has no permission`);
      if (needs !== undefined) seal(field, needs, type === schema.getMutationType());
    }
  }
}

function seal(field: GraphQLField<unknown, Call>, needs: string, isMutation: boolean): void {
  if ((needs === 'anyone' || needs === 'parent') && !isMutation) return;
  const inner = field.resolve;
  if (!inner) return;
  field.resolve = (parent: unknown, args: unknown, call: Call, info: GraphQLResolveInfo): unknown => {
    if (isMutation) checkMayWrite(call.ctx);
    checkPermission(needs, call.ctx);
    return inner(parent, args as never, call, info);
  };
}
