/** Whether a file is the one whose hash was signed: computed on this device, from the bytes that were received. `impossible` where the browser has no such function. */
export type FileCheck = 'right' | 'wrong' | 'impossible';

export async function checkFile(file: Blob, signed: string): Promise<FileCheck> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined; // absent outside secure contexts, whatever the types say
  if (!subtle) return 'impossible';
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === signed ? 'right' : 'wrong';
}
