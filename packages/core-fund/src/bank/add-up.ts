import { exponentOf, toDecimal } from '@regia/kernel';
import type { FileLine, FileRefusal, FileStatement } from './statement-file.js';

/** The lines of a statement as this bank means them: some turn the sign of what they mark as reversal. */
export const linesAsMeant = ({ lines }: FileStatement, turnsReversals: boolean): FileLine[] =>
  lines.map((line) => (turnsReversals && line.isReversal ? { ...line, amountMinor: String(-BigInt(line.amountMinor)) } : line));

const sumOf = (lines: readonly FileLine[]): bigint => lines.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);

/**
 * Opening and all lines must give the closing. Where they do not, the refusal names the difference, and the lines marked as
 * reversal when reading them the other way round would make it fit; never a silent guess.
 */
export function whyNotAddedUp(statement: FileStatement, turnsReversals: boolean): FileRefusal | undefined {
  if (statement.openingMinor === undefined || statement.closingMinor === undefined) return undefined;
  const difference = (turns: boolean): bigint => BigInt(statement.closingMinor!) - BigInt(statement.openingMinor!) - sumOf(linesAsMeant(statement, turns));
  const off = difference(turnsReversals);
  if (off === 0n) return undefined;
  const marked = statement.lines.filter(({ isReversal }) => isReversal);
  const turnedFits = marked.length > 0 && difference(!turnsReversals) === 0n;
  const values = { difference: toDecimal(off < 0n ? -off : off, exponentOf(statement.currency) ?? 2), currency: statement.currency, statement: statement.identification };
  const first = marked[0];
  if (turnedFits && first) return { code: 'statement-reversals-contradict', line: first.at, values: { ...values, count: String(marked.length) } };
  return { code: 'statement-does-not-add-up', values };
}
