import { isDay } from '@regia/kernel';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeText } from '../bank/decode-text.js';
import { FileFault } from '../bank/statement-file.js';

/** A file of one day is 2 KB; what is larger is another file. */
export const ECB_LIMITS = { bytes: 256 * 1024, depth: 8, rates: 200 } as const;
const ENVELOPE = 'http://www.gesmes.org/xml/2002-08-01';
const CUBE = 'http://www.ecb.int/vocabulary/2002-08-01/eurofxref';
const VALUE = /^-?\d{1,11}(?:\.\d{1,12})?$/;

/** What one unit of euro was on a day, in the order of the file. Values are decimal text; odd ones are judged where they are kept. */
export interface PublishedRates {
  readonly day: string;
  readonly rates: readonly { readonly quote: string; readonly value: string }[];
}

/**
 * Reads the reference rates that the European Central Bank publishes for a day. No document type, no entities, no depth.
 * @throws FileFault at the first thing that cannot be right
 */
export function readEcb(bytes: Uint8Array): PublishedRates {
  if (bytes.length === 0) throw new FileFault({ code: 'file-empty' });
  if (bytes.length > ECB_LIMITS.bytes) throw new FileFault({ code: 'rates-file-too-large' });
  return new EcbReader().read(decodeText(bytes));
}

class EcbReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly rates = new Map<string, string>();
  private depth = 0;
  private day: string | undefined;

  read(text: string): PublishedRates {
    this.parser.on('doctype', () => this.refuse('file-has-doctype'));
    this.parser.on('error', (error) => this.refuse(/entity/i.test(error.message) ? 'file-has-entities' : 'file-not-xml'));
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => {
      this.depth -= 1;
    });
    this.parser.write(text).close();
    if (this.day === undefined || this.rates.size === 0) this.refuse('rates-file-empty');
    return { day: this.day, rates: [...this.rates].map(([quote, value]) => ({ quote, value })) };
  }

  private open({ local, uri, attributes }: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > ECB_LIMITS.depth) this.refuse('file-too-deep', { depth: String(ECB_LIMITS.depth) });
    if (this.depth === 1 && (local !== 'Envelope' || uri !== ENVELOPE)) this.refuse('rates-file-unknown');
    if (local !== 'Cube' || uri !== CUBE) return;
    const said = (name: string): string | undefined => attributes[name]?.value;
    if (said('time') !== undefined) this.dayIs(said('time')!);
    if (said('currency') !== undefined) this.rateIs(said('currency')!, said('rate') ?? '');
  }

  private dayIs(written: string): void {
    if (this.day !== undefined) this.refuse('rates-file-several-days');
    const shown = written.slice(0, 40);
    if (!isDay(written)) this.refuse('file-day-unreadable', { written: shown });
    this.day = written;
  }

  private rateIs(quote: string, value: string): void {
    if (this.day === undefined) this.refuse('rates-file-empty');
    if (!/^[A-Z]{3}$/.test(quote)) this.refuse('file-unknown-currency', { currency: quote.slice(0, 10) });
    if (!VALUE.test(value)) this.refuse('rates-value-unreadable', { written: value.slice(0, 40), currency: quote });
    if (this.rates.has(quote)) this.refuse('rates-twice', { currency: quote });
    if (this.rates.size >= ECB_LIMITS.rates) this.refuse('rates-file-too-large');
    this.rates.set(quote, value);
  }

  private refuse(code: string, values?: Readonly<Record<string, string>>): never {
    throw new FileFault({ code, line: this.parser.line, ...(values ? { values } : {}) });
  }
}
