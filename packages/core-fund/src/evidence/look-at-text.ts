import { setImmediate as others } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { EVIDENCE_LIMITS, refuseFile, type EvidenceRefusal } from './evidence-refusal.js';
import type { MediaType } from './media-types.js';

const DAMAGED = refuseFile('evidence-damaged');
const PAGE = refuseFile('evidence-page');
const HARMFUL = refuseFile('evidence-looks-harmful');
/** What a browser or a server would run, wherever it stands. */
const RUNS = /<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|svg|meta|link|base)[\s>/]|<\?php|<%|javascript:/i;
const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F]/;
/** Handed to the reader of XML at once; then others have their turn. */
const PIECE = 64 * 1024;
const PAGES = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1999/XSL/Transform']);

/** Text as it is written, by its byte order mark, else UTF-8, else the alphabet of western spreadsheets; undefined where it is no text. */
export function textOf(bytes: Buffer): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const text = decoded(bytes, mark ?? 'utf-8') ?? (mark || bytes.subarray(0, 8192).includes(0) ? undefined : decoded(bytes, 'windows-1252'));
  return text === undefined || CONTROLS.test(text) ? undefined : text;
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // these bytes are not in this encoding
  }
}

/** What a text is: XML that is whole and is no page, a table, or plain. */
export async function lookAtText(text: string): Promise<MediaType | EvidenceRefusal> {
  const start = text.trimStart();
  if (start === '') return refuseFile('evidence-empty');
  if (start.startsWith('<')) return RUNS.test(start.slice(0, 4096)) && !start.startsWith('<?xml') ? PAGE : lookAtXml(start);
  if (RUNS.test(text)) return PAGE;
  return isTable(start) ? 'text/csv' : 'text/plain';
}

/** Every line is cut into as many cells by the same sign. */
function isTable(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/).filter((line) => line.trim() !== '').slice(0, 10);
  return lines.length > 1 && [';', '\t', ','].some((sign) => new Set(lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(sign).length)).size === 1 && lines[0]!.includes(sign));
}

/** Nothing is fetched and no entity is replaced: a document type is refused where it stands. */
async function lookAtXml(text: string): Promise<MediaType | EvidenceRefusal> {
  const parser = new SaxesParser({ xmlns: true });
  let refusal: EvidenceRefusal | undefined;
  let depth = 0;
  parser.on('doctype', () => (refusal ??= HARMFUL));
  parser.on('processinginstruction', ({ target }) => (refusal ??= target.toLowerCase() === 'xml-stylesheet' ? PAGE : undefined));
  parser.on('opentag', ({ uri, local }) => {
    depth += 1;
    if (depth > EVIDENCE_LIMITS.xmlDepth) refusal ??= HARMFUL;
    if (PAGES.has(uri) || /^(html|svg|script)$/i.test(local)) refusal ??= PAGE;
  });
  parser.on('closetag', () => (depth -= 1));
  parser.on('error', () => (refusal ??= DAMAGED));
  for (let at = 0; at < text.length && !refusal; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    await others();
  }
  if (!refusal) parser.close();
  return refusal ?? 'application/xml';
}
