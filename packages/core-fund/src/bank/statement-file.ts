/** Why a file is not read: a short code, where in the file, and what the sentence about it names. */
export interface FileRefusal {
  readonly code: string;
  /** Line and column in the file, from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly values?: Readonly<Record<string, string>>;
}

/** The first thing found wrong ends the reading of a file. */
export class FileFault extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code);
  }
}

/** One booked line. Amounts are minor units in text, so that they cross to and from the worker unchanged. */
export interface FileLine {
  readonly bookedOn: string;
  readonly valueOn?: string;
  /** Above zero: money came in. The sign is what the bank says, before a reversal mark is weighed. */
  readonly amountMinor: string;
  /** The bank marks it as taking an earlier line back. */
  readonly isReversal: boolean;
  readonly endToEndId?: string;
  readonly bankReference?: string;
  /** Further references, in the order of the file. */
  readonly references: readonly string[];
  /** `PMNT/ICDT/CHRG`, or the bank's own code. */
  readonly code?: string;
  readonly party?: string;
  readonly partyAccount?: string;
  readonly text: string;
  /** What was instructed in another currency. */
  readonly original?: { readonly amountMinor: string; readonly currency: string };
  /** Payments inside a collective line. */
  readonly detailCount: number;
  /** Line of the file it begins on. */
  readonly at: number;
}

/** What one account did over some days. Opening and closing are signed minor units; a spreadsheet may have none. */
export interface FileStatement {
  /** IBAN or the bank's own number, without blanks; undefined where the file does not say. */
  readonly account?: string;
  readonly currency: string;
  readonly identification: string;
  readonly number?: string;
  readonly opensOn?: string;
  readonly openingMinor?: string;
  readonly closesOn?: string;
  readonly closingMinor?: string;
  readonly lines: readonly FileLine[];
  /** Lines that are announced and not booked; they are not read. */
  readonly pending: number;
}

/** How the amounts of a spreadsheet were read, with some of them to look at. */
export interface AmountForm {
  readonly decimal: '.' | ',';
  readonly samples: readonly { readonly written: string; readonly amountMinor: string }[];
}

export interface ReadFile {
  readonly format: string;
  readonly statements: readonly FileStatement[];
  readonly amounts?: AmountForm;
}

export type FileReading = { readonly ok: true; readonly file: ReadFile } | { readonly ok: false; readonly refusal: FileRefusal };

/** Limits on what anybody may send. */
export const FILE_LIMITS = { bytes: 10 * 1024 * 1024, lines: 50_000, depth: 32, milliseconds: 10_000, megabytes: 128, textCharacters: 2_000, elementCharacters: 20_000, columns: 200 } as const;
