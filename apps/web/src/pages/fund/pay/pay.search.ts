const textOf = (raw: Record<string, unknown>, name: string): string | undefined =>
  typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : typeof raw[name] === 'number' ? String(raw[name]) : undefined;

/** What a new movement begins with: its kind, and the project and line it goes to. */
export interface MovementSearch {
  readonly fund?: string;
  readonly kind?: string;
  readonly project?: string;
  readonly line?: string;
}

export function readMovementSearch(raw: Record<string, unknown>): MovementSearch {
  return { fund: textOf(raw, 'fund'), kind: textOf(raw, 'kind'), project: textOf(raw, 'project'), line: textOf(raw, 'line') };
}

/** The year of the budget. */
export interface BudgetSearch {
  readonly fund?: string;
  readonly year?: string;
  /** What its sums are made by; projects when left out. */
  readonly by?: 'city';
}

export function readBudgetSearch(raw: Record<string, unknown>): BudgetSearch {
  return { fund: textOf(raw, 'fund'), year: textOf(raw, 'year'), by: raw['by'] === 'city' ? 'city' : undefined };
}
