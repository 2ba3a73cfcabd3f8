import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A part of a zip, and what may be odd about it. */
interface ZipPart {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly isStored?: boolean;
  /** What the directory says it unpacks to. */
  readonly claims?: number;
  readonly mode?: number;
  readonly isLocked?: boolean;
}

/** A zip as programs write it. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = 'x', isStored = false, claims, mode = 0, isLocked = false } of parts) {
    const [plain, label] = [Buffer.from(content), Buffer.from(name)];
    const packed = isStored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isLocked ? 1 : 0, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    locals.push(Buffer.from('504b0304', 'hex'), common, label, packed);
    directory.push(Buffer.from(mode === 0 ? '504b01021400' : '504b01021403', 'hex'), common, tail, label);
    at += 30 + label.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

const TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
export const xlsx = (...more: readonly ZipPart[]): Buffer => zip([TYPES, { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more]);
export const docx = (...more: readonly ZipPart[]): Buffer => zip([TYPES, { name: 'word/document.xml', content: '<document/>' }, ...more]);
export const ods = (...more: readonly ZipPart[]): Buffer =>
  zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true }, { name: 'content.xml' }, ...more]);

export const pdf = (words = 'Fattura 12/2026'): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<</Title (${words})>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

const chunk = (kind: string, content: Buffer): Buffer => {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(kind, 4, 'latin1');
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
};

export function png(width = 1, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))), chunk('IEND', Buffer.alloc(0))]);
}

export const jpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cfffd9', 'hex');

export function tiff(): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.write('49492a0008000000', 'hex');
  bytes.writeUInt16LE(1, 8);
  return bytes;
}

/** The beginning of a program of Windows. */
export const program = (): Buffer => Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(300)]);
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`;
