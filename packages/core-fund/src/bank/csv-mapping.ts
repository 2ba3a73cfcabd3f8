import { FILE_LIMITS } from './statement-file.js';

const DATE_FORMS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** How the bank of an account writes its spreadsheets: names of columns as they stand in the first row. Kept per account. */
export interface CsvMapping {
  readonly delimiter: ';' | ',' | '\t';
  readonly day: string;
  readonly dayForm: DateForm;
  /** One signed column, or two of which one is filled. */
  readonly amount?: string;
  readonly credit?: string;
  readonly debit?: string;
  readonly text: string;
  readonly party?: string;
  readonly reference?: string;
  /** Decimal mark, where no amount of a file decides it. */
  readonly decimal?: '.' | ',';
}

const COLUMNS = ['day', 'amount', 'credit', 'debit', 'text', 'party', 'reference'] as const;

/** A mapping that came from outside; undefined when it is none. */
export function readMapping(value: unknown): CsvMapping | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const raw = value as Record<string, unknown>;
  const texts: Partial<Record<(typeof COLUMNS)[number], string>> = {};
  for (const name of COLUMNS) {
    const text = raw[name];
    if (text === undefined || text === null || text === '') continue;
    if (typeof text !== 'string' || text.length > FILE_LIMITS.columns) return undefined;
    texts[name] = text;
  }
  const delimiter = ([';', ',', '\t'] as const).find((one) => one === raw['delimiter']);
  const dayForm = DATE_FORMS.find((one) => one === raw['dayForm']);
  const decimal = (['.', ','] as const).find((one) => one === raw['decimal']);
  const { day, text, amount, credit, debit } = texts;
  if (!delimiter || !dayForm || day === undefined || text === undefined) return undefined;
  if (amount === undefined && (credit === undefined || debit === undefined)) return undefined;
  return { delimiter, dayForm, ...texts, day, text, ...(decimal === undefined ? {} : { decimal }) };
}
