import { isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import type { Reference, Tx } from '@regia/server-kit';
import type { EarmarkInput } from './earmark.graphql.js';
import type { Predicate } from './stored-earmark.js';

const EARMARK = 'SELECT status, earmark FROM ledger.earmark_agreement($1, $2, $3, $4, $5, $6)';

/** Where the words of the database belong in the form. */
const AT: Readonly<Record<string, readonly [code: string, field: string]>> = {
  'city-not-in-fund': ['city-not-in-fund', 'city'],
  'project-unknown': ['not-found', 'project'],
  'project-elsewhere': ['project-elsewhere', 'city'],
  'project-of-other-theme': ['project-of-other-theme', 'theme'],
  'line-unknown': ['not-found', 'line'],
};
const LARGEST_NO = 2_147_483_647;
const PATH = ['earmark'];

/** What is asked for; nothing where no part of it is set. */
export function predicateOf(input: EarmarkInput | null | undefined): Predicate | undefined {
  const { theme, city, project, line } = input ?? {};
  const predicate = {
    theme: theme?.trim() === '' ? null : (theme?.trim() ?? null),
    cityId: city ?? null,
    project: project ?? null,
    line: line ?? null,
  };
  return Object.values(predicate).every((part) => part === null) ? undefined : predicate;
}

/** What is wrong with a predicate before the database is asked. */
export function earmarkFaults(predicate: Predicate | undefined, reference: Reference): Refusal[] {
  if (!predicate) return [];
  const { theme, cityId, project, line } = predicate;
  const faults: Refusal[] = [];
  if (theme !== null && !reference.theme(theme)) faults.push({ code: 'unknown-theme', path: [...PATH, 'theme'] });
  if (cityId !== null && (!isUuid(cityId) || !reference.city(cityId))) faults.push({ code: 'unknown-city', path: [...PATH, 'city'] });
  if (project !== null && (project < 1 || project > LARGEST_NO)) faults.push({ code: 'not-found', path: [...PATH, 'project'] });
  if (line !== null && (project === null || line < 1 || line > LARGEST_NO))
    faults.push({ code: project === null ? 'required' : 'not-found', path: [...PATH, project === null ? 'project' : 'line'] });
  return faults;
}

/** Writes down what the money of a new agreement may be used for, in the transaction that enters it; answers the number of the earmark. */
export async function nameEarmark(
  tx: Tx,
  fundId: number,
  agreement: string,
  { theme, cityId, project, line }: Predicate,
): Promise<Result<number>> {
  const [row] = await tx.rows<{ status: string; earmark: number | null }>('ledger.earmark-agreement', EARMARK, [
    fundId,
    agreement,
    theme,
    cityId,
    project,
    line,
  ]);
  const { status, earmark } = row!; // a function answers one row
  if (earmark !== null) return ok(earmark);
  const [code, field] = AT[status] ?? [status, undefined];
  return refuse(code, field === undefined ? [] : [...PATH, field]);
}

/** Whether two say the same, none and none included. */
export const isSamePredicate = (one: Predicate | null | undefined, other: Predicate | null | undefined): boolean =>
  !one || !other
    ? !one === !other
    : one.theme === other.theme && one.cityId === other.cityId && one.project === other.project && one.line === other.line;
