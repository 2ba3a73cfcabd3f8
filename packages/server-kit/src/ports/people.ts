import type { RequestContext } from '../context/request-context.js';
import type { Person } from '../anchors/person.graphql.js';

/** Names of people, for records that name their author. Batched per operation. */
export abstract class People {
  abstract load(ctx: RequestContext, personId: string): Promise<Person | undefined>;
}
