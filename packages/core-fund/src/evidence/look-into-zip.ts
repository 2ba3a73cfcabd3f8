import { EVIDENCE_LIMITS, refuseFile, type EvidenceRefusal } from './evidence-refusal.js';
import type { MediaType } from './media-types.js';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];
const UNSAFE = refuseFile('evidence-zip-unsafe');
const ARCHIVE = /\.(zip|jar|7z|rar|gz|tgz|bz2|xz|tar|docx|docm|xlsx|xlsm|xlsb|pptx|odt|ods|apk|iso|cab)$/i;
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|^(basic|scripts)\/|(^|\/)(macrosheets|activex)\//i;
const PROGRAM = /^meta-inf\/manifest\.mf$|^androidmanifest\.xml$|\.(class|dex|exe|dll|js|vbs|bat|cmd|ps1|sh|hta|lnk)$/i;
/** Opens as another document inside the document. */
const EMBEDDED = /\.(html?|xhtml|svgz?)$/i;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
  /** Where its bytes begin, and end. */
  readonly from: number;
  readonly to: number;
}

/** Place of the record that ends a zip, reaching exactly to the end of the file; undefined where the file is none. */
export function endOfZip(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--)
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END && bytes.readUInt16LE(at + 20) === bytes.length - at - 22) return at;
  return undefined;
}

/** An office document, by the parts it must have. Only its directory is read: sizes, names and places; nothing is unpacked. */
export function lookIntoZip(bytes: Buffer): MediaType | EvidenceRefusal {
  const end = endOfZip(bytes);
  if (end === undefined) return refuseFile('evidence-damaged');
  const parts = partsOf(bytes, end);
  if (!parts) return UNSAFE;
  const names = new Set(parts.map(({ name }) => name));
  if (names.size !== parts.length || parts.some(({ name }) => isUnsafeName(name))) return UNSAFE;
  if (bytes.subarray(0, 1024).includes('%PDF-')) return refuseFile('evidence-two-types');
  if (parts.some(({ name }) => MACROS.test(name))) return refuseFile('evidence-macros');
  if (parts.some(({ name }) => PROGRAM.test(name))) return refuseFile('evidence-program');
  if (parts.some(({ name }) => EMBEDDED.test(name))) return refuseFile('evidence-page');
  if (isBomb(parts, bytes.length)) return UNSAFE;
  const type = typeOf(bytes, parts, names);
  if (typeof type === 'string' && parts.some(({ name }) => ARCHIVE.test(name))) return refuseFile('evidence-archive');
  return type;
}

function typeOf(bytes: Buffer, parts: readonly Part[], names: ReadonlySet<string>): MediaType | EvidenceRefusal {
  const isOffice = names.has('[Content_Types].xml');
  const types: MediaType[] = [];
  if (isOffice && names.has('xl/workbook.xml')) types.push('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  if (isOffice && names.has('word/document.xml')) types.push('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  if (names.has('content.xml') && saysItIs(bytes, parts, 'application/vnd.oasis.opendocument.spreadsheet')) types.push('application/vnd.oasis.opendocument.spreadsheet');
  if (types.length > 1) return refuseFile('evidence-two-types');
  return types[0] ?? refuseFile('evidence-archive');
}

/** The first part of an open document, which is not packed, names its type. */
function saysItIs(bytes: Buffer, parts: readonly Part[], type: string): boolean {
  const first = parts.find(({ at }) => at === 0);
  return first?.name === 'mimetype' && first.method === STORED && bytes.toString('latin1', first.from, first.to).trim() === type;
}

const isBomb = (parts: readonly Part[], size: number): boolean => {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return unpacked > EVIDENCE_LIMITS.unpackedBytes || unpacked > size * EVIDENCE_LIMITS.unpackedTimes;
};

const isUnsafeName = (name: string): boolean => name === '' || /[\\:\u0000-\u001F\uFFFD]|^\//.test(name) || name.split('/').some((step) => step === '..' || step === '.');

/** The directory, part by part; undefined where anything of it is not as it should be: locked, linked, overlapping, hidden before or behind. */
function partsOf(bytes: Buffer, end: number): readonly Part[] | undefined {
  const [count, size, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) return undefined; // several disks
  if (count === 0 || count > EVIDENCE_LIMITS.zipEntries || start + size !== end) return undefined;
  const parts: Part[] = [];
  let at = start;
  for (let no = 0; no < count; no++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const part = partAt(bytes, at, start);
    if (!part) return undefined;
    parts.push(part);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const inPlace = parts.toSorted((a, b) => a.at - b.at);
  const isApart = inPlace[0]!.at === 0 && inPlace.every(({ to }, no) => to <= (inPlace[no + 1]?.at ?? start));
  return at === end && isApart ? parts : undefined;
}

function partAt(bytes: Buffer, at: number, directory: number): Part | undefined {
  const [madeBy, flags, method] = [bytes.readUInt8(at + 5), bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, unpacked, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)];
  const [mode, local] = [bytes.readUInt32LE(at + 38) >>> 16, bytes.readUInt32LE(at + 42)];
  const isLink = madeBy === 3 && (mode & 0xf000) === 0xa000;
  const isLocked = (flags & 1) !== 0;
  if (isLink || isLocked || (method !== STORED && method !== DEFLATED) || (method === STORED && packed !== unpacked)) return undefined;
  if (local + 30 > directory || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (bytes.readUInt16LE(local + 26) !== nameLength || !bytes.subarray(local + 30, local + 30 + nameLength).equals(name)) return undefined;
  return { name: name.toString('utf8'), method, packed, unpacked, at: local, from, to: from + packed };
}
