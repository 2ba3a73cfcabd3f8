const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980 at midnight: the first moment an archive can name. */
const FIRST_MOMENT = 0x00210000;

/** An archive whose files bear no moment of their making, so that the same content gives the same bytes. Archives without a comment, as we write them. */
export function withoutMoments(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END) throw new Error('no archive as we write them');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('the list of an archive is broken');
    bytes.writeUInt32LE(FIRST_MOMENT, at + 12);
    bytes.writeUInt32LE(FIRST_MOMENT, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
