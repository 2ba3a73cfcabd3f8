import { isUuid, refuse, type Refusal, type Result } from '@regia/kernel';
import type { Tx } from '@regia/server-kit';
import { OWN } from '../agreement/source.js';
import { readAgreements, type StoredAgreement } from '../agreement/stored-agreement.js';
import { openShare, toColumns } from '../ledger/account-book.js';
import type { BankSide } from '../ledger/bank-side.js';
import { derivedId } from '../ledger/derived-id.js';
import type { Line } from '../ledger/line.js';
import { endSide, whyNotBegun } from '../move/end-side.js';
import { settleMoveLines } from '../move/move.lines.js';
import { readMove } from '../move/stored-move.js';
import { bankChargeLines, interestLines } from '../pay/bank-facts.lines.js';
import { toBase } from '../rate/convert.js';
import { readBookingRate } from '../rate/read-rates.js';
import { agentFeeLines } from '../receive/agent-fee.lines.js';
import { receiveUnidentifiedLines } from '../receive/identify.lines.js';
import { receiveLines } from '../receive/receive.lines.js';
import type { MatchPartInput } from './bank.graphql.js';
import type { AnswerKind } from './match-lines.js';
import { refundPart } from './refund-part.js';
import type { StoredBankAccount, StoredLine } from './stored-bank.js';

/** A transfer as JSON, its accounts by number. */
interface Posting {
  readonly id: string;
  readonly kind: string;
  readonly reverses?: string;
  readonly lines: readonly object[];
}
export type Part = { readonly amount: string } & ({ readonly link: string } | { readonly settle: string } | { readonly post: readonly Posting[] });

/** A part that was understood: whole number, with the sign of its line. */
interface Asked {
  readonly tx: Tx;
  readonly account: StoredBankAccount;
  readonly line: StoredLine;
  readonly part: MatchPartInput;
  readonly amountMinor: bigint;
  /** Of the transfer: made from the line, so that it happens once. */
  readonly id: string;
}
type Build = (asked: Asked) => Promise<Result<Part>>;

const ENDED = `SELECT count(*)::int AS n FROM ledger.line_proposal l JOIN ledger.proposal_list p ON p.fund_id = l.fund_id AND p.transfer_id = l.transfer_id AND p.state NOT IN ('waiting', 'posted')
  WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND l.line_id = $3`;

/** Parts a line may be split into. */
const MOST_PARTS = 50;

/** The answer to a line as the ledger takes it. Opens the accounts it names. */
export async function answerParts(tx: Tx, account: StoredBankAccount, line: StoredLine, parts: readonly MatchPartInput[]): Promise<Result<Part[]>> {
  if (parts.length > MOST_PARTS) return refuse('too-many', ['parts']);
  const [ended] = await tx.rows<{ n: number }>('ledger.ended-for-line', ENDED, [account.fundId, account.id, line.id]);
  const built: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const amountMinor = amountOf(part, BigInt(line.amountMinor));
    if (amountMinor === undefined) return refuse('parts-differ', ['parts', String(at), 'amountMinor']);
    const id = derivedId(line.id, `${line.round}/${ended?.n ?? 0}/${at}/${part.answer}`);
    const result = await BUILDERS[part.answer]({ tx, account, line, part, amountMinor, id });
    if (!result.ok) return { ok: false, refusals: result.refusals.map(({ code, path }): Refusal => ({ code, path: ['parts', String(at), ...(path ?? [])] })) };
    built.push(result.value);
  }
  return { ok: true, value: built };
}

function amountOf({ amountMinor }: MatchPartInput, whole: bigint): bigint | undefined {
  if (!/^-?\d{1,16}$/.test(amountMinor)) return undefined;
  const amount = BigInt(amountMinor);
  return amount !== 0n && amount > 0n === whole > 0n ? amount : undefined;
}

const link: Build = async ({ part, amountMinor }) => (/^\d{1,18}$/.test(part.seq ?? '') ? { ok: true, value: { amount: String(amountMinor), link: part.seq! } } : refuse('not-found', ['seq'])); // its form was just checked

const settle: Build = async ({ part, amountMinor }) =>
  part.transferId && isUuid(part.transferId) ? { ok: true, value: { amount: String(amountMinor), settle: part.transferId } } : refuse('not-found', ['transferId']);

/** The city's own money that may be used for anything comes first, then other money that may, then earmarked money. */
const plainness = ({ source, earmark }: StoredAgreement): number => Number(earmark === null) * 2 + Number(source === OWN);

const receive: Build = async (asked) => {
  const { tx, account, part, amountMinor, id } = asked;
  if (amountMinor < 0n) return refuse('line-went-out', ['answer']);
  if (!part.city) return refuse('required', ['city']);
  const agreement = (await readAgreements(tx, account.fundId)).filter(({ cityId }) => cityId === part.city).sort((a, b) => plainness(a) - plainness(b)).at(-1);
  if (!agreement) return refuse('agreement-missing', ['city']);
  const side = await sideOf(asked);
  if (!side) return refuse('rate-missing', ['amountMinor']);
  const share = await openShare(tx, account.fundId, agreement.cityId, agreement.source, agreement.earmark?.id);
  const terms = { millionths: BigInt(agreement.feeMillionths), ...(agreement.feeCapMinor === null ? {} : { capMinor: BigInt(agreement.feeCapMinor) }) };
  const fee = agentFeeLines({ currency: account.baseCurrency, share, agentCity: account.fundHolder, depositMinor: side.amountMinor, terms });
  const postings = [await posting(asked, id, 'receive', receiveLines({ ...side, city: agreement.cityId, share }))];
  if (fee.length > 0) postings.push(await posting(asked, derivedId(id, 'agent-fee'), 'agent_fee', fee));
  return { ok: true, value: { amount: String(amountMinor), post: postings } };
};

