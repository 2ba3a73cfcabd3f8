import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;

/** The codes of RFC 6238 for a Base32 secret: SHA-1, six digits, 30 seconds. Written out here so that a test does not trust what it tests. */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const stepNow = (): number => Math.floor(Date.now() / 1000 / STEP_SECONDS);

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** Hands out codes that one person has not used yet: a code works once, the step before and the one after are accepted too. */
export class CodeBook {
  readonly #used = new Set<number>();

  constructor(readonly secret: string) {}

  /** @throws when the three codes of this moment are used up; a test then asks for too much */
  fresh(): string {
    const step = [0, 1, -1].map((way) => stepNow() + way).find((each) => !this.#used.has(each));
    if (step === undefined) throw new Error('no unused code is left for this half minute');
    this.#used.add(step);
    return codeAt(this.secret, step);
  }

  /** A code of ten minutes ago. */
  old(): string {
    return codeAt(this.secret, stepNow() - 20);
  }

  /** A code that was accepted before. */
  used(): string {
    const [step] = this.#used;
    if (step === undefined) throw new Error('no code was used yet');
    return codeAt(this.secret, step);
  }
}
