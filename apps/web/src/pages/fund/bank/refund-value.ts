import type { RefundSourceInput } from './gql/graphql.js';

/** A place in the plans that money is sent back of, as the list of places has it. */
interface Place {
  readonly project?: number | null;
  readonly line?: number | null;
  readonly city?: string | null;
  readonly partner?: string | null;
}

/** A choice of a list is one text; this one says place and whether it is owed. */
export const refundKey = ({ project, line, city, partner }: Place, isOwed: boolean): string =>
  JSON.stringify([isOwed, project ?? null, line ?? null, city ?? null, partner ?? null]);

/** What was chosen, as it is sent. */
export function refundInput(key: string): RefundSourceInput {
  const [isOwed, project, budgetLine, city, partner] = JSON.parse(key) as [
    boolean,
    number | null,
    number | null,
    string | null,
    string | null,
  ]; // refundKey wrote it
  return { isOwed, project, budgetLine, city, partner };
}
