import { checkFigure, webSha256, type FigureCheck, type ShownFigure } from '@regia/kernel';

/** What came of a check: its steps, or why there are none. */
export type CheckOutcome = FigureCheck | 'no-cryptography' | 'too-many' | 'not-reached';

/**
 * Downloads the one file about a figure and checks it on this device. The file is plain data behind a public address, so it is
 * fetched as one, without the session.
 */
export async function checkHere(figure: ShownFigure, address: string): Promise<CheckOutcome> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined; // absent outside secure contexts, whatever the types say
  if (!subtle) return 'no-cryptography';
  try {
    const response = await fetch(address, { credentials: 'omit', headers: { accept: 'application/json' } });
    if (response.status === 413) return 'too-many';
    if (!response.ok) return 'not-reached';
    return await checkFigure(webSha256, figure, await response.json());
  } catch {
    return 'not-reached';
  }
}

/** Whether every step that this device could take went right. */
export const stands = ({ sum, lines, log, signature }: FigureCheck): boolean =>
  [sum, lines, log].every((state) => state === 'right') && signature !== 'wrong';
