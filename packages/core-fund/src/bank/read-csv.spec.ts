import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainAmount, readAmounts } from './csv-amounts.js';
import { readMapping, type CsvMapping } from './csv-mapping.js';
import { csvRows } from './csv-rows.js';
import { isIban } from './iban.js';
import { readFile } from './read-file.js';
import type { FileRefusal } from './statement-file.js';

const fileNamed = (name: string): Uint8Array => readFileSync(new URL(`../../test/bank/files/${name}`, import.meta.url));
const ITALIAN: CsvMapping = { delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'Data', amount: 'Importo', text: 'Descrizione' };
const ENGLISH: CsvMapping = { delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'date', amount: 'amount', text: 'text' };

const read = (bytes: Uint8Array, mapping: CsvMapping | undefined, currency = 'EUR') => readFile({ bytes, currency, ...(mapping ? { mapping } : {}) });
function minors(bytes: Uint8Array, mapping: CsvMapping, currency = 'EUR'): string[] {
  const answer = read(bytes, mapping, currency);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.file.statements[0]!.lines.map(({ amountMinor }) => amountMinor);
}
function refusal(bytes: Uint8Array, mapping?: CsvMapping, currency = 'EUR'): FileRefusal | undefined {
  const answer = read(bytes, mapping, currency);
  return answer.ok ? undefined : answer.refusal;
}
const table = (...amounts: string[]): Uint8Array => new TextEncoder().encode(`date;amount;text\n${amounts.map((amount, n) => `2027-02-0${n + 1};${amount};x`).join('\n')}`);

describe('the amounts of a spreadsheet', () => {
  it('are read by what the whole column says, never cell by cell', () => {
    expect(minors(fileNamed('csv-1-eur.csv'), ITALIAN)).toEqual(['148869', '-100000', '123456700', '8990']);
  });

  it('are asked for where nothing in the file decides: euro and dinar; whole francs decide by themselves', () => {
    expect(refusal(fileNamed('csv-1-undecided.csv'), ENGLISH)).toMatchObject({ code: 'csv-decimal-undecided', values: { written: '1.250' } });
    expect(refusal(fileNamed('csv-1-undecided.csv'), ENGLISH, 'JOD')).toMatchObject({ code: 'csv-decimal-undecided' });
    expect(minors(fileNamed('csv-1-undecided.csv'), ENGLISH, 'XOF')).toEqual(['1250', '3000']);
    expect(minors(fileNamed('csv-1-undecided.csv'), { ...ENGLISH, decimal: ',' })).toEqual(['125000', '300000']);
    expect(minors(fileNamed('csv-1-undecided.csv'), { ...ENGLISH, decimal: '.' }, 'JOD')).toEqual(['1250', '3000']);
  });

  it('are shown with the form that was chosen and three of them', () => {
    const answer = read(fileNamed('csv-1-eur.csv'), ITALIAN);

    expect(answer.ok && answer.file.amounts).toEqual({ decimal: ',', samples: [{ written: '1.488,69', amountMinor: '148869' }, { written: '-1.000', amountMinor: '-100000' }, { written: '1.234.567,00', amountMinor: '123456700' }] });
  });

  it('are refused at the line where they contradict each other', () => {
    expect(refusal(table('1.488,69', '1,488.69'), ENGLISH)).toMatchObject({ code: 'csv-amounts-contradict', line: 3 });
  });

  it.each([
    ['٣٬٠٠٠٫٥٠', '-', 300050n],
    ['\u200e-1 250,00\u200f', '-', -125000n],
    ['(12,50)', '-', -1250n],
    ['12,50-', '-', -1250n],
    ['−12,50', '-', -1250n],
    ['€ 12,50', '-', 1250n],
    ['12,50 EUR', '-', 1250n],
    ["1'250,00", '-', 125000n],
    ['1 234 567,89', '-', 123456789n],
  ])('are read with the marks people paste: %s', (written, _as, minor) => {
    expect(readAmounts([{ written, at: 2 }], 'EUR', ',').amounts).toEqual([minor]);
  });

  it.each(['12,5,0', '1.23,00', 'ten', '--1', '1e5', '12,505', '99999999999999999999'])('are refused when they are none: %s', (written) => {
    expect(() => readAmounts([{ written, at: 2 }], 'EUR', ',')).toThrow(/file-amount/);
  });

  it('stand in two columns at some banks, with or without a minus', () => {
    const bytes = new TextEncoder().encode('date,in,out,text\n01/02/2027,"1,000.00",,a\n02/02/2027,,12.50,b\n03/02/2027,,-3.00,c');

    expect(minors(bytes, { delimiter: ',', dayForm: 'DD/MM/YYYY', day: 'date', credit: 'in', debit: 'out', text: 'text' })).toEqual(['100000', '-1250', '-300']);
  });

  it('are plain text first: no digit of another script and no invisible mark is left', () => {
    expect(plainAmount('\u061c۱۲۳٫۵')).toBe('123,5');
  });
});

