import { describe, expect, it } from 'vitest';
import { FileFault } from '../bank/statement-file.js';
import { readEcb } from './read-ecb.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (cubes: string, head = ''): Uint8Array =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>${head}<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject><Cube>${cubes}</Cube></gesmes:Envelope>`);
const day = (rates: string): string => `<Cube time='2026-03-18'>${rates}</Cube>`;

function refusalOf(content: Uint8Array): string {
  try {
    readEcb(content);
  } catch (error) {
    if (error instanceof FileFault) return error.refusal.code;
    throw error;
  }
  return 'read';
}

describe('the reference rates of a central bank', () => {
  it('are read with their day, in the order of the file, as they are written', () => {
    expect(readEcb(file(day("<Cube currency='USD' rate='1.1500'/><Cube currency='TRY' rate='50.12'/>")))).toEqual({
      day: '2026-03-18',
      rates: [{ quote: 'USD', value: '1.1500' }, { quote: 'TRY', value: '50.12' }],
    }); // prettier-ignore
  });

  it('keep odd values, which a person judges', () => {
    expect(readEcb(file(day("<Cube currency='USD' rate='0'/><Cube currency='GBP' rate='-0.8'/>"))).rates.map(({ value }) => value)).toEqual(['0', '-0.8']);
  });

  it.each([
    ['a document type', file(day("<Cube currency='USD' rate='1'/>"), '<!DOCTYPE x [<!ENTITY a "b">]>'), 'file-has-doctype'],
    ['an entity of its own', file(day("<Cube currency='USD' rate='&a;'/>")), 'file-has-entities'],
    ['an open element', bytes('<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01">'), 'file-not-xml'],
    ['depth', file(`${'<Cube>'.repeat(10)}${'</Cube>'.repeat(10)}`), 'file-too-deep'],
    ['another root', bytes('<rates/>'), 'rates-file-unknown'],
    ['a day that is none', file("<Cube time='2026-02-30'><Cube currency='USD' rate='1'/></Cube>"), 'file-day-unreadable'],
    ['several days', file(day("<Cube currency='USD' rate='1'/>") + "<Cube time='2026-03-17'/>"), 'rates-file-several-days'],
    ['a rate before any day', file("<Cube currency='USD' rate='1'/>"), 'rates-file-empty'],
    ['no rate', file(day('')), 'rates-file-empty'],
    ['a currency twice', file(day("<Cube currency='USD' rate='1'/><Cube currency='USD' rate='2'/>")), 'rates-twice'],
    ['a word for a number', file(day("<Cube currency='USD' rate='1e3'/>")), 'rates-value-unreadable'],
    ['a missing number', file(day("<Cube currency='USD'/>")), 'rates-value-unreadable'],
    ['too many signs', new Uint8Array(256 * 1024 + 1), 'rates-file-too-large'],
    ['nothing', new Uint8Array(), 'file-empty'],
  ])('are refused in words with %s', (_what, content, code) => {
    expect(refusalOf(content)).toBe(code);
  });
});
