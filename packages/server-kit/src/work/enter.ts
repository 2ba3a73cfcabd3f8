import { isUuid } from '@regia/kernel';
import type { RequestContext } from '../context/request-context.js';
import type { Statement } from './statement.js';

/** The statement that tells the database who acts. */
export function enterStatement({ personId, cityId }: RequestContext): Statement {
  if (!personId) return { name: 'regia.enter-visitor', text: 'SELECT core.enter_visitor()', values: [] };
  if (!isUuid(personId) || (cityId !== undefined && !isUuid(cityId))) throw new Error('a context holds something that is no id');
  return { name: 'regia.enter', text: 'SELECT core.enter($1, $2)', values: [personId, cityId ?? null] };
}
