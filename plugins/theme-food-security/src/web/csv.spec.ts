import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

describe('a CSV file', () => {
  it('quotes commas, quotes and line breaks, and begins with the mark of UTF-8', () => {
    expect(
      csvOf([
        ['Name', 'kg'],
        ['Jardin "A", nord', 12.5],
        ['a\nb', 0],
      ]),
    ).toBe('\uFEFFName,kg\r\n"Jardin ""A"", nord",12.5\r\n"a\nb",0\r\n');
  });

  it('disarms a name that a spreadsheet would run as a formula', () => {
    expect(csvOf([['=HYPERLINK("x")', '@cmd', -3]])).toBe('\uFEFF"\'=HYPERLINK(""x"")",\'@cmd,-3\r\n');
  });
});
