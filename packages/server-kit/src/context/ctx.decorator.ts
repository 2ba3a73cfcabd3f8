import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Fault } from './fault.js';
import type { CityContext, RequestContext } from './request-context.js';

/** The third argument of every GraphQL resolver. Hot field resolvers take it from there, without a parameter decorator. */
export interface Call {
  readonly ctx: RequestContext;
}

/** The context of a GraphQL operation, or of a route that the door has admitted. */
export const contextOf = (execution: ExecutionContext): RequestContext | undefined =>
  execution.getType<'graphql' | 'http'>() === 'http' ? execution.switchToHttp().getRequest<Partial<Call>>().ctx : execution.getArgByIndex<Call | undefined>(2)?.ctx;

/** Hands the request context to a resolver. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext) => contextOf(execution));

/** The context of somebody who acts for a city; who does not is refused. */
export function actingForCity(ctx: RequestContext): CityContext {
  if (!ctx.personId) throw new Fault('UNAUTHENTICATED');
  if (!ctx.cityId) throw new Fault('FORBIDDEN', 'acts for no city');
  return ctx as CityContext; // both are there: checked in the two lines above
}
