import { createHash } from 'node:crypto';
import { exponentOf, toDecimal } from '@regia/kernel';
import { isRightToLeft, printTexts, type PrintLanguage, type PrintText } from './print-texts.js';
import { parseStatement } from './read-statement.js';
import { layOut, type StatementLayout, type StatementLine } from './statement-layout.js';

/** What is printed, and what the printed file says about itself. */
export interface PageToPrint {
  readonly html: string;
  /** SHA-256 of the statement's JSON. */
  readonly sha256: string;
  /** Last day of the statement. */
  readonly day: string;
}

/** Columns of amounts that fit beside each other on a page. */
const COLUMNS_AT_ONCE = 4;

/** The statement as the page that is printed, without its typefaces. The same statement gives the same page. */
export function statementPage(body: string, keyOf: (cityId: string) => string, language: PrintLanguage): PageToPrint {
  const statement = parseStatement(body);
  const { fund, from, to, asOfSeq, currency } = statement;
  const text = printTexts(language);
  const layout = layOut(statement, keyOf, text);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const known = { seq: asOfSeq, template: String(statement.template) };
  const title = escaped(text('print.title', { fund, from, to }));
  const amount = amountsIn(language, exponentOf(currency) ?? 2);
  const tables = inGroups(layout.columns.length).map((columns, group) =>
    table(layout, columns, group === 0 ? text('print.what') : text('print.cities'), { text, amount }),
  );
  const html = `<!doctype html><html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${title}</title>
<style>/* typefaces */${style(text('print.footer', { fund, ...known }), sha256)}</style>
<main><h1>${title}</h1><p>${escaped(text('print.currency', { currency }))} ${escaped(text('print.known', known))}</p>
${tables.join('\n')}
<p>${escaped(text('print.sums'))}</p><p class="proof">${escaped(text('print.hash'))}: <bdi dir="ltr">${sha256}</bdi></p></main></html>`;
  return { html, sha256, day: to };
}

const inGroups = (count: number): number[][] =>
  Array.from({ length: Math.ceil(count / COLUMNS_AT_ONCE) }, (_, group) =>
    Array.from({ length: Math.min(COLUMNS_AT_ONCE, count - group * COLUMNS_AT_ONCE) }, (_each, at) => group * COLUMNS_AT_ONCE + at),
  );

interface Words {
  readonly text: PrintText;
  readonly amount: (minor: bigint) => string;
}

function table({ columns, parts }: StatementLayout, shown: readonly number[], caption: string, { text, amount }: Words): string {
  const head = shown.map((at) => `<th scope="col" class="amount">${escaped(columns[at]!)}</th>`).join('');
  const line = ({ name, isSum, code, amounts }: StatementLine): string =>
    `<tr class="${code.startsWith('control') ? 'control' : isSum ? 'sum' : 'line'}"><th scope="row">${escaped(name)}</th>${shown.map((at) => `<td class="amount">${escaped(amount(amounts[at]!))}</td>`).join('')}</tr>`;
  const body = parts.map(
    (part) =>
      `<tbody><tr class="part"><th scope="rowgroup" colspan="${shown.length + 1}">${escaped(part.name)}</th></tr>${part.lines.map(line).join('')}</tbody>`,
  );
  return `<table><caption>${escaped(caption)}</caption><thead><tr><th scope="col">${escaped(text('print.what'))}</th>${head}</tr></thead>${body.join('')}</table>`;
}

/** Amounts with the separators of a language and western digits, to the last minor unit whatever their size. */
function amountsIn(language: PrintLanguage, exponent: number): (minor: bigint) => string {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { minimumFractionDigits: exponent, maximumFractionDigits: exponent });
  return (minor) => format.format(toDecimal(minor, exponent) as Intl.StringNumericLiteral); // digits and a point
}

const escaped = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** A text inside a rule of style: every sign that is no letter or digit by its number. */
const quoted = (value: string): string =>
  `"${[...value].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `)).join('')}"`; // a sign has a code point

const style = (footer: string, sha256: string): string => `
@page { size: A4; margin: 16mm 14mm 24mm; font: 7pt "Regia", "Regia Arabic";
  @bottom-left { content: ${quoted(footer)} "\\a " ${quoted(sha256)}; white-space: pre; text-align: left; width: 85%; vertical-align: top; padding-top: 4mm; }
  @bottom-right { content: counter(page) "/" counter(pages); text-align: right; vertical-align: top; padding-top: 4mm; } }
body { margin: 0; font: 9pt/1.4 "Regia", "Regia Arabic"; color: #111; }
h1 { font-size: 15pt; font-weight: 600; margin: 0 0 2mm; }
p { margin: 0 0 4mm; }
table { width: 100%; border-collapse: collapse; margin: 0 0 6mm; }
caption { text-align: start; font-weight: 600; padding-bottom: 1mm; }
th { text-align: start; font-weight: 400; padding: 0.8mm 1mm; }
td { padding: 0.8mm 1mm; }
thead th { font-weight: 600; border-bottom: 0.4mm solid #111; }
table + table { break-before: page; }
tr { break-inside: avoid; }
.amount { text-align: right; direction: ltr; font-variant-numeric: tabular-nums; white-space: nowrap; }
.part th { font-weight: 600; padding-top: 3mm; }
.sum th, .sum td { font-weight: 600; border-top: 0.2mm solid #555; }
.control th, .control td { border-top: 0.2mm solid #555; border-bottom: 0.5mm double #111; }
.proof { font-size: 7.5pt; overflow-wrap: anywhere; }
`;
