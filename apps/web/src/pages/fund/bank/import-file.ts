import { sendFile } from '@regia/web-kit';

/** Why a file is not taken, as the route answers it. */
export interface FileRefusal {
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly values?: Readonly<Record<string, string>>;
}

interface StatementReport {
  readonly number?: string;
  readonly opensOn?: string;
  readonly openingMinor?: string;
  readonly closesOn?: string;
  readonly closingMinor?: string;
  readonly lines: number;
  readonly pending: number;
}

/** What a file holds for one account. */
export interface AccountReport {
  readonly bankAccount: string;
  readonly number: string;
  readonly bankName: string;
  readonly currency: string;
  readonly exponent: number;
  readonly statements: readonly StatementReport[];
  readonly lines: number;
  readonly newLines: number;
  readonly missingLines: number;
  readonly equalLines: readonly {
    readonly bookedOn: string;
    readonly amountMinor: string;
    readonly inFile: number;
    readonly known: number;
  }[];
  readonly samples: readonly {
    readonly bookedOn: string;
    readonly amountMinor: string;
    readonly party?: string;
    readonly text: string;
    readonly isNew: boolean;
  }[];
  readonly isAlreadyImported: boolean;
}

export interface ImportReport {
  readonly status: 'preview' | 'imported' | 'already-imported' | 'refused';
  readonly refusals: readonly FileRefusal[];
  readonly format?: string;
  readonly accounts: readonly AccountReport[];
  readonly unknown: readonly string[];
  readonly amounts?: {
    readonly decimal: '.' | ',';
    readonly samples: readonly { readonly written: string; readonly amountMinor: string }[];
  };
}

/** How the columns of a spreadsheet are read. */
export interface Mapping {
  readonly delimiter: string;
  readonly dayForm: string;
  readonly day: string;
  readonly text: string;
  readonly amount: string;
  readonly credit: string;
  readonly debit: string;
  readonly party: string;
  readonly reference: string;
  readonly decimal: string;
}

export interface Bringing {
  readonly fund: string;
  readonly account: string;
  readonly file: File;
  readonly mapping?: Mapping | undefined;
  readonly closing?: { readonly amountMinor: string; readonly on: string } | undefined;
  readonly isPreview: boolean;
}

/** Sends the file to be looked at, or to be taken. */
export function bringFile(
  { fund, account, file, mapping, closing, isPreview }: Bringing,
  onProgress: (ratio: number) => void,
): Promise<ImportReport> {
  const query = new URLSearchParams({
    name: file.name,
    ...(isPreview ? { preview: '1' } : {}),
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...(closing ? { closing: closing.amountMinor, closesOn: closing.on } : {}),
  });
  return sendFile<ImportReport>(`/fund/${fund}/bank/${account}/statements?${query}`, file, onProgress);
}

/** Names of the columns of a spreadsheet, from its first row, with the sign that stands between them. */
export async function columnsOf(file: File): Promise<{ readonly delimiter: string; readonly columns: readonly string[] }> {
  const head = (await file.slice(0, 4096).text()).replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';';
  return {
    delimiter,
    columns: head
      .split(delimiter)
      .map((name) => name.trim().replaceAll(/^"|"$/g, ''))
      .filter((name) => name !== ''),
  };
}

export const isSpreadsheet = (file: File): boolean => /\.(csv|txt|tsv)$/i.test(file.name);
