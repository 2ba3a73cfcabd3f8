import type { Allocation } from '../allocate/allocate.lines.js';
import { credit, debit, type Line, type Original } from '../ledger/line.js';
import { splitByWhatIsLeft } from '../ledger/split-by-what-is-left.js';

/** Money of a budget line for one partner: a city, or one named by a label. */
export interface Commitment extends Allocation {
  readonly partyCity?: string | undefined;
  readonly partner?: string | undefined;
  /** What a partner reported in its own currency; said on the places, not on the stages. */
  readonly original?: Original | undefined;
}

/** A grant or a contract is signed. */
export const commitLines = (input: Commitment): Line[] => between(input, 'allocated', 'committed');

/** What was signed and is not needed goes back to its budget line. */
export const decommitLines = (input: Commitment): Line[] => between(input, 'committed', 'allocated');

function between(input: Commitment, drawn: 'allocated' | 'committed', filled: 'allocated' | 'committed'): Line[] {
  const { currency, project, budgetLine } = input;
  const toward = (kind: 'allocated' | 'committed') => (kind === 'committed' ? { partyCity: input.partyCity, label: input.partner } : {});
  return splitByWhatIsLeft(input.amountMinor, input.from, input.split).flatMap(({ share, amountMinor }) => [
    debit({ kind: drawn, currency, share, project, budgetLine, ...toward(drawn) }, amountMinor),
    credit({ kind: filled, currency, share, project, budgetLine, ...toward(filled) }, amountMinor),
  ]);
}
