import { isUuid } from '@regia/kernel';
import type { RequestContext } from '../context/request-context.js';

/** The statement that tells the database who acts. A message of two statements takes no parameters, so only what is a UUID gets in. */
export function enterStatement({ personId, cityId }: RequestContext): string {
  if (!personId) return 'SELECT core.enter_visitor()';
  if (!isUuid(personId) || (cityId !== undefined && !isUuid(cityId))) throw new Error('a context holds something that is no id');
  return `SELECT core.enter('${personId}', ${cityId === undefined ? 'NULL' : `'${cityId}'`})`;
}
