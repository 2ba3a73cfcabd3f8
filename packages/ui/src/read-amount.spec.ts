import { describe, expect, it } from 'vitest';
import { readAmount, type AmountRules } from './read-amount.js';

const rules = (locale: string, currency = 'EUR', exponent = 2): AmountRules => ({ locale, currency, exponent });
const minor = (text: string, to: AmountRules): string | undefined => readAmount(text, to).amountMinor;
const problem = (text: string, to: AmountRules): string | undefined => readAmount(text, to).problem;

describe('reading an amount in the person’s own writing', () => {
  it.each([
    ['1234.50', 'en-GB', '123450'],
    ['1,234.50', 'en-GB', '123450'],
    ['1234,50', 'en-GB', '123450'],
    ['1.234,50', 'en-GB', '123450'],
    ['1,234', 'en-GB', '123400'],
    ['1.234,50', 'it', '123450'],
    ['1.234', 'it', '123400'],
    ['1234.5', 'it', '123450'],
    ['1 234,50', 'fr', '123450'],
    ['1\u202f234\u00a0567,05', 'fr', '123456705'],
    ['1’234.50', 'it', '123450'],
    ['€ 18.640,50', 'it', '1864050'],
    ['18,640.50 EUR', 'en-GB', '1864050'],
    ['١٬٢٣٤٫٥٠', 'ar-u-nu-latn', '123450'],
    ['١٢٣٤', 'ar-u-nu-latn', '123400'],
    ['\u200f1,234.50\u00a0€', 'ar-u-nu-latn', '123450'],
    ['0,05', 'it', '5'],
    [',5', 'it', '50'],
    ['12.', 'en-GB', '1200'],
  ])('reads %s in %s', (text, locale, expected) => {
    expect(minor(text, rules(locale))).toBe(expected);
  });

  it('keeps every digit of an amount that a float would round', () => {
    expect(minor('9.007.199.254.740,99', rules('it'))).toBe('900719925474099');
  });

  it('refuses what is larger than any entry of the ledger', () => {
    expect(problem('90.071.992.547.409,93', rules('it'))).toBe('too-large');
  });

  it('names too many decimals of the currency', () => {
    expect(problem('1.234', rules('en-GB'))).toBe('too-many-decimals');
    expect(problem('12,345', rules('it'))).toBe('too-many-decimals');
    expect(problem('655,957', rules('fr', 'XOF', 0))).toBe('too-many-decimals');
    expect(problem('1,5', rules('fr', 'XOF', 0))).toBe('too-many-decimals');
    expect(minor('1.234', rules('en-GB', 'JOD', 3))).toBe('1234');
  });

  it('asks instead of guessing when idle zeros could be thousands', () => {
    expect(problem('12.000', rules('en-GB'))).toBe('too-many-decimals');
    expect(minor('500,00', rules('fr', 'XOF', 0))).toBe('500');
  });

  it('does not read what is no amount', () => {
    for (const text of ['twelve', '1,23,4.5', '12.34.56', '-', '1-2', 'EUR', '.', '1,2345,678']) expect(problem(text, rules('en-GB')), text).toBe('not-read');
    expect(readAmount('  ', rules('en-GB'))).toEqual({ text: '  ' });
  });

  it('takes a minus sign only where one makes sense', () => {
    expect(problem('-5', rules('en-GB'))).toBe('negative');
    expect(minor('−5', { ...rules('en-GB'), allowsNegative: true })).toBe('-500');
  });
});
