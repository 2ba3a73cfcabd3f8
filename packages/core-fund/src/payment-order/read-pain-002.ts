import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeText } from '../bank/decode-text.js';
import { FileFault } from '../bank/statement-file.js';

/** A report on one file of payments is small; what is larger is another file. */
export const REPORT_LIMITS = { bytes: 2 * 1024 * 1024, depth: 32, payments: 500 } as const;
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:pain\.002\.001\.\d\d$/;
const REJECTED = 'RJCT';

/** What a bank reports of a file of payments: which of it was rejected, with the code why. What it writes of people is not read. */
export interface StatusReport {
  /** Id of the message it is about. */
  readonly message: string;
  /** The code of a file that was rejected whole; empty where the bank names none. */
  readonly whole?: string;
  /** Batches that were rejected whole, by their id. */
  readonly batches: ReadonlyMap<string, string>;
  /** Payments that were rejected, by end-to-end reference. */
  readonly payments: ReadonlyMap<string, string>;
}

/**
 * Reads pain.002. No document type, no entities, no depth.
 * @throws FileFault at the first thing that cannot be right
 */
export function readPain002(bytes: Uint8Array): StatusReport {
  if (bytes.length === 0) throw new FileFault({ code: 'file-empty' });
  if (bytes.length > REPORT_LIMITS.bytes) throw new FileFault({ code: 'file-too-large' });
  return new ReportReader().read(decodeText(bytes));
}

class ReportReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly path: string[] = [];
  private readonly batches = new Map<string, string>();
  private readonly payments = new Map<string, string>();
  private namespace = '';
  private words = '';
  private message: string | undefined;
  private whole: string | undefined;
  private batch = { id: '', status: '', code: '' };
  private payment = { reference: '', status: '', code: '' };
  private group = { status: '', code: '' };

  read(text: string): StatusReport {
    this.parser.on('doctype', () => this.refuse('file-has-doctype'));
    this.parser.on('error', (error) => this.refuse(/entity/i.test(error.message) ? 'file-has-entities' : 'file-not-xml'));
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (words) => {
      this.words = (this.words + words).slice(0, 200);
    });
    this.parser.write(text).close();
    if (this.message === undefined) this.refuse('report-unknown');
    return {
      message: this.message,
      ...(this.whole === undefined ? {} : { whole: this.whole }),
      batches: this.batches,
      payments: this.payments,
    };
  }

  private open({ local, uri }: SaxesTagNS): void {
    if (this.path.length === 0 && (local !== 'Document' || !NAMESPACE.test(uri))) this.refuse('report-unknown');
    if (this.path.length === 0) this.namespace = uri;
    if (this.path.length >= REPORT_LIMITS.depth) this.refuse('file-too-deep', { depth: String(REPORT_LIMITS.depth) });
    this.path.push(uri === this.namespace ? local : '');
    this.words = '';
    if (this.here() === 'OrgnlPmtInfAndSts') this.batch = { id: '', status: '', code: '' };
    if (this.here() === 'OrgnlPmtInfAndSts/TxInfAndSts') this.payment = { reference: '', status: '', code: '' };
  }

  private here(): string {
    return this.path.slice(2).join('/');
  }

  private close(): void {
    const [here, words] = [this.here(), this.words.trim()];
    this.path.pop();
    this.words = '';
    if (here.startsWith('OrgnlGrpInfAndSts')) this.inGroup(here.slice('OrgnlGrpInfAndSts'.length), words);
    else if (here.startsWith('OrgnlPmtInfAndSts/TxInfAndSts')) this.inPayment(here.slice('OrgnlPmtInfAndSts/TxInfAndSts'.length), words);
    else if (here.startsWith('OrgnlPmtInfAndSts')) this.inBatch(here.slice('OrgnlPmtInfAndSts'.length), words);
  }

  private inGroup(part: string, words: string): void {
    if (part === '/OrgnlMsgId') this.message = words;
    else if (part === '/GrpSts') this.group.status = words;
    else if (part === '/StsRsnInf/Rsn/Cd') this.group.code ||= codeOf(words);
    else if (part === '' && this.group.status === REJECTED) this.whole = this.group.code;
  }

  private inBatch(part: string, words: string): void {
    if (part === '/OrgnlPmtInfId') this.batch.id = words;
    else if (part === '/PmtInfSts') this.batch.status = words;
    else if (part === '/StsRsnInf/Rsn/Cd') this.batch.code ||= codeOf(words);
    else if (part === '' && this.batch.status === REJECTED) this.batches.set(this.batch.id, this.batch.code);
  }

  private inPayment(part: string, words: string): void {
    if (part === '/OrgnlEndToEndId') this.payment.reference = words;
    else if (part === '/TxSts') this.payment.status = words;
    else if (part === '/StsRsnInf/Rsn/Cd') this.payment.code ||= codeOf(words);
    else if (part === '' && this.payment.status === REJECTED) {
      if (this.payments.size >= REPORT_LIMITS.payments) this.refuse('file-too-many-lines', { lines: String(REPORT_LIMITS.payments) });
      this.payments.set(this.payment.reference, this.payment.code);
    }
  }

  private refuse(code: string, values?: Readonly<Record<string, string>>): never {
    throw new FileFault({ code, line: this.parser.line, ...(values ? { values } : {}) });
  }
}

/** As the ISO list has them; a word of the bank's own is left out. */
const codeOf = (words: string): string => (/^[A-Z0-9]{1,4}$/.test(words) ? words : '');
