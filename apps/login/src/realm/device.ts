import { Secret, TOTP } from 'otpauth';

/** How long a code lasts. Apps for codes know half a minute; where nobody uses one, a shorter time lets one person sign more often. */
const PERIOD_SECONDS = Number(process.env['REGIA_CODE_SECONDS'] ?? 30);
/** The time of the code before and the one after count too, for clocks that are a little off. */
const STEPS = [0, 1, -1] as const;

/** What makes somebody's one-time codes (RFC 6238). Each code is taken once. */
export class Device {
  readonly #totp: TOTP;
  readonly #used = new Set<number>();

  constructor(readonly secret = new Secret({ size: 20 }).base32) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
  }

  /** True once for each code. */
  takes(code: string): boolean {
    const delta = this.#totp.validate({ token: code.replaceAll(/\s/g, ''), window: 1 });
    if (delta === null) return false;
    const step = stepNow() + delta;
    if (this.#used.has(step)) return false;
    this.#used.add(step);
    return true;
  }

  /** The code this device would show now; undefined while those of this moment are used up. */
  shows(): string | undefined {
    const step = STEPS.map((way) => stepNow() + way).find((each) => !this.#used.has(each));
    return step === undefined ? undefined : this.#totp.generate({ timestamp: step * PERIOD_SECONDS * 1000 });
  }
}

const stepNow = (): number => Math.floor(Date.now() / 1000 / PERIOD_SECONDS);
