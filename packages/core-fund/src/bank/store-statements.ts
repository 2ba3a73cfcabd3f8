import type { KeyedLine } from './line-keys.js';
import type { FileStatement } from './statement-file.js';

/** Statements of one account as the ledger takes them, with lines that were keyed over the whole file, in its order. */
export function statementsForStore(statements: readonly FileStatement[], keyed: readonly KeyedLine[]): string {
  let at = 0;
  const said = statements.map(({ lines, identification, number, opensOn, openingMinor, closesOn, closingMinor }) => {
    const own = keyed.slice(at, at + lines.length);
    at += lines.length;
    return { identification, number, opensOn, openingMinor, closesOn, closingMinor, lines: own.map(forStore) };
  });
  return JSON.stringify(said);
}

function forStore({ original, references: _references, at: _at, ...line }: KeyedLine): object {
  return { ...line, ...(original && { originalMinor: original.amountMinor, originalCurrency: original.currency }) };
}
