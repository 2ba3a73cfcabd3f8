import { daysBetween, fold } from '@regia/kernel';

/** A line of the bank that no entry answers. Amounts are signed: above zero money came in. */
export interface OpenLine {
  readonly id: string;
  readonly bookedOn: string;
  readonly amountMinor: bigint;
  readonly isReversal: boolean;
  readonly endToEndId?: string | undefined;
  readonly bankReference?: string | undefined;
  readonly code?: string | undefined;
  readonly party?: string | undefined;
  readonly partyAccount?: string | undefined;
  readonly text: string;
}

/** A proposal that will move money on this account. */
export interface Expected {
  readonly transferId: string;
  readonly amountMinor: bigint;
  readonly isPayable: boolean;
  readonly askedByLine?: string | undefined;
  readonly bankReference?: string | undefined;
  /** Names of the city it is about, in every language. */
  readonly names: readonly string[];
}

/** An entry of the books on this account that answers no line. */
export interface OpenEntry {
  readonly seq: string;
  readonly transferId: string;
  readonly amountMinor: bigint;
  readonly day: string;
  readonly bankReference?: string | undefined;
  readonly reverses?: string | undefined;
  /** It cancels another, or was cancelled, in the books alone. */
  readonly isSettled: boolean;
  readonly askedByLine?: string | undefined;
}

/** An end of a move between holders that this account has not said yet. Signed as on the account. */
export interface OpenMove {
  readonly id: string;
  readonly amountMinor: bigint;
  /** Names of the holder at the other end. */
  readonly names: readonly string[];
}

/** What a partner holds or owes, by the place in the plans it belongs to. */
export interface RefundFrom {
  readonly project?: number;
  readonly budgetLine?: number;
  readonly city?: string;
  readonly partner?: string;
  /** Owed, because it was not accepted or was asked back; else an advance it has not used. */
  readonly isOwed: boolean;
}

/** Money that a partner could send back. */
export interface OpenRefund extends RefundFrom {
  readonly leftMinor: bigint;
  /** Names of the partner, as plans and banks write them. */
  readonly names: readonly string[];
  /** Number of the account it is paid on. */
  readonly account?: string | undefined;
}

/** What a city still owes of an instalment, in the currency of the account. */
export interface Due {
  readonly city: string;
  readonly names: readonly string[];
  readonly amountMinor: bigint;
}

/** A line that has its entry, and could be taken back by another. */
export interface AnsweredLine {
  readonly amountMinor: bigint;
  readonly bookedOn: string;
  readonly endToEndId?: string | undefined;
  readonly seqs: readonly string[];
}

export interface Known {
  readonly expected: readonly Expected[];
  readonly entries: readonly OpenEntry[];
  readonly dues: readonly Due[];
  readonly moves: readonly OpenMove[];
  readonly refunds: readonly OpenRefund[];
  readonly answered: readonly AnsweredLine[];
}

type Certainty = 'certain' | 'likely' | 'none';
export type AnswerKind = 'link' | 'settle' | 'receive' | 'bank_charge' | 'interest' | 'receive_unidentified' | 'reversal' | 'settle_move' | 'refund';

/** What a line probably is, how sure that is, and why. `kind` is missing where nobody can tell: money that went out. */
export interface Suggestion {
  readonly line: string;
  readonly certainty: Certainty;
  readonly reason: string;
  readonly kind?: AnswerKind;
  readonly seq?: string;
  readonly transferId?: string;
  readonly city?: string;
  readonly refund?: RefundFrom;
}

/** Days that a bank may be away from the day in the books. */
const NEAR_DAYS = 10;

/**
 * Suggests an answer for every open line. Surest first over all lines, and nothing is suggested twice: a reference that is
 * ours; an entry that is there; a reversal; an exact open amount; the bank's own codes; else unidentified.
 */
export function matchLines(lines: readonly OpenLine[], known: Known): Suggestion[] {
  const left = new Map(lines.map((line) => [line.id, line]));
  const found = new Map<string, Suggestion>();
  const used = new Set<string>();
  for (const rule of RULES) {
    for (const line of left.values()) {
      const suggestion = rule(line, known, used, left);
      if (!suggestion) continue;
      found.set(line.id, { line: line.id, ...suggestion });
      left.delete(line.id);
    }
  }
  return lines.map(({ id, amountMinor }) => found.get(id) ?? { line: id, certainty: 'none', reason: amountMinor > 0n ? 'unidentified' : 'unknown', ...(amountMinor > 0n ? { kind: 'receive_unidentified' as const } : {}) });
}

