import { refuseFile, type EvidenceRefusal } from './evidence-refusal.js';
import { whyNotJpeg, whyNotPdf, whyNotPng, whyNotTiff } from './look-at-picture.js';
import { lookAtText, textOf } from './look-at-text.js';
import { endOfZip, lookIntoZip } from './look-into-zip.js';
import type { MediaType } from './media-types.js';

/** The harmless text that every scanner knows; cut in two, so that this file is not taken for it. */
const EICAR = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`);

const hex = (...starts: readonly string[]): readonly Buffer[] => starts.map((start) => Buffer.from(start, 'hex'));
/** How programs begin: Windows, Linux, macOS, Java, Android, WebAssembly, shortcuts, scripts. */
const PROGRAMS = hex('7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '6465780a', '0061736d', '4c00000001140200', '2321', 'efbbbf2321', '213c617263683e');
/** How packed files begin that are no office documents. */
const ARCHIVES = hex('1f8b', '526172211a07', '377abcaf271c', '425a68', 'fd377a585a00', '28b52ffd', '4d534346', '504b0506', '504b0708');

const PICTURES: readonly (readonly [starts: readonly Buffer[], type: MediaType, whyNot: (bytes: Buffer) => EvidenceRefusal | undefined])[] = [
  [[Buffer.from('%PDF-1.'), Buffer.from('%PDF-2.')], 'application/pdf', whyNotPdf],
  [hex('89504e470d0a1a0a'), 'image/png', whyNotPng],
  [hex('ffd8ff'), 'image/jpeg', whyNotJpeg],
  [hex('49492a00', '4d4d002a'), 'image/tiff', whyNotTiff],
];

/** What a file is, by its content alone, or why it is not taken. A file that is two things at once is neither. */
export async function recogniseFile(bytes: Buffer): Promise<MediaType | EvidenceRefusal> {
  if (bytes.length === 0) return refuseFile('evidence-empty');
  if (bytes.includes(EICAR)) return refuseFile('evidence-looks-harmful');
  if (isProgram(bytes)) return refuseFile('evidence-program');
  if (startsWith(bytes, hex('504b0304'))) return lookIntoZip(bytes);
  for (const [starts, type, whyNot] of PICTURES) if (startsWith(bytes, starts)) return endOfZip(bytes) === undefined ? (whyNot(bytes) ?? type) : refuseFile('evidence-two-types');
  if (startsWith(bytes, ARCHIVES) || bytes.toString('latin1', 257, 262) === 'ustar') return refuseFile('evidence-archive');
  const text = textOf(bytes);
  if (text === undefined) return refuseFile('evidence-type-not-taken');
  return endOfZip(bytes) === undefined ? lookAtText(text) : refuseFile('evidence-two-types');
}

const startsWith = (bytes: Buffer, starts: readonly Buffer[]): boolean => starts.some((start) => bytes.subarray(0, start.length).equals(start));

/** "MZ" may begin a text; a program of Windows has zeros soon after. */
const isProgram = (bytes: Buffer): boolean => startsWith(bytes, PROGRAMS) || (startsWith(bytes, hex('4d5a')) && bytes.subarray(0, 256).includes(0));
