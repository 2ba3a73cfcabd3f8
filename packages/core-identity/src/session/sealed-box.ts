import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of every box: which key closed it. */
const KEY_NUMBER = 1;

/** Closes a value with AES-256-GCM. It opens only together with `boundTo`: a box copied to another row stays shut. */
export function sealBox(key: Buffer, value: unknown, boundTo: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([KEY_NUMBER]), iv, cipher.getAuthTag(), body]);
}

/** Opens a box. @throws when it was changed, moved, or closed with another key */
export function openBox(key: Buffer, box: Buffer, boundTo: Buffer): unknown {
  if (box.length < 30 || box[0] !== KEY_NUMBER) throw new Error('not a box of ours');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 13), { authTagLength: 16 })
    .setAAD(boundTo)
    .setAuthTag(box.subarray(13, 29));
  return JSON.parse(Buffer.concat([decipher.update(box.subarray(29)), decipher.final()]).toString('utf8'));
}