/** A kind with one transfer whose lines follow from the side at the bank. */
const fact =
  (kind: 'bank_charge' | 'interest', isInto: boolean, linesOf: (side: BankSide) => Line[]): Build =>
  async (asked) => {
    if (asked.amountMinor > 0n !== isInto) return refuse(isInto ? 'line-went-out' : 'line-came-in', ['answer']);
    const side = await sideOf(asked);
    if (!side) return refuse('rate-missing', ['amountMinor']);
    return { ok: true, value: { amount: String(asked.amountMinor), post: [await posting(asked, asked.id, kind, linesOf(side))] } };
  };

const receiveUnidentified: Build = async (asked) => {
  const { account, amountMinor, id } = asked;
  if (amountMinor < 0n) return refuse('line-went-out', ['answer']);
  const lines = receiveUnidentifiedLines({ currency: account.currency, holderCity: account.holderCity, amountMinor });
  return { ok: true, value: { amount: String(amountMinor), post: [await posting(asked, id, 'receive_unidentified', lines)] } };
};

const MIRROR = `SELECT jsonb_agg(jsonb_build_object('account', e.account_id::text, 'amount', (-e.amount)::text, 'original', (-e.original)::text, 'currency', e.original_currency, 'rate', e.rate_code) ORDER BY e.account_id) AS lines
  FROM ledger.entry e WHERE e.fund_id = $1 AND e.seq = $2`;

const reversal: Build = async ({ tx, account, part, amountMinor, id }) => {
  if (!/^\d{1,18}$/.test(part.seq ?? '')) return refuse('not-found', ['seq']);
  const [mirror] = await tx.rows<{ lines: object[] | null }>('ledger.mirror-for-line', MIRROR, [account.fundId, part.seq]);
  if (!mirror?.lines) return refuse('not-found', ['seq']);
  return { ok: true, value: { amount: String(amountMinor), post: [{ id, kind: 'reversal', reverses: part.seq!, lines: mirror.lines }] } }; // its form was checked above
};

/** Money that left for another holder, or came from one. */
const settleMove: Build = async (asked) => {
  const { tx, account, line, part, amountMinor, id } = asked;
  const move = isUuid(part.transferId ?? '') ? await readMove(tx, account.fundId, part.transferId!) : undefined; // its form was just checked
  if (!move) return refuse('not-found', ['transferId']);
  const end = amountMinor < 0n ? 'sent' : 'arrived';
  const side = await endSide(tx, account, move, end, amountMinor < 0n ? -amountMinor : amountMinor, line.bookedOn);
  if (!side.ok) return side;
  const why = await whyNotBegun(tx, account.fundId, move.id, end, id);
  return why ?? { ok: true, value: { amount: String(amountMinor), post: [await posting(asked, id, 'settle_move', settleMoveLines({ end, ...side.value }))] } };
};

const HOLD = 'SELECT ledger.hold_books($1) AS may';

/** A partner sends back what it did not use, or what it owes. */
const refund: Build = async (asked) => {
  const { tx, account, part, amountMinor, id } = asked;
  if (amountMinor < 0n) return refuse('line-went-out', ['answer']);
  const from = part.refund;
  if (!from || (from.partner == null && from.city == null)) return refuse('required', ['refund']);
  if (from.city != null && !isUuid(from.city)) return refuse('unknown-city', ['refund', 'city']);
  const side = await sideOf(asked);
  if (!side) return refuse('rate-missing', ['amountMinor']);
  await tx.rows('ledger.hold-books', HOLD, [account.fundId]); // what is left is read, and then drawn from
  const lines = await refundPart(tx, account, { isOwed: from.isOwed, ...given({ project: from.project, budgetLine: from.budgetLine, city: from.city, partner: from.partner }) }, side);
  if (!lines) return refuse('nothing-to-refund', ['refund']);
  return { ok: true, value: { amount: String(amountMinor), post: [await posting(asked, id, 'refund', lines)] } };
};

const given = <T extends object>(row: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as { [K in keyof T]?: NonNullable<T[K]> }; // empty ones were just left out

const BUILDERS: Readonly<Record<AnswerKind, Build>> = {
  link,
  settle,
  receive,
  bank_charge: fact('bank_charge', false, bankChargeLines),
  interest: fact('interest', true, interestLines),
  receive_unidentified: receiveUnidentified,
  reversal,
  settle_move: settleMove,
  refund,
};

async function posting({ tx, account }: Asked, id: string, kind: string, lines: readonly Line[]): Promise<Posting> {
  const { accounts, amounts, originals, originalCurrencies, rates } = await toColumns(tx, account.fundId, lines);
  return { id, kind, lines: accounts.map((number, at) => ({ account: number, amount: amounts[at], original: originals[at], currency: originalCurrencies[at], rate: rates[at] })) };
}

/** The side at the bank, without its sign. An account in another currency needs a rate for the books; undefined where there is none. */
async function sideOf({ tx, account, line, amountMinor }: Asked): Promise<BankSide | undefined> {
  const { baseCurrency, currency, holderCity } = account;
  const size = amountMinor < 0n ? -amountMinor : amountMinor;
  if (currency === baseCurrency) return { currency, holderCity, amountMinor: size };
  const rate = await readBookingRate(tx, account.fundId, baseCurrency, currency, line.bookedOn);
  return rate && { currency: baseCurrency, holderCity, amountMinor: toBase(size, rate), foreign: { amountMinor: size, currency } };
}
