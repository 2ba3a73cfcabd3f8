import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { contextOf } from '../context/ctx.decorator.js';
import { Fault } from '../context/fault.js';
import { ALLOW } from './allow.js';
import { checkPermission } from './check-permission.js';

/** Guards root operations and routes. Fields are checked on the sealed schema, where nothing in Nest can switch it off. */
@Injectable()
export class AllowGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const needs: unknown = Reflect.getMetadata(ALLOW, execution.getHandler());
    if (typeof needs !== 'string') throw new Fault('FORBIDDEN', `no @Allow on ${execution.getClass().name}.${execution.getHandler().name}`);
    if (execution.getType<'graphql' | 'http'>() === 'http') checkRoute(needs, execution);
    else checkPermission(needs, contextOf(execution));
    return true;
  }
}

/** A route answers with the status of what is missing; GraphQL says it in its errors. */
function checkRoute(needs: string, execution: ExecutionContext): void {
  try {
    checkPermission(needs, contextOf(execution));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new HttpException({ code: error.code }, error.code === 'UNAUTHENTICATED' ? 401 : 403, { cause: error });
  }
}
