import { FileFault } from './statement-file.js';

/** Encodings banks use, by the names they write; each is decoded strictly. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'windows-1254': 'windows-1254',
  'windows-1256': 'windows-1256',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Text of a file: by its byte order mark, else by what its XML declaration says, else UTF-8. Bytes that do not fit are refused
 * with the line they are on: half-read names and references would be other lines tomorrow.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  const declared = mark ? undefined : declaredEncoding(bytes);
  const encoding = mark?.encoding ?? (declared === undefined ? 'utf-8' : ENCODINGS[declared]);
  if (encoding === undefined) throw new FileFault({ code: 'file-wrong-charset', line: 1, values: { encoding: declared ?? '' } });
  const known = encoding === 'utf-16' ? 'utf-16le' : encoding;
  try {
    return new TextDecoder(known, { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault({ code: 'file-wrong-charset', line: badLine(bytes, known), values: { encoding: declared ?? known } });
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
}

/** Lines end in byte 0x0A in every encoding here that can be wrong in one line and right in the next. */
function badLine(bytes: Uint8Array, encoding: string): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end + 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return line;
}
