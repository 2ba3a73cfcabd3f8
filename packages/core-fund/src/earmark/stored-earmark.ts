/** What money may be used for: all that is set must hold for the project and the budget line it goes to. */
export interface StoredEarmark {
  readonly id: number;
  readonly theme: string | null;
  readonly cityId: string | null;
  readonly project: number | null;
  readonly line: number | null;
}

/** The same without its number: as it is asked for. */
export type Predicate = Omit<StoredEarmark, 'id'>;
