import { createHmac, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { checkpointText, keyIdOf, signedNote, toHex, verifierKey, type Checkpoint } from '@regia/kernel';
import { sha256 } from './hashes.js';

/** An Ed25519 seed in the envelope that Node reads. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The log of a fund, by its name in the world. */
export const originOf = (fundCode: string): string => `regia/${fundCode}`;

/** What signs the heads of one fund. Derived from the secret of the installation, so that no key stands in a file of its own. */
export class SealKey {
  private constructor(
    private readonly origin: string,
    private readonly key: KeyObject,
    private readonly id: Uint8Array,
    /** What others check with: `name+id+key`. */
    readonly verifier: string,
  ) {}

  static async of(secret: Buffer, fundCode: string): Promise<SealKey> {
    const origin = originOf(fundCode);
    const seed = createHmac('sha256', secret).update('seal of the ledger').digest();
    const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
    const id = await keyIdOf(sha256, origin, publicKey);
    return new SealKey(origin, key, id, verifierKey(origin, id, publicKey));
  }

  /** Name of the key in the line of its signature, as text. */
  get keyId(): string {
    return toHex(this.id);
  }

  /** The head as a signed note. */
  sign(head: Omit<Checkpoint, 'origin'>): string {
    const text = checkpointText({ ...head, origin: this.origin });
    return signedNote(text, this.origin, this.id, sign(null, Buffer.from(text), this.key));
  }
}
