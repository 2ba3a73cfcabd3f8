import { FILE_FAULTS } from './file-faults.js';
import { RequestFault, sessionHasEnded } from './request.js';

const LONGEST_MS = 180_000;

/**
 * Fetches a file of this site whole, so that a page can look at it before the person gets it.
 * @throws RequestFault
 * @public
 * @since 1.0
 */
export async function receiveFile(address: string): Promise<Blob> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    headers: { 'x-regia': 'web' },
    signal: AbortSignal.timeout(LONGEST_MS),
  }).catch(() => undefined);
  if (response?.ok) {
    const whole = await response.blob().catch(() => undefined); // the line broke on the way
    if (whole) return whole;
  }
  const kind = response === undefined || response.ok ? 'offline' : (FILE_FAULTS[response.status] ?? 'failed');
  if (kind === 'session-ended') sessionHasEnded();
  throw new RequestFault(kind, false, undefined, await wordOf(response));
}

/** What the answer says instead of the file; undefined where it is no answer of ours. */
async function wordOf(response: Response | undefined): Promise<string | undefined> {
  if (response === undefined || response.ok) return undefined;
  const said: unknown = await response.json().catch(() => undefined);
  return typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string' ? said.code : undefined;
}

/**
 * Puts a file among the downloads of this device, as if its link had been followed. It is never shown as a page of this site.
 * @public
 * @since 1.0
 */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file.slice(0, file.size, 'application/octet-stream'));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // slow devices begin late
}
