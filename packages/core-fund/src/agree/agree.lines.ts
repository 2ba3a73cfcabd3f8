import { credit, debit, type Line } from '../ledger/line.js';
import type { Pledge } from '../pledge/pledge.lines.js';

/** A promise becomes an agreement: the city now owes it. */
export const agreeLines = ({ currency, city, share, amountMinor }: Pledge): Line[] => [
  debit({ kind: 'pledged', currency, share }, amountMinor),
  credit({ kind: 'promised', currency, partyCity: city }, amountMinor),
  debit({ kind: 'receivable', currency, partyCity: city }, amountMinor),
  credit({ kind: 'agreed', currency, share }, amountMinor),
];
