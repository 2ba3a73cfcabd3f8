import { exponentOf, fromDecimal, isDay, LARGEST_AMOUNT } from '@regia/kernel';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { bareNumber } from './iban.js';
import { FILE_LIMITS, FileFault, type FileLine, type FileRefusal, type FileStatement, type ReadFile } from './statement-file.js';

/** Versions whose schemas we know; another number is read if its elements are the same. */
const KNOWN_VERSIONS = ['02', '08'] as const;
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(\d\d)$/;
const AMOUNT = /^\d{1,18}(?:\.\d{1,5})?$/;
const CHUNK = 64 * 1024;

type Draft<T> = { -readonly [K in keyof T]?: T[K] | undefined };
interface Amount {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly line: number;
}
interface EntryDraft extends Draft<Omit<FileLine, 'references' | 'text' | 'original' | 'detailCount' | 'at'>> {
  at: number;
  amount?: Amount;
  sign?: 'CRDT' | 'DBIT';
  status?: string;
  instructed?: Amount;
  references: string[];
  texts: string[];
  details: number;
  codes: string[];
  ownCode?: string;
}
interface BalanceDraft {
  code?: string;
  amount?: Amount;
  sign?: string;
  day?: string;
}
interface StatementDraft {
  account?: string;
  currency?: string;
  identification: string;
  number?: string;
  isPage: boolean;
  at: number;
  balances: BalanceDraft[];
  entries: EntryDraft[];
  pending: number;
}

/**
 * Reads camt.053 as a stream of elements: nothing of the file is kept but what is asked for. No document type, no entities of
 * its own, no depth, no network. Elements of other namespaces are passed over.
 * @throws FileFault at the first thing that cannot be right
 */
export function readCamt(text: string): ReadFile {
  return new CamtReader().read(text);
}

class CamtReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly path: string[] = [];
  private readonly statements: StatementDraft[] = [];
  private namespace = '';
  private version = '';
  private depth = 0;
  private foreign = 0;
  private words = '';
  private attributeCurrency = '';
  private lines = 0;
  private statement: StatementDraft | undefined;
  private entry: EntryDraft | undefined;
  private balance: BalanceDraft | undefined;

  read(text: string): ReadFile {
    this.listen();
    for (let at = 0; at < text.length; at += CHUNK) this.parser.write(text.slice(at, at + CHUNK));
    this.parser.close();
    if (this.version === '') throw new FileFault({ code: 'file-not-a-statement', line: 1 });
    const statements = joinPages(this.statements).map((draft) => this.finish(draft));
    if (statements.length === 0) this.refuse('file-incomplete', { tag: 'Stmt' });
    return { format: `camt.053.001.${this.version}`, statements };
  }

  private listen(): void {
    this.parser.on('doctype', () => this.refuse('file-has-doctype'));
    this.parser.on('error', (error) => this.refuse(/entity/i.test(error.message) ? 'file-has-entities' : 'file-not-xml'));
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => this.close());
    const add = (words: string): void => {
      if (this.foreign > 0) return;
      this.words += words;
      if (this.words.length > FILE_LIMITS.elementCharacters) this.refuse('file-text-too-long');
    };
    this.parser.on('text', add);
    this.parser.on('cdata', add);
  }

  private open({ local, uri, attributes }: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > FILE_LIMITS.depth) this.refuse('file-too-deep', { depth: String(FILE_LIMITS.depth) });
    if (this.depth === 1) this.root(local, uri);
    if (this.foreign > 0 || uri !== this.namespace) {
      this.foreign += 1;
      return;
    }
    this.path.push(local);
    this.words = '';
    this.attributeCurrency = attributes['Ccy']?.value ?? '';
    this.begin(this.here());
  }

  private root(local: string, uri: string): void {
    const version = NAMESPACE.exec(uri)?.[1];
    if (local !== 'Document' || version === undefined) this.refuse('file-not-a-statement', { namespace: uri.slice(0, 100) });
    this.namespace = uri;
    this.version = version;
  }

  private here(): string {
    return this.path.slice(2).join('/');
  }

  private begin(here: string): void {
    if (here === 'Stmt') {
      this.statement = { identification: '', isPage: false, at: this.parser.line, balances: [], entries: [], pending: 0 };
      this.statements.push(this.statement);
    } else if (here === 'Stmt/Bal') this.balance = {};
    else if (here === 'Stmt/Ntry') {
      this.lines += 1;
      if (this.lines > FILE_LIMITS.lines) this.refuse('file-too-many-lines', { lines: String(FILE_LIMITS.lines) });
      this.entry = { at: this.parser.line, references: [], texts: [], details: 0, codes: [] };
    } else if (here === 'Stmt/Ntry/NtryDtls/TxDtls' && this.entry) this.entry.details += 1;
  }

  private close(): void {
    this.depth -= 1;
    if (this.foreign > 0) {
      this.foreign -= 1;
      return;
    }
    const here = this.here();
    const words = this.words.trim();
    this.words = '';
    this.path.pop();
    if (!this.statement || !here.startsWith('Stmt')) return;
    if (this.entry) this.inEntry(this.entry, here.slice('Stmt/Ntry'.length), words);
    else if (this.balance) this.inBalance(this.balance, here.slice('Stmt/Bal'.length), words);
    else this.inStatement(this.statement, here.slice('Stmt'.length), words);
  }

  private inStatement(draft: StatementDraft, part: string, words: string): void {
    if (part === '/Id') draft.identification = words.slice(0, 140);
    else if (part === '/ElctrncSeqNb') draft.number = words.slice(0, 20);
    else if (part === '/StmtPgntn/LastPgInd' || part === '/StmtPgntn/PgNb') draft.isPage = true;
    else if (part === '/Acct/Id/IBAN' || part === '/Acct/Id/Othr/Id') draft.account ??= bareNumber(words);
    else if (part === '/Acct/Ccy') draft.currency = words;
  }

  private inBalance(draft: BalanceDraft, part: string, words: string): void {
    if (part === '/Tp/CdOrPrtry/Cd') draft.code = words;
    else if (part === '/Amt') draft.amount = this.amount(words);
    else if (part === '/CdtDbtInd') draft.sign = this.sign(words);
    else if (part === '/Dt/Dt' || part === '/Dt/DtTm') draft.day = this.day(words);
    else if (part === '') {
      this.statement?.balances.push(draft);
      this.balance = undefined;
    }
  }

  private inEntry(draft: EntryDraft, part: string, words: string): void {
    if (part === '') {
      this.endEntry(draft);
      return;
    }
    if (words === '') return;
    if (part === '/Amt') draft.amount = this.amount(words);
    else if (part === '/CdtDbtInd') draft.sign = this.sign(words);
    else if (part === '/Sts' || part === '/Sts/Cd' || part === '/Sts/Prtry') draft.status = words;
    else if (part === '/RvslInd') draft.isReversal = words === 'true' || words === '1';
    else if (part === '/BookgDt/Dt' || part === '/BookgDt/DtTm') draft.bookedOn = this.day(words);
    else if (part === '/ValDt/Dt' || part === '/ValDt/DtTm') draft.valueOn = this.day(words);
    else if (part === '/AcctSvcrRef') draft.bankReference = words.slice(0, 140);
    else if (/^\/BkTxCd\/Domn\/(?:Cd|Fmly\/Cd|Fmly\/SubFmlyCd)$/.test(part)) draft.codes.push(words);
    else if (part === '/BkTxCd/Prtry/Cd') draft.ownCode = words.slice(0, 35);
    else if (part === '/AddtlNtryInf') draft.texts.push(words);
    else if (part.startsWith('/NtryDtls/TxDtls/')) this.inDetails(draft, part.slice('/NtryDtls/TxDtls'.length), words);
  }

  private inDetails(draft: EntryDraft, part: string, words: string): void {
    if (part === '/Refs/EndToEndId') this.endToEnd(draft, words);
    else if (/^\/Refs\/(?:MsgId|InstrId|TxId|PmtInfId|ChqNb|MndtId|ClrSysRef|AcctSvcrRef|Prtry\/Ref)$/.test(part)) draft.references.push(words.slice(0, 140));
    else if (part === '/AmtDtls/InstdAmt/Amt') draft.instructed ??= this.amount(words);
    else if (/^\/RltdPties\/(?:Dbtr|Cdtr)(?:\/Pty)?\/Nm$/.test(part)) this.party(draft, part, words);
    else if (/^\/RltdPties\/(?:DbtrAcct|CdtrAcct)\/Id\/(?:IBAN|Othr\/Id)$/.test(part)) this.partyAccount(draft, part, words);
    else if (part === '/RmtInf/Ustrd' || part === '/AddtlTxInf' || part === '/RmtInf/Strd/CdtrRefInf/Ref') draft.texts.push(words);
  }

  /** `NOTPROVIDED` is a word that stands where a reference is missing. */
  private endToEnd(draft: EntryDraft, words: string): void {
    if (words === 'NOTPROVIDED') return;
    if (draft.endToEndId === undefined) draft.endToEndId = words.slice(0, 140);
    else draft.references.push(words.slice(0, 140));
  }

  /** The other side: who paid money that came, who got money that went. The sign stands before the details. */
  private party(draft: EntryDraft, part: string, words: string): void {
    if (part.includes(draft.sign === 'CRDT' ? '/Dbtr' : '/Cdtr')) draft.party ??= words.slice(0, 140);
  }

  private partyAccount(draft: EntryDraft, part: string, words: string): void {
    if (part.includes(draft.sign === 'CRDT' ? '/DbtrAcct' : '/CdtrAcct')) draft.partyAccount ??= bareNumber(words).slice(0, 40);
  }

  private endEntry(draft: EntryDraft): void {
    this.entry = undefined;
    if (draft.status === undefined) this.refuse('file-incomplete', { tag: 'Sts' });
    if (draft.status !== 'BOOK') {
      this.statement!.pending += 1; // entries stand inside a statement
      return;
    }
    for (const [tag, value] of [['Amt', draft.amount], ['CdtDbtInd', draft.sign], ['BookgDt', draft.bookedOn ?? draft.valueOn]] as const) if (value === undefined) this.refuse('file-incomplete', { tag });
    this.statement!.entries.push(draft);
  }

  private amount(words: string): Amount {
    const currency = this.attributeCurrency;
    const exponent = exponentOf(currency);
    if (exponent === undefined) this.refuse('file-unknown-currency', { currency: currency.slice(0, 10) });
    if (!AMOUNT.test(words)) this.refuse('file-amount-unreadable', { written: words.slice(0, 40) });
    const amountMinor = fromDecimal(words, exponent);
    if (amountMinor === undefined) this.refuse('file-amount-decimals', { written: words.slice(0, 40), currency, decimals: String(exponent) });
    if (amountMinor > LARGEST_AMOUNT) this.refuse('file-amount-too-large', { written: words.slice(0, 40) });
    return { amountMinor, currency, line: this.parser.line };
  }

  private sign(words: string): 'CRDT' | 'DBIT' {
    if (words !== 'CRDT' && words !== 'DBIT') this.refuse('file-sign-unknown', { written: words.slice(0, 20) });
    return words;
  }

  /** The day on the bank's own clock; a time of day and its zone are left off. */
  private day(words: string): string {
    const day = words.slice(0, 10);
    if (!isDay(day)) this.refuse('file-day-unreadable', { written: words.slice(0, 40) });
    return day;
  }

  private finish(draft: StatementDraft): FileStatement {
    const currency = draft.currency ?? draft.balances[0]?.amount?.currency ?? draft.entries[0]?.amount?.currency;
    if (draft.account === undefined) this.refuse('file-incomplete', { tag: 'Acct/Id' }, draft.at);
    if (currency === undefined || exponentOf(currency) === undefined) this.refuse('file-incomplete', { tag: 'Acct/Ccy' }, draft.at);
    for (const { amount } of [...draft.balances, ...draft.entries]) {
      if (amount && amount.currency !== currency) this.refuse('file-other-currency', { currency: amount.currency, account: currency }, amount.line);
    }
    const { opening, closing } = boundsOf(draft.balances);
    if (!opening?.amount) this.refuse('file-incomplete', { tag: 'Bal OPBD' }, draft.at);
    if (!closing?.amount) this.refuse('file-incomplete', { tag: 'Bal CLBD' }, draft.at);
    return {
      account: draft.account,
      currency,
      identification: draft.identification,
      ...(draft.number === undefined ? {} : { number: draft.number }),
      ...(opening.day === undefined ? {} : { opensOn: opening.day }),
      openingMinor: signed(opening.amount, opening.sign),
      ...(closing.day === undefined ? {} : { closesOn: closing.day }),
      closingMinor: signed(closing.amount, closing.sign),
      lines: draft.entries.map((entry) => lineOf(entry, currency)),
      pending: draft.pending,
    };
  }

  /** In a version we have no schema for, a missing piece means that its structure is another one. */
  private refuse(code: string, values?: Readonly<Record<string, string>>, line = this.parser.line): never {
    const isKnown = this.version === '' || KNOWN_VERSIONS.some((known) => known === this.version);
    const refusal: FileRefusal = { code, line, ...(line === this.parser.line ? { column: this.parser.column + 1 } : {}), ...(values ? { values } : {}) };
    if (isKnown || code !== 'file-incomplete') throw new FileFault(refusal);
    throw new FileFault({ code: 'file-version-unknown', line, values: { version: this.version, known: KNOWN_VERSIONS.map((v) => `camt.053.001.${v}`).join(', ') } });
  }
}

