import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesAsMeant, whyNotAddedUp } from './add-up.js';
import { keyLines } from './line-keys.js';
import { readFile } from './read-file.js';
import type { FileReading, FileStatement, ReadFile } from './statement-file.js';

const FILES = new URL('../../test/bank/files/', import.meta.url);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileNamed = (name: string): string => readFileSync(new URL(name, FILES), 'utf8');
const reading = (text: string): FileReading => readFile({ bytes: bytesOf(text), currency: 'EUR' });

function read(text: string): ReadFile {
  const answer = reading(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.file;
}
function refusal(text: string) {
  const answer = reading(text);
  return answer.ok ? undefined : answer.refusal;
}
const amounts = (statement: FileStatement | undefined): string[] => statement?.lines.map(({ amountMinor }) => amountMinor) ?? [];

/** A statement around some entries. */
const statement = (entries: string, { opening = '0.00', closing = '0.00', currency = 'EUR', version = '08', extra = '' } = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2027-03-05T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S1</Id>
<CreDtTm>2027-03-05T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>${currency}</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${opening}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-03-01</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-03-31</Dt></Dt></Bal>${entries}${extra}</Stmt></BkToCstmrStmt></Document>`;
const entry = (amount: string, { currency = 'EUR', sign = 'CRDT', status = '<Sts><Cd>BOOK</Cd></Sts>', more = '' } = {}): string =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd>${status}<BookgDt><Dt>2027-03-08</Dt></BookgDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>${more}</Ntry>`;

describe('reading a statement of the bank', () => {
  it('takes the parties, references, codes and both currencies of each booked line', () => {
    const { format, statements } = read(fileNamed('camt.053.001.02-pool-account.xml'));

    expect(format).toBe('camt.053.001.02');
    expect(statements[0]).toMatchObject({ account: 'IT60X0542811101000000123456', currency: 'EUR', number: '3', opensOn: '2026-03-01', openingMinor: '10000000', closesOn: '2026-03-31', closingMinor: '30498650' });
    expect(amounts(statements[0])).toEqual(['25000000', '-4573471', '-1500', '73621']);
    expect(statements[0]!.lines[0]).toMatchObject({ bookedOn: '2026-03-10', endToEndId: 'CONTRIB-2026-MILANO-01', bankReference: 'BK-0001', code: 'PMNT/RCDT/ESCT', party: 'Comune di Milano', text: 'Contributo fondo comune 2026 accordo POF-2026-003' });
    expect(statements[0]!.lines[1]).toMatchObject({ party: 'Ville de Dakar', original: { amountMinor: '30000000', currency: 'XOF' } });
    expect(whyNotAddedUp(statements[0]!, false)).toBeUndefined();
  });

  it('takes the sign from the indicator alone: a reversal as the standard says it adds up', () => {
    const [only] = read(fileNamed('bnk-1a-reversal.xml')).statements;

    expect(amounts(only)).toEqual(['-25000', '25000', '90000', '-90000']);
    expect(only!.lines.map(({ isReversal }) => isReversal)).toEqual([false, true, false, true]);
    expect(whyNotAddedUp(only!, false)).toBeUndefined();
  });

  it('refuses a reversal that contradicts its balances, names difference and line, and fits once the account says that its bank turns the sign', () => {
    const [only] = read(fileNamed('bnk-1b-reversal-contradictory.xml')).statements;

    expect(whyNotAddedUp(only!, false)).toMatchObject({ code: 'statement-reversals-contradict', line: only!.lines[1]!.at, values: { difference: '500.00', currency: 'EUR', count: '1' } });
    expect(whyNotAddedUp(only!, true)).toBeUndefined();
    expect(linesAsMeant(only!, true).map(({ amountMinor }) => amountMinor)).toEqual(['-25000', '25000']);
  });

  it('reads every account of a file with a prefix for its namespace, and one without movements', () => {
    const { format, statements } = read(fileNamed('bnk-3-two-accounts.xml'));

    expect(format).toBe('camt.053.001.08');
    expect(statements.map(({ account, currency, openingMinor, closingMinor, lines }) => [account, currency, openingMinor, closingMinor, lines.length])).toEqual([
      ['IT84X9999999999000000000111', 'EUR', '214444', '264444', 1],
      ['SN88SN9999999900000000000000', 'XOF', '655957', '655957', 0],
      ['ES9599999999990000000033', 'EUR', '1000', '3000', 1],
    ]);
  });

  it('reads a version it has no schema for when its elements are the same, else names the versions it reads', () => {
    const unknown = fileNamed('bnk-3-two-accounts.xml').replaceAll('camt.053.001.08', 'camt.053.001.04');

    expect(read(unknown).statements).toHaveLength(3);
    expect(refusal(unknown.replaceAll(/<ns2:Bal>[\s\S]*?<\/ns2:Bal>/g, ''))).toMatchObject({ code: 'file-version-unknown', values: { version: '04', known: 'camt.053.001.02, camt.053.001.08' } });
    expect(refusal(fileNamed('bnk-3-two-accounts.xml').replaceAll('iso:20022', 'iso:20023'))).toMatchObject({ code: 'file-not-a-statement' });
  });

  it('joins pages that say so and share a number into one statement', () => {
    const page = (no: number, last: boolean, balances: string, amount: string): string => `<Stmt><Id>P${no}</Id><StmtPgntn><PgNb>${no}</PgNb><LastPgInd>${last}</LastPgInd></StmtPgntn><ElctrncSeqNb>9</ElctrncSeqNb><CreDtTm>2027-03-05T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>EUR</Ccy></Acct>${balances}${entry(amount)}</Stmt>`;
    const balance = (code: string, amount: string): string => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-03-08</Dt></Dt></Bal>`;
    const text = statement('').replace(/<Stmt>[\s\S]*<\/Stmt>/, page(1, false, balance('OPBD', '10.00') + balance('ITBD', '15.00'), '5.00') + page(2, true, balance('ITBD', '15.00') + balance('CLBD', '22.00'), '7.00'));

    const { statements } = read(text);

    expect(statements).toHaveLength(1);
    expect(amounts(statements[0])).toEqual(['500', '700']);
    expect(whyNotAddedUp(statements[0]!, false)).toBeUndefined();
  });

  it('leaves out what is announced and not booked, and what stands in another namespace', () => {
    const { statements } = read(statement(entry('5.00') + entry('9.00', { status: '<Sts><Cd>PDNG</Cd></Sts>' }), { closing: '5.00', extra: '<SplmtryData><Envlp><x:Ntry xmlns:x="urn:other"><x:Amt Ccy="EUR">1.00</x:Amt></x:Ntry></Envlp></SplmtryData>' }));

    expect(amounts(statements[0])).toEqual(['500']);
    expect(statements[0]!.pending).toBe(1);
  });

  it('imports an overdrawn account as the fact it is', () => {
    const text = statement(entry('5.00', { sign: 'DBIT' }), { closing: '5.00' }).replace(/(CLBD[\s\S]*?)<CdtDbtInd>CRDT/, '$1<CdtDbtInd>DBIT');

    expect(read(text).statements[0]).toMatchObject({ openingMinor: '0', closingMinor: '-500' });
  });

  it.each([
    ['XOF', '655957', '655957'],
    ['JOD', '12.345', '12345'],
    ['EUR', '0.07', '7'],
    ['EUR', '12.500', '1250'],
    ['EUR', '10000000000000.00', '1000000000000000'],
  ])('reads %s %s in the smallest unit of the currency', (currency, written, minor) => {
    expect(amounts(read(statement(entry(written, { currency }), { currency, opening: '0', closing: '0' })).statements[0])).toEqual([minor]);
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['a document type', statement('').replace('<Document', '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Document'), 'file-has-doctype'],
    ['an entity of its own', statement(entry('1.00', { more: '<AddtlNtryInf>&x;</AddtlNtryInf>' })), 'file-has-entities'],
    ['elements 33 deep', statement(`${'<a>'.repeat(31)}${'</a>'.repeat(31)}`), 'file-too-deep'],
    ['elements 33 deep in another namespace', statement(`${'<x:a xmlns:x="urn:x">'.repeat(31)}${'</x:a>'.repeat(31)}`), 'file-too-deep'],
    ['a tag that is not closed', statement('<Wrong>'), 'file-not-xml'],
    ['half a file', statement('').slice(0, 500), 'file-not-xml'],
    ['a control character', statement(entry('1.00', { more: '<AddtlNtryInf>\u0001</AddtlNtryInf>' })), 'file-not-xml'],
    ['another message', statement('').replaceAll('camt.053.001.08', 'pain.001.001.09'), 'file-not-a-statement'],
    ['an amount in words', statement(entry('ten')), 'file-amount-unreadable'],
    ['a negative amount', statement(entry('-1.00')), 'file-amount-unreadable'],
    ['an amount in exponents', statement(entry('1e9')), 'file-amount-unreadable'],
    ['a comma', statement(entry('1,00')), 'file-amount-unreadable'],
    ['too many decimals', statement(entry('1.005')), 'file-amount-decimals'],
    ['decimals of a currency without', statement(entry('1.5', { currency: 'XOF' }), { currency: 'XOF', opening: '0', closing: '0' }), 'file-amount-decimals'],
    ['an amount beyond all', statement(entry('10000000000000.01')), 'file-amount-too-large'],
    ['a line in another currency', statement(entry('1.00', { currency: 'USD' })), 'file-other-currency'],
    ['a currency nobody knows', statement(entry('1.00', { currency: 'XXX' })), 'file-unknown-currency'],
    ['a sign nobody knows', statement(entry('1.00', { sign: 'BOTH' })), 'file-sign-unknown'],
    ['a line without its state', statement(entry('1.00', { status: '' })), 'file-incomplete'],
    ['a day that does not exist', statement(entry('1.00')).replace('2027-03-08', '2027-02-30'), 'file-day-unreadable'],
    ['no opening balance', statement('').replace('OPBD', 'OPAV'), 'file-incomplete'],
    ['no closing balance', statement('').replace('CLBD', 'CLAV'), 'file-incomplete'],
    ['no account', statement('').replace(/<Id><IBAN>.*?<\/Id>/, '<Id/>'), 'file-incomplete'],
    ['nothing', '', 'file-empty'],
  ])('is refused with the line: %s', (_what, text, code) => {
    expect(refusal(text)?.code).toBe(code);
    if (text !== '') expect(refusal(text)?.line).toBeGreaterThan(0);
  });

  it('is refused beyond 50 000 lines', () => {
    expect(refusal(statement(entry('1.00').repeat(50_001)))).toMatchObject({ code: 'file-too-many-lines', values: { lines: '50000' } });
  });

  it('is refused in a charset it does not keep, with the line of the first wrong byte', () => {
    const bytes = Buffer.from(statement(`\n\n${entry('1.00', { more: '<AddtlNtryInf>Sede \u00e8 qui</AddtlNtryInf>' })}`), 'latin1');

    expect(readFile({ bytes, currency: 'EUR' })).toMatchObject({ ok: false, refusal: { code: 'file-wrong-charset', line: 7 } });
    expect(readFile({ bytes: Buffer.from(bytes.toString('latin1').replace('UTF-8', 'ISO-8859-1'), 'latin1'), currency: 'EUR' }).ok).toBe(true);
    expect(readFile({ bytes: Buffer.from(bytes.toString('latin1').replace('UTF-8', 'EBCDIC-X'), 'latin1'), currency: 'EUR' })).toMatchObject({ ok: false, refusal: { code: 'file-wrong-charset', values: { encoding: 'ebcdic-x' } } });
  });

  it('says by how much it does not add up', () => {
    const [only] = read(statement(entry('5.00'), { closing: '7.50' })).statements;

    expect(whyNotAddedUp(only!, false)).toEqual({ code: 'statement-does-not-add-up', values: { difference: '2.50', currency: 'EUR', statement: 'S1' } });
  });
});

describe('the key of a line', () => {
  const keys = (name: string): string[] => keyLines('account', read(fileNamed(name)).statements[0]!.lines).map(({ key }) => key);

  it('tells equal lines of a day apart by their number, and finds them again in a file of the whole week', () => {
    const [day, week] = [keys('bnk-5-day.xml'), keys('bnk-5-week.xml')];

    expect(new Set(day).size).toBe(2);
    expect(new Set(week).size).toBe(week.length);
    expect(week.filter((key) => day.includes(key))).toEqual(day);
    expect(week.filter((key) => !day.includes(key))).toHaveLength(4);
  });

  it('keeps lines apart that share the bank’s reference and not the amount, and takes NOTPROVIDED for no reference', () => {
    const { lines } = read(fileNamed('bnk-5-week.xml')).statements[0]!;
    const shared = lines.filter(({ bankReference }) => bankReference !== undefined);

    expect(shared.length).toBeGreaterThan(1);
    expect(lines.every(({ endToEndId }) => endToEndId !== 'NOTPROVIDED')).toBe(true);
  });

  it('is another for another account', () => {
    const { lines } = read(fileNamed('bnk-5-day.xml')).statements[0]!;

    expect(keyLines('a', lines)[0]!.key).not.toBe(keyLines('b', lines)[0]!.key);
  });
});

describe('the files these tests read', () => {
  const validators = new Map<string, XsdValidator>();
  beforeAll(() => {
    xmlRegisterFsInputProviders();
    for (const version of ['02', '08']) {
      const url = fileURLToPath(new URL(`../../test/bank/xsd/camt.053.001.${version}.xsd`, import.meta.url));
      validators.set(version, XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url })));
    }
  });

  it.each(readdirSync(FILES).filter((name) => name.endsWith('.xml')))('are statements by the schema of ISO 20022: %s', (name) => {
    const document = XmlDocument.fromBuffer(readFileSync(new URL(name, FILES)));
    const version = /camt\.053\.001\.(\d\d)/.exec(fileNamed(name))![1]!;

    expect(() => validators.get(version)!.validate(document)).not.toThrow();

    document.dispose();
  });
});
