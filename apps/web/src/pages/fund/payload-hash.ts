/**
 * SHA-256 of the text that is signed, computed where it was read: what the server says it is does not count. Undefined where
 * the browser has no such function, which is so on addresses without encryption.
 */
export async function payloadHash(payload: string): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined; // absent outside secure contexts, whatever the types say
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(payload));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