type Rule = (line: OpenLine, known: Known, used: Set<string>, left: ReadonlyMap<string, OpenLine>) => Omit<Suggestion, 'line'> | undefined;

const bare = (text: string | undefined): string => (text ?? '').replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase();

/** Takes a thing once. */
function once<T>(used: Set<string>, key: string, value: T): T | undefined {
  if (used.has(key)) return undefined;
  used.add(key);
  return value;
}

const byOurReference: Rule = (line, { expected }, used) => {
  const reference = bare(line.endToEndId);
  const hit = expected.find(({ transferId, amountMinor }) => reference !== '' && bare(transferId) === reference && amountMinor === line.amountMinor && !used.has(transferId));
  return hit && once(used, hit.transferId, { certainty: 'certain', reason: hit.isPayable ? 'our-reference' : 'needs-signature', kind: 'settle', transferId: hit.transferId });
};

const byEntryAsked: Rule = (line, { entries }, used) => {
  const hit = entries.find(({ askedByLine, amountMinor, seq }) => askedByLine === line.id && amountMinor === line.amountMinor && !used.has(seq));
  return hit && once(used, hit.seq, { certainty: 'certain', reason: 'signed-for-this-line', kind: 'link', seq: hit.seq });
};

/** What was proposed for this very line and is signed, where the rule leaves the posting to the bank. */
const byProposalAsked: Rule = (line, { expected }, used) => {
  const hit = expected.find(({ askedByLine, amountMinor, isPayable, transferId }) => askedByLine === line.id && isPayable && amountMinor === line.amountMinor && !used.has(transferId));
  return hit && once(used, hit.transferId, { certainty: 'certain', reason: 'signed-for-this-line', kind: 'settle', transferId: hit.transferId });
};

const byEntryReference: Rule = (line, { entries }, used) => {
  const references = [line.endToEndId, line.bankReference].map(bare).filter((text) => text !== '');
  const hit = entries.find(({ transferId, bankReference, amountMinor, isSettled, seq }) => !isSettled && amountMinor === line.amountMinor && !used.has(seq) && references.some((text) => text === bare(transferId) || text === bare(bankReference)));
  return hit && once(used, hit.seq, { certainty: 'certain', reason: 'reference-in-books', kind: 'link', seq: hit.seq });
};

/** The only entry of this amount near this day, and the only line of it: certain on the day itself, likely near it. */
const byEntryAmount: Rule = (line, { entries }, used, left) => {
  const near = (day: string): boolean => Math.abs(daysBetween(day, line.bookedOn)) <= NEAR_DAYS;
  const candidates = entries.filter(({ amountMinor, day, isSettled, reverses, seq }) => !isSettled && reverses === undefined && amountMinor === line.amountMinor && near(day) && !used.has(seq));
  const [first] = candidates.toSorted((a, b) => Math.abs(daysBetween(a.day, line.bookedOn)) - Math.abs(daysBetween(b.day, line.bookedOn)));
  if (!first || line.isReversal) return undefined;
  const rivals = [...left.values()].filter(({ amountMinor, bookedOn }) => amountMinor === line.amountMinor && near(bookedOn));
  const isAlone = candidates.length === 1 && rivals.length === 1;
  return once(used, first.seq, isAlone && first.day === line.bookedOn ? { certainty: 'certain', reason: 'same-day-in-books', kind: 'link', seq: first.seq } : { certainty: 'likely', reason: 'amount-in-books', kind: 'link', seq: first.seq });
};

/** Money that a line brought goes back, or the reverse: the mark of the bank, or the same reference with the opposite amount. */
const byReturn: Rule = (line, { answered, entries }, used) => {
  const original = answered.find(({ amountMinor, endToEndId, bookedOn, seqs }) => {
    const isOpposite = amountMinor === -line.amountMinor && bookedOn <= line.bookedOn && seqs.length === 1 && !used.has(`return ${seqs[0]}`);
    const isSameReference = line.endToEndId !== undefined && line.endToEndId === endToEndId;
    return isOpposite && (line.isReversal ? isSameReference || line.endToEndId === undefined : isSameReference);
  });
  const seq = original?.seqs[0];
  if (seq === undefined) return undefined;
  const inBooks = entries.find(({ reverses, amountMinor, seq: own }) => reverses === seq && amountMinor === line.amountMinor && !used.has(own));
  if (inBooks) return once(used, inBooks.seq, { certainty: 'certain', reason: 'reversal-in-books', kind: 'link', seq: inBooks.seq });
  return once(used, `return ${seq}`, { certainty: 'likely', reason: 'takes-back', kind: 'reversal', seq });
};

