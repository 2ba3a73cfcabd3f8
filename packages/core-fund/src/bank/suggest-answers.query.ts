import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, type Reader } from '@regia/server-kit';
import { payBySource, readPaidIn } from '../agreement/pay-instalments.js';
import { readAgreements } from '../agreement/stored-agreement.js';
import { matchLines, type AnsweredLine, type Due, type Expected, type OpenLine, type OpenMove, type OpenRefund, type Suggestion } from './match-lines.js';
import { readRefunds } from './refund-part.js';
import { LINE_COLUMNS, readOpenEntries, type StoredBankAccount, type StoredLine } from './stored-bank.js';

/** Lines that are looked at together. */
const MOST_LINES = 200;

const OPEN = `SELECT ${LINE_COLUMNS} FROM ledger.line_list l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND NOT l.is_matched ORDER BY l.booked_on, l.id LIMIT ${MOST_LINES}`;
const EXPECTED = `SELECT p.transfer_id AS "transferId", l.amount AS "amountMinor", p.approvals_given >= p.approvals_needed AS "isPayable", p.bank_reference AS "bankReference", p.city_id AS "cityId",
    (SELECT y.line_id FROM ledger.line_proposal y WHERE y.fund_id = p.fund_id AND y.bank_account_id = $3 AND y.transfer_id = p.transfer_id) AS "askedByLine"
  FROM ledger.proposal_list p JOIN ledger.kind k ON k.name = p.kind AND k.settled_by_bank JOIN ledger.proposal_line l ON l.fund_id = p.fund_id AND l.transfer_id = p.transfer_id
  WHERE p.fund_id = $1 AND p.state = 'waiting' AND p.follows IS NULL AND l.account_id = $2 ORDER BY p.proposed_at LIMIT 500`;
const MOVES = `SELECT move_id AS id, from_city = $2 AS "isOut", amount_minor AS "amountMinor", CASE WHEN from_city = $2 THEN to_city ELSE from_city END AS "otherCity" FROM ledger.move_list
  WHERE fund_id = $1 AND state IN ('under-way', 'sent', 'arrived') AND (from_city = $2 AND sent_seq IS NULL AND sent_waits IS NULL OR to_city = $2 AND arrived_seq IS NULL AND arrived_waits IS NULL) ORDER BY proposed_at LIMIT 200`;
const ANSWERED = `SELECT l.amount AS "amountMinor", l.booked_on::text AS "bookedOn", l.end_to_end AS "endToEndId", l.seqs FROM ledger.line_list l
  WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND l.round > 0 AND l.amount = ANY ($3::bigint[]) ORDER BY l.booked_on DESC LIMIT 500`;
const PARTNERS = `SELECT p.code AS partner, NULL::uuid AS city, p.name, a.owner_name AS "ownerName", a.number FROM ledger.fund_partner p LEFT JOIN ledger.party_account_list a ON a.fund_id = p.fund_id AND a.partner = p.code WHERE p.fund_id = $1
  UNION ALL SELECT NULL, a.city_id, NULL, a.owner_name, a.number FROM ledger.party_account_list a WHERE a.fund_id = $1 AND a.city_id IS NOT NULL`;

