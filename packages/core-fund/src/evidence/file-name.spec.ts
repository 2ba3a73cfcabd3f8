import { describe, expect, it } from 'vitest';
import { nameFor, whyNotNamed } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['Fattura 12.pdf', 'Fattura 12.pdf'],
    ['Fattura 12', 'Fattura 12.pdf'],
    ['bill of 3.12', 'bill of 3.12.pdf'],
    ['  .Reçu  n° 4.PDF ', 'Reçu n° 4.PDF'],
    ['فاتورة.pdf', 'فاتورة.pdf'],
    ['a:b*c?.pdf', 'a_b_c_.pdf'],
    ['Cefalu\u0300.pdf', 'Cefal\u00F9.pdf'],
    ['www.example.com.pdf', 'www.example.com.pdf'],
  ])('is kept in one form: %s', (written, kept) => {
    expect(nameFor(written, 'application/pdf')).toBe(kept);
  });

  it.each([
    ['nothing', '', 'evidence-name-unreadable'],
    ['dots alone', '...', 'evidence-name-unreadable'],
    ['a name that turns around', 'fattura\u202Efdp.exe', 'evidence-name-unreadable'],
    ['a hidden mark', 'fattura\u200B.pdf', 'evidence-name-unreadable'],
    ['a break', 'fattura\r\nx.pdf', 'evidence-name-unreadable'],
    ['a zero character', 'fattura\u0000.pdf', 'evidence-name-unreadable'],
    ['half a character', 'fattura\uD800.pdf', 'evidence-name-unreadable'],
    ['a way out', '../../etc/passwd', 'evidence-name-unreadable'],
    ['a way out of another system', '..\\x.pdf', 'evidence-name-unreadable'],
    ['a device', 'CON.pdf', 'evidence-name-unreadable'],
    ['a device with a number', 'lpt1.pdf', 'evidence-name-unreadable'],
    ['a very long one', `${'x'.repeat(130)}.pdf`, 'evidence-name-too-long'],
    ['a huge one', 'x'.repeat(100_000), 'evidence-name-too-long'],
    ['a second ending', 'fattura.pdf.exe', 'evidence-name-of-program'],
    ['a first ending', 'fattura.exe.pdf', 'evidence-name-of-program'],
    ['an ending with blanks', 'fattura.pdf.  exe  .pdf', 'evidence-name-of-program'],
    ['a drawing', 'fattura.SVG', 'evidence-name-of-program'],
  ])('is refused before the file is read: %s', (_what, written, code) => {
    expect(whyNotNamed(written)).toMatchObject({ code });
  });

  it.each(['fattura.xlsx', 'fattura.docx', 'fattura.zip'])('must not say something else than the content: %s', (written) => {
    expect(nameFor(written, 'application/pdf')).toMatchObject({ code: 'evidence-name-not-its-type', values: { ending: 'pdf' } });
  });
});
