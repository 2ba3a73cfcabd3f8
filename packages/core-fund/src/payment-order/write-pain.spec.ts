import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { writePain, type Payment, type PaymentFile, type PainVersion } from './write-pain.js';

const ID = '01900000-0000-7000-8000-000000000abc';
const payment = (at: number, amountMinor: bigint, creditor: Partial<Payment['creditor']> = {}): Payment => ({
  transferId: `01900000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
  amountMinor,
  creditor: { name: "Crédit d'Œuvres & Fils – Saint-Étienne_Nord", number: 'FR7630006000011234567890189', isIban: true, ...creditor },
  text: 'Projet n° 7 – “Micro-jardin” <b>&amp;',
});
const file = (payments: readonly Payment[], version: PainVersion = '09', currency = 'EUR'): PaymentFile => ({
  id: ID,
  version,
  createdAt: new Date('2026-03-17T10:00:00.123Z'),
  executeOn: '2026-03-18',
  debtor: { name: 'Fondo comune', number: 'IT60X0542811101000000123456', isIban: true, currency },
  payments,
});
const textsOf = (xml: string, tag: string): string[] => [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!);

function faults(xml: string, version: PainVersion): string[] {
  using schema = XmlDocument.fromBuffer(readFileSync(new URL(`../../test/bank/xsd/pain.001.001.${version}.xsd`, import.meta.url)));
  using validator = XsdValidator.fromDoc(schema);
  using doc = XmlDocument.fromString(xml);
  try {
    validator.validate(doc);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

const NON_IBAN = { name: 'Banjul Gardens', number: '0001234567', isIban: false, bic: 'TBLTGMGM' };

describe('a file of payments', () => {
  it.each(['09', '03'] as const)('fits the schema of its version, whatever stands in it: %s', (version) => {
    const xml = writePain(file([payment(1, 70n), payment(2, 10n, { bic: 'CNCASNDA', number: 'SN08SN0100152000048500003035' }), payment(3, 1_999n, NON_IBAN)], version));

    expect(faults(xml, version)).toEqual([]);
    expect(faults(xml.replace('<PmtMtd>TRF</PmtMtd>', '<PmtMtd>XXX</PmtMtd>'), version)).not.toEqual([]);
  });

  it('says how many payments and how much, to the cent, over all and for each batch', () => {
    const xml = writePain(file([payment(1, 70n), payment(2, 10n), payment(3, 1_999n), payment(4, 52_680n, NON_IBAN)]));

    expect(textsOf(xml, 'NbOfTxs')).toEqual(['4', '3', '1']);
    expect(textsOf(xml, 'CtrlSum')).toEqual(['547.59', '20.79', '526.80']);
    expect(textsOf(xml, 'InstdAmt')).toEqual(['0.70', '0.10', '19.99', '526.80']);
  });

  it('names each payment by its proposal, in 32 signs that come back on the statement', () => {
    const ids = textsOf(writePain(file([payment(1, 70n), payment(2, 10n)])), 'EndToEndId');

    expect(ids).toEqual(['01900000000070008000000000000001', '01900000000070008000000000000002']);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('calls SEPA only what is euro between accounts of the area', () => {
    const codes = (payments: readonly Payment[], currency?: string) => textsOf(writePain(file(payments, '09', currency)), 'ChrgBr');

    expect(codes([payment(1, 70n)])).toEqual(['SLEV']);
    expect(codes([payment(1, 70n, { number: 'SN08SN0100152000048500003035' })])).toEqual(['SHAR']);
    expect(codes([payment(1, 70n)], 'XOF')).toEqual(['SHAR']);
    expect(textsOf(writePain(file([payment(1, 70n)], '09', 'XOF')), 'CtrlSum')).toEqual(['70', '70']);
  });

  it('writes names and texts in letters that every bank takes', () => {
    const xml = writePain(file([payment(1, 70n)]));

    expect(textsOf(xml, 'Nm')).toEqual(['Fondo comune', 'Fondo comune', "Credit d'OEuvres + Fils - Saint-Etienne-Nord"]);
    expect(textsOf(xml, 'Ustrd')).toEqual(["Projet no 7 - 'Micro-jardin' b +amp,"]);
  });

  it.each(['09', '03'] as const)('names the bank that pays where its BIC is known, and says so where it is not: %s', (version) => {
    const bare = file([payment(1, 70n)], version);
    const named = writePain({ ...bare, debtor: { ...bare.debtor, bic: 'BCITITMM' } });

    expect(named).toContain(`<DbtrAgt><FinInstnId><${version === '09' ? 'BICFI' : 'BIC'}>BCITITMM<`);
    expect(faults(named, version)).toEqual([]);
    expect(writePain(bare)).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED<');
  });

  it('is never written with a name that says nothing', () => {
    expect(() => writePain(file([payment(1, 70n, { name: 'بلدية' })]))).toThrow();
  });
});
