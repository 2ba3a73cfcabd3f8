import { decodeText } from './decode-text.js';
import type { CsvMapping } from './csv-mapping.js';
import { readCamt } from './read-camt.js';
import { readCsv } from './read-csv.js';
import { FILE_LIMITS, FileFault, type FileReading } from './statement-file.js';

/** What the reader of a file is told: the bytes, and how the account writes its spreadsheets. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly mapping?: CsvMapping;
  /** Of the account it is imported into; a spreadsheet does not say its own. */
  readonly currency: string;
}

/** Reads a file of a bank: XML by its first sign, else a spreadsheet through the mapping. Refusals are values. */
export function readFile({ bytes, mapping, currency }: FileToRead): FileReading {
  try {
    if (bytes.length === 0) throw new FileFault({ code: 'file-empty' });
    if (bytes.length > FILE_LIMITS.bytes) throw new FileFault({ code: 'file-too-large', values: { megabytes: '10' } });
    const text = decodeText(bytes);
    if (/^\uFEFF?\s*</.test(text)) return { ok: true, file: readCamt(text.replace(/^\uFEFF/, '')) };
    if (!mapping) throw new FileFault({ code: 'csv-mapping-missing' });
    return { ok: true, file: readCsv(text, mapping, currency) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
