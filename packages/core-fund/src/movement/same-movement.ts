import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { Line } from '../ledger/line.js';

/** A proposal that stands under an id. */
export interface KnownMovement {
  readonly author: string;
  readonly kind: string;
  readonly day: string;
  readonly decision: string | null;
  readonly evidence: string | null;
  readonly note: LocalizedText | null;
  readonly state: string;
  readonly seq: string | null;
}

const KNOWN = `SELECT author, kind, effective_on::text AS day, decision_id AS decision, note, state, seq,
    (SELECT encode(p.evidence, 'hex') FROM ledger.proposal p WHERE p.fund_id = $1 AND p.transfer_id = $2) AS evidence
  FROM ledger.proposal_list WHERE fund_id = $1 AND transfer_id = $2`;
const MOVED = `SELECT account_kind AS kind, project_id AS project, line_id AS line, party_city AS "partyCity", holder_city AS "holderCity", label, amount FROM ledger.moved_by WHERE fund_id = $1 AND id = $2`;

interface Moved {
  readonly kind: string;
  readonly project: number | null;
  readonly line: number | null;
  readonly partyCity: string | null;
  readonly holderCity: string | null;
  readonly label: string | null;
  readonly amount: string;
}

export async function readKnown(reader: Reader, fundId: number, id: string): Promise<KnownMovement | undefined> {
  const [known] = await reader.rows<KnownMovement>('ledger.known-movement', KNOWN, [fundId, id]);
  return known;
}

/** Whether lines move what a known proposal moves. Shares are left out: what each had left when it was first asked may have changed since. */
export async function movesTheSame(reader: Reader, fundId: number, id: string, lines: readonly Line[]): Promise<boolean> {
  const moved = await reader.rows<Moved>('ledger.moved-by', MOVED, [fundId, id]);
  const known = new Map(moved.map((row) => [keyOf([row.kind, row.project, row.line, row.partyCity, row.holderCity, row.label]), BigInt(row.amount)]));
  const asked = new Map<string, bigint>();
  for (const { account, amountMinor } of lines) {
    const key = keyOf([account.kind, account.project, account.budgetLine, account.partyCity, account.holderCity, account.label]);
    asked.set(key, (asked.get(key) ?? 0n) + amountMinor);
  }
  return known.size === asked.size && [...asked].every(([key, amount]) => known.get(key) === amount);
}

const keyOf = (parts: readonly unknown[]): string => JSON.stringify(parts.map((part) => part ?? null));

/** The same words in the same languages. */
export const sameText = (one: LocalizedText | null, other: LocalizedText): boolean => one !== null && one.original === other.original && Object.keys(one.texts).length === Object.keys(other.texts).length && Object.entries(other.texts).every(([language, text]) => one.texts[language] === text);
