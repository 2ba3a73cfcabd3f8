import { cleanLine } from '@regia/kernel';
import type { KeyedLine } from './line-keys.js';
import type { FileStatement } from './statement-file.js';

/** Everything of a file for one account, as the ledger takes it: its statements, and its lines by columns. */
export const IMPORT_COLUMNS = '$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26';

/** Statements of one account with lines that were keyed over the whole file, in its order. Marks that nobody can see are left out of what is shown; the key was made of what the file says. */
export function statementsForStore(statements: readonly FileStatement[], keyed: readonly KeyedLine[]): unknown[] {
  const said = statements.map(({ identification, number, opensOn, openingMinor, closesOn, closingMinor }) => ({ identification: cleanLine(identification), number, opensOn, openingMinor, closesOn, closingMinor }));
  const of = <T>(pick: (line: KeyedLine) => T | undefined): (T | null)[] => keyed.map((line) => pick(line) ?? null);
  const text = (pick: (line: KeyedLine) => string | undefined): (string | null)[] => keyed.map((line) => cleanLine(pick(line) ?? '') || null);
  return [
    JSON.stringify(said),
    statements.flatMap(({ lines }, at) => lines.map(() => at + 1)),
    of(({ id }) => id),
    of(({ key }) => key),
    of(({ nth }) => nth),
    of(({ bookedOn }) => bookedOn),
    of(({ valueOn }) => valueOn),
    of(({ amountMinor }) => amountMinor),
    of(({ isReversal }) => isReversal),
    text(({ endToEndId }) => endToEndId),
    text(({ bankReference }) => bankReference),
    text(({ code }) => code),
    text(({ party }) => party),
    text(({ partyAccount }) => partyAccount),
    keyed.map(({ text: words }) => cleanLine(words)),
    of(({ original }) => original?.amountMinor),
    of(({ original }) => original?.currency),
    of(({ detailCount }) => detailCount),
  ];
}