describe('a spreadsheet', () => {
  it('is read past the invisible mark of Excel, with codes and formulas as the texts they are', () => {
    const answer = read(fileNamed('csv-3-excel.csv'), { delimiter: ';', dayForm: 'YYYYMMDD', day: 'code', amount: 'amount', text: 'note' });

    expect(answer).toMatchObject({ ok: false, refusal: { code: 'file-day-unreadable', line: 2, values: { written: '00123' } } });
    expect(csvRows(new TextDecoder().decode(fileNamed('csv-3-excel.csv')), ';').map(({ cells }) => cells)).toEqual([
      ['code', 'name', 'phone', 'amount', 'note'],
      ['00123', 'Micro-jardin "Pikine"; zone 2', '+221 33 000 00 00', '-1250,00', '=1+1'],
      ['01.10', 'Orto', '@casa', '-5', "-2+3+cmd|' /c calc'!A0"],
    ]);
    expect(readAmounts([{ written: '-1250,00', at: 2 }, { written: '-5', at: 3 }], 'EUR').amounts).toEqual([-125000n, -500n]);
  });

  it('gives a text back as it was typed, without the sign that an export put before a formula', () => {
    const answer = read(new TextEncoder().encode("date;amount;text\n2027-02-01;1,00;'=1+1"), ENGLISH);

    expect(answer.ok && answer.file.statements[0]!.lines[0]!.text).toBe('=1+1');
  });

  it.each([
    ['no mapping', 'date;amount;text\n2027-02-01;1,00;x', undefined, 'csv-mapping-missing'],
    ['a column that is not there', 'date;text\n2027-02-01;x', ENGLISH, 'csv-column-missing'],
    ['only a first row', 'date;amount;text', ENGLISH, 'csv-empty'],
    ['a quote that stays open', 'date;amount;text\n2027-02-01;1,00;"x', ENGLISH, 'csv-quote-open'],
    ['a day of another form', 'date;amount;text\n01/02/2027;1,00;x', ENGLISH, 'file-day-unreadable'],
    ['no amount', 'date;amount;text\n2027-02-01;;x', ENGLISH, 'file-amount-unreadable'],
    ['a picture', '\u0000\u0001PNG', ENGLISH, 'file-not-text'],
  ])('is refused in words: %s', (_what, text, mapping, code) => {
    expect(refusal(new TextEncoder().encode(text), mapping)?.code).toBe(code);
  });

  it('has a mapping that is complete or is none', () => {
    expect(readMapping({ delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'a', amount: 'b', text: 'c', more: 1 })).toEqual({ delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'a', amount: 'b', text: 'c' });
    expect(readMapping({ delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'a', credit: 'b', text: 'c' })).toBeUndefined();
    expect(readMapping({ delimiter: '|', dayForm: 'YYYY-MM-DD', day: 'a', amount: 'b', text: 'c' })).toBeUndefined();
    expect(readMapping('x')).toBeUndefined();
  });
});

describe('an IBAN', () => {
  it.each(['IT60X0542811101000000123456', 'IT84X9999999999000000000111', 'SN88SN9999999900000000000000', 'ES9599999999990000000033'])('is right by its check digits: %s', (iban) => {
    expect(isIban(iban)).toBe(true);
  });

  it.each(['IT60X0542811101000000123457', 'IT00', 'it60x0542811101000000123456', ''])('is none: %s', (iban) => {
    expect(isIban(iban)).toBe(false);
  });
});
