import { createHash } from 'node:crypto';
import { derivedId } from '../ledger/derived-id.js';
import type { FileLine } from './statement-file.js';

/** A line with the id it has for ever, and the how-manieth of equal lines it is. */
export interface KeyedLine extends FileLine {
  readonly id: string;
  readonly key: string;
  readonly nth: number;
}

/**
 * The key of a line: account, day, amount with its sign, every reference and text, and the how-manieth of equal lines. No
 * reference alone: banks repeat theirs, and equal lines without any are different money. Overlapping files give equal keys.
 */
export function keyLines(bankAccount: string, lines: readonly FileLine[]): KeyedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { bookedOn, amountMinor, endToEndId = '', bankReference = '', references, party = '', text } = line;
    const says = JSON.stringify([bankAccount, bookedOn, amountMinor, endToEndId, bankReference, references, party, text]);
    const nth = (seen.get(says) ?? 0) + 1;
    seen.set(says, nth);
    const key = createHash('sha256').update(`${says}\n${nth}`).digest('hex');
    return { ...line, id: derivedId(key, 'line'), key, nth };
  });
}
