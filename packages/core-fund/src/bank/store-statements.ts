import { cleanLine } from '@regia/kernel';
import type { KeyedLine } from './line-keys.js';
import type { FileStatement } from './statement-file.js';

/** Statements of one account as the ledger takes them, with lines that were keyed over the whole file, in its order. */
export function statementsForStore(statements: readonly FileStatement[], keyed: readonly KeyedLine[]): string {
  let at = 0;
  const said = statements.map(({ lines, identification, number, opensOn, openingMinor, closesOn, closingMinor }) => {
    const own = keyed.slice(at, at + lines.length);
    at += lines.length;
    return { identification: cleanLine(identification), number, opensOn, openingMinor, closesOn, closingMinor, lines: own.map(forStore) };
  });
  return JSON.stringify(said);
}

/** Marks that nobody can see are left out of what is shown; the key was made of what the file says. */
function forStore({ original, references: _references, at: _at, endToEndId, bankReference, code, party, partyAccount, text, ...line }: KeyedLine): object {
  const seen = (words: string | undefined): string | undefined => (words === undefined ? undefined : cleanLine(words) || undefined);
  return {
    ...line,
    endToEndId: seen(endToEndId),
    bankReference: seen(bankReference),
    code: seen(code),
    party: seen(party),
    partyAccount: seen(partyAccount),
    text: seen(text) ?? '',
    ...(original && { originalMinor: original.amountMinor, originalCurrency: original.currency }),
  };
}