/** A return whose first line is open itself waits for it; it is nobody's contribution. */
const byReturnToCome: Rule = (line, _known, _used, left) => {
  if (!line.isReversal) return undefined;
  const first = [...left.values()].find(({ amountMinor, endToEndId, id }) => id !== line.id && amountMinor === -line.amountMinor && endToEndId === line.endToEndId);
  return first && { certainty: 'none', reason: 'answer-first' };
};

const byOpenProposal: Rule = (line, { expected }, used) => {
  const says = wordsOf(line);
  const hit = expected.find(({ amountMinor, names, bankReference, transferId }) => amountMinor === line.amountMinor && !used.has(transferId) && (namesIn(says, names) || (bare(bankReference) !== '' && bare(says).includes(bare(bankReference)))));
  return hit && once(used, hit.transferId, { certainty: 'likely', reason: hit.isPayable ? 'amount-and-party' : 'amount-and-party-unsigned', kind: 'settle', transferId: hit.transferId });
};

/** Money between holders: by our reference, else by its exact amount, the surer the name of the other holder is there too. */
const byMove: Rule = (line, { moves }, used) => {
  const [says, reference] = [wordsOf(line), bare(line.endToEndId)];
  const fits = moves.filter(({ id, amountMinor }) => amountMinor === line.amountMinor && !used.has(id));
  const ours = fits.find(({ id }) => reference !== '' && bare(id) === reference);
  if (ours) return once(used, ours.id, { certainty: 'certain', reason: 'our-reference', kind: 'settle_move', transferId: ours.id });
  const named = fits.find(({ names }) => namesIn(says, names));
  const only = fits.length === 1 ? fits[0] : undefined;
  const hit = named ?? only;
  return hit && once(used, hit.id, { certainty: 'likely', reason: named ? 'move-and-holder' : 'amount-of-move', kind: 'settle_move', transferId: hit.id });
};

/** A partner sends money back: known by its account or its name. What it holds to the cent before what it holds more of. */
const byPartner: Rule = (line, { refunds }) => {
  if (line.amountMinor <= 0n || line.isReversal) return undefined;
  const [says, account] = [wordsOf(line), bare(line.partyAccount)];
  const own = refunds.filter((refund) => refund.leftMinor >= line.amountMinor && ((account !== '' && bare(refund.account) === account) || namesIn(says, refund.names)));
  const hit = own.find(({ leftMinor }) => leftMinor === line.amountMinor) ?? own[0];
  if (!hit) return undefined;
  const { leftMinor, names: _names, account: _account, ...refund } = hit;
  return { certainty: 'likely', reason: leftMinor === line.amountMinor ? 'partner-sends-all-back' : 'partner-sends-back', kind: 'refund', refund };
};

const byInstalment: Rule = (line, { dues }, used) => {
  const says = wordsOf(line);
  const at = dues.findIndex(({ amountMinor, names }, index) => amountMinor === line.amountMinor && namesIn(says, names) && !used.has(`due ${index}`));
  const due = dues[at];
  return due && once(used, `due ${at}`, { certainty: 'likely', reason: 'instalment-and-party', kind: 'receive', city: due.city });
};

const CHARGES = /(?:^|\/)(?:CHRG|COMM|COME|COMI|COMT|FEES|NCHG|NCOM|NCHR)(?:$|\/)/;
const INTEREST = /(?:^|\/)(?:INTR|NINT|LBIN)(?:$|\/)/;

const byBankCode: Rule = ({ code, amountMinor, isReversal }) => {
  if (code === undefined || isReversal) return undefined;
  if (amountMinor < 0n && (CHARGES.test(code) || INTEREST.test(code))) return { certainty: 'likely', reason: 'bank-code', kind: 'bank_charge' };
  if (amountMinor > 0n && INTEREST.test(code)) return { certainty: 'likely', reason: 'bank-code', kind: 'interest' };
  return undefined;
};

const RULES: readonly Rule[] = [byOurReference, byEntryAsked, byProposalAsked, byEntryReference, byReturn, byReturnToCome, byEntryAmount, byOpenProposal, byMove, byInstalment, byPartner, byBankCode];

const wordsOf = ({ party, text }: OpenLine): string => ` ${fold(`${party ?? ''} ${text}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** A name of the city stands in it as whole words. */
const namesIn = (says: string, names: readonly string[]): boolean => names.some((name) => says.includes(` ${fold(name).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `));
