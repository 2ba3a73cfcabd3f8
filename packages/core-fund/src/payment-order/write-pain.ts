import { exponentOf, toDecimal } from '@regia/kernel';
import { saysSomething, sepaText } from './sepa-text.js';

/** Versions of pain.001 that are written. */
export type PainVersion = '09' | '03';

/** One payment of an order. */
export interface Payment {
  /** Id of its proposal: the bank hands it back, and the line finds what it settles. */
  readonly transferId: string;
  readonly amountMinor: bigint;
  readonly creditor: { readonly name: string; readonly number: string; readonly isIban: boolean; readonly bic?: string | undefined };
  readonly text: string;
}

/** What a file says beside its payments. */
export interface PaymentFile {
  readonly id: string;
  readonly version: PainVersion;
  readonly createdAt: Date;
  readonly executeOn: string;
  readonly debtor: { readonly name: string; readonly number: string; readonly isIban: boolean; readonly bic?: string | undefined; readonly currency: string };
  readonly payments: readonly Payment[];
}

/** Countries and territories of the single euro payments area, as their account numbers begin. */
const SEPA = new Set('AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(' '));
const [NAME, TEXT] = [70, 140];
/** What stands where there is nothing to say. */
const NOTHING = 'NOTPROVIDED';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const tag = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;
const words = (name: string, text: string): string => tag(name, escaped(text));
const bare = (id: string): string => id.replaceAll('-', '');

/**
 * A customer credit transfer for one account and day. Euro to an account of the area travel as SEPA, everything else by itself:
 * a bank refuses a batch for one payment of the other kind.
 */
export function writePain(file: PaymentFile): string {
  const sepa = file.payments.filter((payment) => isSepa(file, payment));
  const others = file.payments.filter((payment) => !sepa.includes(payment));
  const batches = [{ payments: sepa, isSepa: true }, { payments: others, isSepa: false }].filter(({ payments }) => payments.length > 0);
  const header = tag('GrpHdr', words('MsgId', bare(file.id)), words('CreDtTm', file.createdAt.toISOString().slice(0, 19)), ...totals(file, file.payments), tag('InitgPty', words('Nm', nameOf(file.debtor.name))));
  const body = tag('CstmrCdtTrfInitn', header, ...batches.map((batch, at) => batchOf(file, batch, `${bare(file.id)}-${at + 1}`)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.${file.version}">${body}</Document>\n`;
}

const isSepa = ({ debtor }: PaymentFile, { creditor }: Payment): boolean => debtor.currency === 'EUR' && creditor.isIban && SEPA.has(creditor.number.slice(0, 2));

const totals = ({ debtor }: PaymentFile, payments: readonly Payment[]): string[] => [
  words('NbOfTxs', String(payments.length)),
  words('CtrlSum', decimal(payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n), debtor.currency)),
];

const decimal = (amountMinor: bigint, currency: string): string => toDecimal(amountMinor, exponentOf(currency) ?? 2);

function batchOf(file: PaymentFile, { payments, isSepa: travelsAsSepa }: { readonly payments: readonly Payment[]; readonly isSepa: boolean }, id: string): string {
  const { debtor, executeOn, version } = file;
  return tag(
    'PmtInf',
    words('PmtInfId', id),
    words('PmtMtd', 'TRF'),
    ...totals(file, payments),
    ...(travelsAsSepa ? [tag('PmtTpInf', tag('SvcLvl', words('Cd', 'SEPA')))] : []),
    version === '03' ? words('ReqdExctnDt', executeOn) : tag('ReqdExctnDt', words('Dt', executeOn)),
    tag('Dbtr', words('Nm', nameOf(debtor.name))),
    tag('DbtrAcct', accountId(debtor), words('Ccy', debtor.currency)),
    tag('DbtrAgt', tag('FinInstnId', debtor.bic === undefined ? tag('Othr', words('Id', NOTHING)) : bicOf(version, debtor.bic))),
    words('ChrgBr', travelsAsSepa ? 'SLEV' : 'SHAR'),
    ...payments.map((payment) => paymentOf(file, payment)),
  );
}

function paymentOf({ debtor, version }: PaymentFile, { transferId, amountMinor, creditor, text }: Payment): string {
  const purpose = sepaText(text, TEXT);
  return tag(
    'CdtTrfTxInf',
    tag('PmtId', words('EndToEndId', bare(transferId))),
    tag('Amt', `<InstdAmt Ccy="${debtor.currency}">${decimal(amountMinor, debtor.currency)}</InstdAmt>`),
    ...(creditor.bic === undefined ? [] : [tag('CdtrAgt', tag('FinInstnId', bicOf(version, creditor.bic)))]),
    tag('Cdtr', words('Nm', nameOf(creditor.name))),
    tag('CdtrAcct', accountId(creditor)),
    ...(purpose === '' ? [] : [tag('RmtInf', words('Ustrd', purpose))]),
  );
}

const bicOf = (version: PainVersion, bic: string): string => words(version === '03' ? 'BIC' : 'BICFI', bic);

const accountId = ({ number, isIban }: { readonly number: string; readonly isIban: boolean }): string => tag('Id', isIban ? words('IBAN', number) : tag('Othr', words('Id', number)));

/** Names were asked for in Latin letters before anybody signed; what is left empty here is a mistake of the program. */
function nameOf(name: string): string {
  const latin = sepaText(name, NAME);
  if (!saysSomething(latin)) throw new Error('a name of a payment file has no Latin letter');
  return latin;
}