/** Opening and closing booked; pages of one statement have interim balances in their place. */
function boundsOf(balances: readonly BalanceDraft[]): { readonly opening: BalanceDraft | undefined; readonly closing: BalanceDraft | undefined } {
  const of = (code: string): readonly BalanceDraft[] => balances.filter((balance) => balance.code === code);
  const interim = of('ITBD');
  return { opening: of('OPBD')[0] ?? of('PRCD')[0] ?? interim[0], closing: of('CLBD').at(-1) ?? (interim.length > 0 ? interim.at(-1) : undefined) };
}

/** Pages that say so, of the same account and number, are one statement. */
function joinPages(drafts: readonly StatementDraft[]): StatementDraft[] {
  const joined: StatementDraft[] = [];
  for (const draft of drafts) {
    const earlier = draft.isPage && draft.number !== undefined ? joined.find((one) => one.isPage && one.account === draft.account && one.number === draft.number) : undefined;
    if (!earlier) joined.push(draft);
    else {
      earlier.balances.push(...draft.balances);
      earlier.entries.push(...draft.entries);
      earlier.pending += draft.pending;
    }
  }
  return joined;
}

const signed = ({ amountMinor }: Amount, sign: string | undefined): string => String(sign === 'DBIT' ? -amountMinor : amountMinor);

function lineOf(draft: EntryDraft, currency: string): FileLine {
  const { amount, bookedOn, valueOn, endToEndId, bankReference, party, partyAccount, instructed } = draft;
  const code = draft.codes.length > 0 ? draft.codes.join('/') : draft.ownCode;
  const day = bookedOn ?? valueOn ?? ''; // one of the two is there: checked when the entry ended
  return {
    bookedOn: day,
    ...(valueOn === undefined ? {} : { valueOn }),
    amountMinor: signed(amount!, draft.sign), // checked when the entry ended
    isReversal: draft.isReversal ?? false,
    ...(endToEndId === undefined ? {} : { endToEndId }),
    ...(bankReference === undefined ? {} : { bankReference }),
    references: draft.references.slice(0, 20),
    ...(code === undefined ? {} : { code }),
    ...(party === undefined ? {} : { party }),
    ...(partyAccount === undefined ? {} : { partyAccount }),
    text: [...new Set(draft.texts)].join(' · ').slice(0, FILE_LIMITS.textCharacters),
    ...(instructed && instructed.currency !== currency ? { original: { amountMinor: String(instructed.amountMinor), currency: instructed.currency } } : {}),
    detailCount: draft.details,
    at: draft.at,
  };
}
