import { credit, debit, type Line, type Original } from '../ledger/line.js';

/** Agreed work or goods are delivered and used in one: `original` and its rate name hours and how they were valued. */
export const deliverLines = (input: {
  readonly currency: string;
  readonly city: string;
  readonly share: number;
  readonly project?: number | undefined;
  readonly budgetLine?: number | undefined;
  readonly amountMinor: bigint;
  readonly original?: Original | undefined;
  /** Of the promise it keeps. */
  readonly label?: string | undefined;
}): Line[] => {
  const { currency, share, project, budgetLine, amountMinor, label } = input;
  return [
    debit({ kind: 'agreed', currency, share, label }, amountMinor),
    credit({ kind: 'receivable', currency, partyCity: input.city, label }, amountMinor),
    debit({ kind: 'expense', currency, project, budgetLine }, amountMinor, input.original),
    credit({ kind: 'spent', currency, share, project, budgetLine }, amountMinor),
  ];
};