/** Suggests what the open lines of an account are: proposals, entries, instalments and codes, read once and compared. */
@Injectable()
export class SuggestAnswers {
  constructor(
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(reader: Reader, account: StoredBankAccount): Promise<{ readonly lines: readonly StoredLine[]; readonly suggestions: readonly Suggestion[] }> {
    const lines = await reader.rows<StoredLine>('ledger.open-lines', OPEN, [account.fundId, account.id]);
    if (lines.length === 0) return { lines, suggestions: [] };
    const known = { expected: await this.expected(reader, account), entries: await readOpenEntries(reader, account), dues: await this.dues(reader, account), moves: await this.moves(reader, account), refunds: await this.refunds(reader, account), answered: await answeredLines(reader, account, lines) };
    return { lines, suggestions: matchLines(lines.map(openLine), known) };
  }

  private async expected(reader: Reader, { fundId, accountId, id }: StoredBankAccount): Promise<Expected[]> {
    type Row = Omit<Expected, 'amountMinor' | 'names' | 'bankReference' | 'askedByLine'> & { readonly askedByLine: string | null; readonly amountMinor: string; readonly cityId: string | null; readonly bankReference: string | null };
    const rows = await reader.rows<Row>('ledger.expected-at-bank', EXPECTED, [fundId, accountId, id]);
    return rows.map(({ amountMinor, cityId, bankReference, askedByLine, ...row }) => ({ ...row, amountMinor: BigInt(amountMinor), bankReference: bankReference ?? undefined, askedByLine: askedByLine ?? undefined, names: cityId === null ? [] : this.namesOf(cityId) }));
  }

  /** Instalments are kept in the fund's currency; on an account in another nothing is that exact. */
  private async dues(reader: Reader, { fundId, baseCurrency, currency, fundHolder }: StoredBankAccount): Promise<Due[]> {
    if (currency !== baseCurrency) return [];
    const today = dayIn(this.reference.city(fundHolder)?.timeZone ?? 'UTC', this.clock.now());
    const agreements = await readAgreements(reader, fundId);
    const paid = await readPaidIn(reader, fundId, today);
    return payBySource(agreements, paid, baseCurrency, today)
      .map(({ agreement, instalment }) => ({ city: agreement.cityId, amountMinor: BigInt(instalment.amount.amountMinor) - BigInt(instalment.paid.amountMinor) }))
      .filter(({ amountMinor }) => amountMinor > 0n)
      .map(({ city, amountMinor }) => ({ city, names: this.namesOf(city), amountMinor }));
  }

  /** Ends this account has not said yet. In another currency no amount is exact, and a person chooses. */
  private async moves(reader: Reader, { fundId, baseCurrency, currency, holderCity }: StoredBankAccount): Promise<OpenMove[]> {
    if (currency !== baseCurrency) return [];
    const rows = await reader.rows<{ id: string; isOut: boolean; amountMinor: string; otherCity: string }>('ledger.open-moves', MOVES, [fundId, holderCity]);
    return rows.map(({ id, isOut, amountMinor, otherCity }) => ({ id, amountMinor: isOut ? -BigInt(amountMinor) : BigInt(amountMinor), names: this.namesOf(otherCity) }));
  }

  /** Partners are known by the names of the plans, of the account they are paid on, and by its number. */
  private async refunds(reader: Reader, account: StoredBankAccount): Promise<OpenRefund[]> {
    if (account.currency !== account.baseCurrency) return [];
    const open = await readRefunds(reader, account);
    if (open.length === 0) return [];
    const rows = await reader.rows<{ partner: string | null; city: string | null; name: string | null; ownerName: string | null; number: string | null }>('ledger.names-of-partners', PARTNERS, [account.fundId]);
    return open.map((refund) => {
      const known = rows.find(({ partner, city }) => (refund.partner === undefined ? city !== null && city === refund.city : partner === refund.partner));
      const names = [known?.name, known?.ownerName].filter((name) => name != null && name !== '') as string[]; // the empty ones were just left out
      return { ...refund, names: refund.partner === undefined && refund.city !== undefined ? [...names, ...this.namesOf(refund.city)] : names, account: known?.number ?? undefined };
    });
  }

  private namesOf(city: string): string[] {
    return Object.values(this.reference.city(city)?.name.texts ?? {});
  }
}

async function answeredLines(reader: Reader, { fundId, id }: StoredBankAccount, lines: readonly StoredLine[]): Promise<AnsweredLine[]> {
  type Row = Omit<AnsweredLine, 'amountMinor' | 'endToEndId'> & { readonly amountMinor: string; readonly endToEndId: string | null };
  const opposite = lines.map(({ amountMinor }) => String(-BigInt(amountMinor)));
  const rows = await reader.rows<Row>('ledger.answered-lines', ANSWERED, [fundId, id, opposite]);
  return rows.filter(({ seqs }) => seqs.length > 0).map(({ amountMinor, endToEndId, ...row }) => ({ ...row, amountMinor: BigInt(amountMinor), endToEndId: endToEndId ?? undefined }));
}

const openLine = ({ id, bookedOn, amountMinor, isReversal, endToEndId, bankReference, code, party, partyAccount, text }: StoredLine): OpenLine => ({
  id,
  bookedOn,
  amountMinor: BigInt(amountMinor),
  isReversal,
  endToEndId: endToEndId ?? undefined,
  bankReference: bankReference ?? undefined,
  code: code ?? undefined,
  party: party ?? undefined,
  partyAccount: partyAccount ?? undefined,
  text,
});
