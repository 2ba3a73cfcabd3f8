const textOf =
  (raw: Record<string, unknown>) =>
  (name: string): string | undefined =>
    typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined;

const dayOf = (text: string | undefined): string | undefined => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** A moment of the address, as JSON writes one. */
const momentOf = (text: string | undefined): string | undefined =>
  text && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** The pool a page is about, when there are several. */
interface OfFund {
  readonly fund?: string;
}

/** A page that knows nothing but its pool. */
export const readOfFund = (raw: Record<string, unknown>): OfFund => ({ fund: textOf(raw)('fund') });

/** What the first page of the fund shows: at the end of which day, as chart or table, entries with which words. */
export interface FundSearch extends OfFund {
  readonly on?: string;
  /** The moment it was known at. */
  readonly known?: string;
  readonly view?: 'table';
  readonly text?: string;
}

export function readFundSearch(raw: Record<string, unknown>): FundSearch {
  const text = textOf(raw);
  return {
    fund: text('fund'),
    on: dayOf(text('on')),
    known: momentOf(text('known')),
    view: text('view') === 'table' ? 'table' : undefined,
    text: text('text'),
  };
}

/** Filter and order of the list of entries, all in the address: `?city=…&from=2026-01-01&sort=AMOUNT_DESC`. */
export interface EntriesSearch extends OfFund {
  readonly kind?: string;
  readonly city?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly state?: string;
  readonly sort?: string;
  /** Numbers of a project and a budget line, and a kind of account: what stands behind one figure. */
  readonly project?: string;
  readonly line?: string;
  readonly stage?: string;
  /** The city whose share a figure is. */
  readonly share?: string;
  /** The last entry that was known. */
  readonly asOf?: string;
  /** A figure of the statement: the entries that make it. */
  readonly figure?: string;
}

/** A number of the address: written as one, or as text. */
function numberOf(raw: unknown): string | undefined {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? text : undefined;
}

/** A place in the sequence; -1 stands before the first. */
function seqOf(raw: unknown): string | undefined {
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' && /^(-1|\d{1,18})$/.test(text) ? text : undefined;
}

export function readEntriesSearch(raw: Record<string, unknown>): EntriesSearch {
  const text = textOf(raw);
  return {
    fund: text('fund'),
    kind: text('kind'),
    city: text('city'),
    from: dayOf(text('from')),
    to: dayOf(text('to')),
    text: text('text'),
    state: text('state'),
    sort: text('sort'),
    project: numberOf(raw['project']),
    line: numberOf(raw['line']),
    stage: text('stage'),
    share: text('share'),
    asOf: seqOf(raw['asOf']),
    figure: text('figure'),
  };
}

/** Agreements, or the form for a new one. */
export interface ContributionsSearch extends OfFund {
  readonly new?: 'agreement';
  /** What is due and late, or the money with an earmark, instead of the agreements. */
  readonly view?: 'due' | 'earmarks';
}

export function readContributionsSearch(raw: Record<string, unknown>): ContributionsSearch {
  const text = textOf(raw);
  return {
    fund: text('fund'),
    new: text('new') === 'agreement' ? 'agreement' : undefined,
    view: text('view') === 'due' || text('view') === 'earmarks' ? (text('view') as 'due' | 'earmarks') : undefined,
  };
}

/** What the form is filled with: a city and its instalment, or a proposal that was returned. */
export interface RecordSearch extends OfFund {
  readonly city?: string;
  readonly agreement?: string;
  readonly instalment?: string;
  readonly from?: string;
}

export function readRecordSearch(raw: Record<string, unknown>): RecordSearch {
  const text = textOf(raw);
  return { fund: text('fund'), city: text('city'), agreement: text('agreement'), instalment: text('instalment'), from: text('from') };
}

/** Which proposals are listed: by where they stand. */
export interface ApprovalsSearch extends OfFund {
  readonly state?: string;
}

export function readApprovalsSearch(raw: Record<string, unknown>): ApprovalsSearch {
  const text = textOf(raw);
  return { fund: text('fund'), state: text('state') };
}
