import { fromBase64, utf8 } from './bytes.js';
import { judgeSignature, readCheckpoint, type Checkpoint } from './checkpoint.js';
import { countsInFigure, isFundMeasure, type FundMeasure } from './fund-figures.js';
import { isIncluded, leafOf, type Sha256 } from './merkle-proof.js';

/** The file with which one public figure is checked. */
export interface FigureProof {
  readonly format: 'regia-proof/1';
  readonly fund: string;
  /** Key of a city, or `all`. */
  readonly city: string;
  readonly measure: FundMeasure;
  readonly amountMinor: string;
  readonly currency: string;
  readonly checkpoint: string;
  readonly key: string;
  /** The lines whose sum the figure is. What is at a stage is a credit: below zero. */
  readonly entries: readonly { readonly seq: number; readonly account: string; readonly amount: string }[];
  /** What each entry says, as it was signed; the other half of its leaf and the way to the root, base64. */
  readonly transfers: readonly {
    readonly seq: number;
    readonly payload: string;
    readonly half: string;
    readonly proof: readonly string[];
  }[];
}

/** What a reader sees and wants to have checked. */
export type ShownFigure = Pick<FigureProof, 'fund' | 'city' | 'measure' | 'amountMinor' | 'currency'>;

/** `impossible`: this device has no means to tell. */
export type CheckState = 'right' | 'wrong' | 'impossible';

/** The steps of a check, in order; the figure stands when all of them are right. */
export interface FigureCheck {
  /** The file is about this very figure, and its lines add up to it. */
  readonly sum: CheckState;
  /** Each line stands in the text of an entry, once, on an account that counts. */
  readonly lines: CheckState;
  /** Each entry stands in the log, at its place, under the root of the head. */
  readonly log: CheckState;
  /** The head is signed with the key of the fund. */
  readonly signature: CheckState;
  /** How many entries the head covers; 0 where it cannot be read. */
  readonly size: number;
  readonly entries: number;
}

const NOTHING: FigureCheck = { sum: 'wrong', lines: 'wrong', log: 'wrong', signature: 'wrong', size: 0, entries: 0 };

/** Checks a figure from its file alone; nobody is asked. @param file what was downloaded, believed in nothing */
export async function checkFigure(sha256: Sha256, shown: ShownFigure, file: unknown): Promise<FigureCheck> {
  const proof = isProof(file) ? file : undefined;
  const head = proof && readCheckpoint(proof.checkpoint);
  if (!proof || !head) return NOTHING;
  return {
    sum: judge(isAbout(shown, proof) && sumOf(proof) === BigInt(shown.amountMinor)),
    lines: judge(areLinesThere(proof)),
    log: judge(head.origin === `regia/${shown.fund}` && (await areInLog(sha256, proof, head))),
    signature: proof.key.startsWith(`regia/${shown.fund}+`) ? await judgeSignature(sha256, proof.checkpoint, proof.key) : 'wrong',
    size: head.size,
    entries: proof.transfers.length,
  };
}

const judge = (isRight: boolean): CheckState => (isRight ? 'right' : 'wrong');

const isAbout = (shown: ShownFigure, proof: FigureProof): boolean =>
  (['fund', 'city', 'measure', 'amountMinor', 'currency'] as const).every((name) => shown[name] === proof[name]);

const sumOf = ({ entries }: FigureProof): bigint => -entries.reduce((sum, { amount }) => sum + BigInt(amount), 0n);

/** No line twice, none that is not in the signed text, and none left out of the entries that are shown. */
function areLinesThere({ city, measure, currency, entries, transfers, fund }: FigureProof): boolean {
  const signed = transfers.flatMap(({ seq, payload }) => linesOf(payload, fund).map(([account, amount]) => `${seq} ${account} ${amount}`));
  const counted = signed.filter((line) => {
    const account = line.split(' ')[1]!; // a code has no blank
    return countsInFigure(measure, city, account) && account.endsWith(`/${currency}`);
  });
  const named = entries.map(({ seq, account, amount }) => `${seq} ${account} ${amount}`);
  const isOnce = new Set(transfers.map(({ seq }) => seq)).size === transfers.length;
  return isOnce && named.length === counted.length && new Set(named).size === named.length && counted.every((line) => named.includes(line));
}

/** Account and amount of each line of a signed text; none where it is not of this fund. */
function linesOf(payload: string, fund: string): (readonly [account: string, amount: string])[] {
  const [version, of, , , , , , , ...lines] = payload.split('\n');
  if (version !== 'v1' || of !== fund) return [];
  return lines.map((line) => {
    const [account = '', amount = ''] = line.split('\t');
    return [account, amount];
  });
}

async function areInLog(sha256: Sha256, { transfers }: FigureProof, { size, root }: Checkpoint): Promise<boolean> {
  for (const { seq, payload, half, proof } of transfers) {
    const [halfHash, path] = [fromBase64(half), proof.map(fromBase64)];
    if (halfHash?.length !== 32 || !path.every((hash) => hash?.length === 32)) return false;
    const leaf = await leafOf(sha256, await sha256(utf8(payload)), halfHash);
    const hashes = path.filter((hash) => hash !== undefined);
    if (!(await isIncluded(sha256, { leaf, index: seq, size, proof: hashes, root }))) return false;
  }
  return true;
}

function isProof(file: unknown): file is FigureProof {
  if (!isObject(file) || file['format'] !== 'regia-proof/1' || !isFundMeasure(String(file['measure']))) return false;
  const isTexts = ['fund', 'city', 'amountMinor', 'currency', 'checkpoint', 'key'].every((name) => typeof file[name] === 'string');
  const { entries, transfers } = file;
  return (
    isTexts &&
    isAmount(file['amountMinor']) &&
    Array.isArray(entries) &&
    Array.isArray(transfers) &&
    entries.every(isEntry) &&
    transfers.every(isTransfer)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isAmount = (value: unknown): boolean => typeof value === 'string' && /^-?\d{1,18}$/.test(value);
const isEntry = (value: unknown): boolean =>
  isObject(value) && Number.isSafeInteger(value['seq']) && typeof value['account'] === 'string' && isAmount(value['amount']);
const isTransfer = (value: unknown): boolean =>
  isObject(value) &&
  Number.isSafeInteger(value['seq']) &&
  typeof value['payload'] === 'string' &&
  typeof value['half'] === 'string' &&
  Array.isArray(value['proof']) &&
  value['proof'].every((hash) => typeof hash === 'string');
