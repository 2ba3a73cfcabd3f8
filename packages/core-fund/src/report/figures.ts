/** Figures of the statement in the order they are printed. */
export const FIGURES = [
  'opening-held', 'contributions', 'unidentified', 'interest', 'partner-interest', 'other-income', 'exchange', 'apportioned', 'source',
  'transferred', 'refunded', 'agent-fee', 'direct-cost', 'bank-charges', 'returned', 'use', 'closing-held',
  'opening-with-partners', 'reported', 'closing-with-partners',
] as const; // prettier-ignore

/** A figure, and those it is the sum of. `refunded` takes away from `use`. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  source: ['contributions', 'unidentified', 'interest', 'partner-interest', 'other-income', 'exchange', 'apportioned'],
  use: ['transferred', 'refunded', 'agent-fee', 'direct-cost', 'bank-charges', 'returned'],
};

/** The figures whose entries stand behind a figure; itself, when it is no sum. */
export const partsOf = (figure: string): readonly string[] => PARTS[figure] ?? [figure];
