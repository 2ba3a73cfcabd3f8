import { EVIDENCE_LIMITS, refuseFile, type EvidenceRefusal } from './evidence-refusal.js';

const DAMAGED = refuseFile('evidence-damaged');
const HUGE = refuseFile('evidence-picture-huge');
const BEHIND = refuseFile('evidence-two-types');
const isHuge = (width: number, height: number): boolean => width * height > EVIDENCE_LIMITS.pixels;

/** A PNG is a row of chunks from its header to its end, and nothing behind. */
export function whyNotPng(bytes: Buffer): EvidenceRefusal | undefined {
  let at = 8;
  for (let no = 0; at + 12 <= bytes.length; no++) {
    const [length, kind] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    if ((no === 0) !== (kind === 'IHDR')) return DAMAGED;
    if (kind === 'IHDR' && length >= 8 && isHuge(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))) return HUGE;
    at += 12 + length;
    if (kind === 'IEND') return at === bytes.length ? undefined : at > bytes.length ? DAMAGED : BEHIND;
  }
  return DAMAGED;
}

/** A JPEG begins and ends with its marks; cameras fill up with zeros. */
export function whyNotJpeg(bytes: Buffer): EvidenceRefusal | undefined {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  let at = 2;
  while (at + 9 < end && bytes[at] === 0xff) {
    const mark = bytes[at + 1]!;
    if (mark === 0xff) {
      at += 1; // a filling byte
      continue;
    }
    if (mark === 0xda) return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9 ? undefined : bytes.includes(Buffer.from([0xff, 0xd9]), at) ? BEHIND : DAMAGED;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (isFrame && isHuge(bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7))) return HUGE;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return DAMAGED;
}

/** A TIFF points to its first directory of fields. */
export function whyNotTiff(bytes: Buffer): EvidenceRefusal | undefined {
  if (bytes.length < 14) return DAMAGED;
  const isLittle = bytes[0] === 0x49;
  const first = isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  if (first < 8 || first + 14 > bytes.length) return DAMAGED;
  const fields = isLittle ? bytes.readUInt16LE(first) : bytes.readUInt16BE(first);
  return fields > 0 && first + 2 + fields * 12 <= bytes.length ? undefined : DAMAGED;
}

/** A PDF says where it ends; something of another kind behind that is not a part of it. */
export function whyNotPdf(bytes: Buffer): EvidenceRefusal | undefined {
  const mark = bytes.lastIndexOf('%%EOF');
  if (mark < 0) return DAMAGED;
  if (/[^\s\u0000]/.test(bytes.toString('latin1', mark + 5))) return BEHIND;
  return /<(html|script|svg|body|iframe)\b/i.test(bytes.toString('latin1', 0, 1024)) ? BEHIND : undefined;
}
