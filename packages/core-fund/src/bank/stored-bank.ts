import type { Reader } from '@regia/server-kit';
import type { OpenEntry } from './match-lines.js';

/** A bank account as it is read, with how far it agrees with the books. */
export interface StoredBankAccount {
  readonly fundId: number;
  readonly fund: string;
  readonly baseCurrency: string;
  readonly fundHolder: string;
  readonly id: string;
  readonly accountId: string;
  readonly currency: string;
  readonly holderCity: string;
  readonly scheme: 'iban' | 'other';
  readonly number: string;
  readonly bankName: string;
  readonly bic: string | null;
  readonly turnsReversals: boolean;
  readonly csv: object | null;
  readonly hasExample: boolean;
  readonly openLines: number;
  readonly booksMinor: string;
  readonly closesOn: string | null;
  readonly closing: string | null;
  readonly lastImportAt: Date | null;
  readonly reconciledUntil: string | null;
  readonly reconciledBy: string | null;
  readonly reconciledAt: Date | null;
  readonly stillAgrees: boolean | null;
}

const ACCOUNTS = `SELECT b.fund_id AS "fundId", f.code AS fund, f.base_currency AS "baseCurrency", f.holder_city AS "fundHolder", b.id, b.account_id AS "accountId", b.currency, b.holder_city AS "holderCity", b.scheme, b.number, b.bank_name AS "bankName", b.bic,
    b.turns_reversals AS "turnsReversals", b.csv, b.example IS NOT NULL AS "hasExample",
    (SELECT count(*) FROM ledger.line_list l WHERE l.fund_id = b.fund_id AND l.bank_account_id = b.id AND NOT l.is_matched)::int AS "openLines",
    (SELECT x.posted FROM ledger.balance x WHERE x.fund_id = b.fund_id AND x.account_id = b.account_id) AS "booksMinor", s.closes_on::text AS "closesOn", s.closing,
    (SELECT max(x.imported_at) FROM ledger.statement_file x WHERE x.fund_id = b.fund_id AND x.bank_account_id = b.id) AS "lastImportAt",
    r.until::text AS "reconciledUntil", r.person AS "reconciledBy", r.at AS "reconciledAt", z.open_lines = 0 AND z.bank_minor = z.books_minor
      AND NOT EXISTS (SELECT FROM ledger.statement_gaps(b.fund_id, b.id) g WHERE g.after_on < r.until AND g.explained_at IS NULL) AS "stillAgrees"
  FROM ledger.bank_account b JOIN ledger.fund f ON f.id = b.fund_id
  LEFT JOIN LATERAL (SELECT x.closes_on, x.closing FROM ledger.statement x WHERE x.fund_id = b.fund_id AND x.bank_account_id = b.id AND x.closing IS NOT NULL ORDER BY x.closes_on DESC, x.file_id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT x.until, x.person, x.at FROM ledger.reconciliation x WHERE x.fund_id = b.fund_id AND x.bank_account_id = b.id ORDER BY x.no DESC LIMIT 1) r ON true
  LEFT JOIN LATERAL ledger.bank_standing(b.fund_id, b.id, r.until) z ON r.until IS NOT NULL`;

/** Bank accounts of a fund. The row policy is the filter. */
export const readBankAccounts = (reader: Reader, fundId: number): Promise<StoredBankAccount[]> =>
  reader.rows<StoredBankAccount>('ledger.bank-accounts', `${ACCOUNTS} WHERE b.fund_id = $1 ORDER BY b.currency <> f.base_currency, b.number COLLATE "C"`, [fundId]);

/** One bank account; undefined when it is not there or not for this reader. */
export async function readBankAccount(reader: Reader, id: string): Promise<StoredBankAccount | undefined> {
  const [account] = await reader.rows<StoredBankAccount>('ledger.bank-account', `${ACCOUNTS} WHERE b.id = $1`, [id]);
  return account;
}

/** A line of a statement as it is read. */
export interface StoredLine {
  readonly id: string;
  readonly nth: number;
  readonly bookedOn: string;
  readonly valueOn: string | null;
  readonly amountMinor: string;
  readonly currency: string;
  readonly isReversal: boolean;
  readonly endToEndId: string | null;
  readonly bankReference: string | null;
  readonly code: string | null;
  readonly party: string | null;
  readonly partyAccount: string | null;
  readonly text: string;
  readonly originalMinor: string | null;
  readonly originalCurrency: string | null;
  readonly details: number;
  readonly round: number;
  readonly isMatched: boolean;
  readonly seqs: readonly string[];
  readonly reason: string | null;
  readonly note: string | null;
  readonly notedBy: string | null;
  readonly waitsFor: string | null;
  readonly textState: 'shown' | 'kept' | 'erased';
  /** Kinds of the entries that answer it. */
  readonly kinds: readonly string[] | null;
}

export const LINE_COLUMNS = `l.id, l.nth, l.booked_on::text AS "bookedOn", l.value_on::text AS "valueOn", l.amount AS "amountMinor", l.currency, l.is_reversal AS "isReversal", l.end_to_end AS "endToEndId",
  l.bank_reference AS "bankReference", l.code, l.party, l.party_account AS "partyAccount", l.text, l.original AS "originalMinor", l.original_currency AS "originalCurrency", l.details, l.round, l.is_matched AS "isMatched",
  l.seqs, l.reason, l.note, l.noted_by AS "notedBy", l.waits_for AS "waitsFor", l.text_state AS "textState",
  (SELECT array_agg(t.kind ORDER BY t.seq) FROM ledger.transfer t WHERE t.fund_id = l.fund_id AND t.seq = ANY (l.seqs)) AS kinds`;

export async function readLine(reader: Reader, { fundId, id }: StoredBankAccount, line: string): Promise<StoredLine | undefined> {
  const [row] = await reader.rows<StoredLine>('ledger.statement-line', `SELECT ${LINE_COLUMNS} FROM ledger.line_list l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND l.id = $3`, [fundId, id, line]);
  return row;
}

interface EntryRow extends Omit<OpenEntry, 'amountMinor' | 'bankReference' | 'reverses' | 'askedByLine'> {
  readonly amountMinor: string;
  readonly kind: string;
  readonly bankReference: string | null;
  readonly reverses: string | null;
  readonly askedByLine: string | null;
}

const ENTRIES = `SELECT e.seq, e.transfer_id AS "transferId", e.kind, e.effective_on::text AS day, e.amount AS "amountMinor", e.bank_reference AS "bankReference", e.reverses, e.is_settled AS "isSettled", e.asked_by_line AS "askedByLine"
  FROM ledger.open_entry_list e WHERE e.fund_id = $1 AND e.bank_account_id = $2 ORDER BY e.effective_on DESC, e.seq DESC LIMIT 1000`;

/** Entries on the account that answer no line, newest first. */
export async function readOpenEntries(reader: Reader, { fundId, id }: StoredBankAccount): Promise<(OpenEntry & { readonly kind: string })[]> {
  const rows = await reader.rows<EntryRow>('ledger.open-entries', ENTRIES, [fundId, id]);
  return rows.map(({ amountMinor, bankReference, reverses, askedByLine, ...row }) => ({ ...row, amountMinor: BigInt(amountMinor), bankReference: bankReference ?? undefined, reverses: reverses ?? undefined, askedByLine: askedByLine ?? undefined }));
}
