/** A statement as far as its place among the others goes. */
export interface StatementBounds {
  readonly number?: string | undefined;
  readonly opensOn: string;
  readonly openingMinor: bigint;
  readonly closesOn: string;
  readonly closingMinor: bigint;
}

/** Between two statements something is missing: numbers, or money. */
export interface StatementGap {
  readonly after: string;
  readonly before: string;
  /** First and last number that is missing. */
  readonly missing?: { readonly from: number; readonly to: number };
  /** By how much the opening differs from the closing before it. */
  readonly differenceMinor: bigint;
}

/** Gaps in a chain of statements; one that lies within others is part of them. Gaps are shown and explained, never refused. */
export function statementGaps(statements: readonly StatementBounds[]): StatementGap[] {
  const gaps: StatementGap[] = [];
  let last: StatementBounds | undefined;
  for (const next of statements.toSorted((a, b) => compare(a.opensOn, b.opensOn) || compare(b.closesOn, a.closesOn))) {
    if (last && next.closesOn <= last.closesOn) continue;
    if (last && next.opensOn >= last.closesOn) gaps.push(...gapBetween(last, next));
    last = next;
  }
  return gaps;
}

function gapBetween(last: StatementBounds, next: StatementBounds): StatementGap[] {
  const [from, to] = [numberOf(last.number), numberOf(next.number)];
  const isMissing = from !== undefined && to !== undefined && to > from + 1 && last.closesOn.slice(0, 4) === next.closesOn.slice(0, 4);
  const differenceMinor = next.openingMinor - last.closingMinor;
  if (!isMissing && differenceMinor === 0n) return [];
  return [{ after: last.closesOn, before: next.opensOn, differenceMinor, ...(isMissing ? { missing: { from: from + 1, to: to - 1 } } : {}) }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numberOf = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined);
