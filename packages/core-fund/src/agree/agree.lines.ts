import { credit, debit, type Line } from '../ledger/line.js';
import type { Pledge } from '../pledge/pledge.lines.js';

/** A promise becomes an agreement: the city now owes it. */
export const agreeLines = ({ currency, city, share, amountMinor, label }: Pledge): Line[] => [
  debit({ kind: 'pledged', currency, share, label }, amountMinor),
  credit({ kind: 'promised', currency, partyCity: city, label }, amountMinor),
  debit({ kind: 'receivable', currency, partyCity: city, label }, amountMinor),
  credit({ kind: 'agreed', currency, share, label }, amountMinor),
];
