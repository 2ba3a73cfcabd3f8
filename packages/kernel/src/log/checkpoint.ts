import { concatBytes, fromBase64, sameBytes, toBase64, toHex, utf8 } from './bytes.js';
import type { Sha256 } from './merkle-proof.js';

/** The head of a log: how many leaves it has, and the root over all of them. */
export interface Checkpoint {
  /** Which log: `regia/pool-1`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Lines below the root that the signature covers too. */
  readonly extensions?: readonly string[];
}

/** Algorithm byte of Ed25519 in signed notes. */
const ED25519 = Uint8Array.of(1);

/** The text that is signed (C2SP tlog-checkpoint): origin, size, root and extensions, each on a line. */
export const checkpointText = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, size, toBase64(root), ...extensions].map((line) => `${line}\n`).join('');

/** Four bytes that name a key in the line of its signature. */
export const keyIdOf = async (sha256: Sha256, name: string, publicKey: Uint8Array): Promise<Uint8Array> =>
  (await sha256(concatBytes(utf8(`${name}\n`), ED25519, publicKey))).slice(0, 4);

/** A key as people hand it on: `name+id+key` (C2SP signed-note). */
export const verifierKey = (name: string, keyId: Uint8Array, publicKey: Uint8Array): string =>
  `${name}+${toHex(keyId)}+${toBase64(concatBytes(ED25519, publicKey))}`;

/** The text with its signature below it. */
export const signedNote = (text: string, name: string, keyId: Uint8Array, signature: Uint8Array): string =>
  `${text}\n— ${name} ${toBase64(concatBytes(keyId, signature))}\n`;

/** Reads the head out of a signed note. Undefined when it has another form; the signature is not judged. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [origin, size, root, ...rest] = (note.split('\n\n')[0] ?? '').split('\n');
  const hash = root === undefined ? undefined : fromBase64(root);
  if (!origin || size === undefined || !/^(0|[1-9]\d{0,15})$/.test(size) || hash?.length !== 32 || rest.includes('')) return undefined;
  return { origin, size: Number(size), root: hash, ...(rest.length > 0 ? { extensions: rest } : {}) };
}

/** Whether this key signed this note: right, wrong, or `impossible` where the browser has no such cryptography. */
export async function judgeSignature(sha256: Sha256, note: string, key: string): Promise<'right' | 'wrong' | 'impossible'> {
  const parts = await readVerifierKey(sha256, key);
  const at = note.indexOf('\n\n');
  if (!parts || at < 0) return 'wrong';
  const signature = signatureOf(note.slice(at + 2), parts);
  if (!signature) return 'wrong';
  try {
    const imported = await crypto.subtle.importKey('raw', parts.publicKey, 'Ed25519', false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', imported, signature, utf8(note.slice(0, at + 1)))) ? 'right' : 'wrong';
  } catch {
    return 'impossible'; // an older browser, or an address without encryption
  }
}

/** A key as people hand it on, taken apart. */
export interface KeyParts {
  readonly name: string;
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** Reads `name+id+key`. A key whose id does not follow from it is none. */
export async function readVerifierKey(sha256: Sha256, key: string): Promise<KeyParts | undefined> {
  const [name, id, ...rest] = key.split('+');
  const bytes = fromBase64(rest.join('+')); // base64 has this letter, too
  if (!name || bytes?.length !== 33 || bytes[0] !== ED25519[0]) return undefined;
  const publicKey = bytes.slice(1);
  const real = await keyIdOf(sha256, name, publicKey);
  return toHex(real) === id ? { name, id: real, publicKey } : undefined;
}

function signatureOf(lines: string, { name, id }: KeyParts): Uint8Array<ArrayBuffer> | undefined {
  for (const line of lines.split('\n')) {
    const [dash, by, text] = line.split(' ');
    const bytes = dash === '—' && by === name && text !== undefined ? fromBase64(text) : undefined;
    if (bytes?.length === 68 && sameBytes(bytes.slice(0, 4), id)) return bytes.slice(4);
  }
  return undefined;
}
