import { FILE_FAULTS } from './file-faults.js';
import { RequestFault, sessionHasEnded } from './request.js';

const LONGEST_MS = 180_000;

/**
 * Sends a file of this device to an address of this site, as the body of the request, and reports how much has gone out.
 * `fetch` cannot report that. An answer that says why the file is refused is data; anything else is a fault.
 * @throws RequestFault
 * @public
 * @since 1.0
 */
export function sendFile<R extends object>(address: string, file: Blob, onProgress: (ratio: number) => void): Promise<R> {
  return new Promise((resolve, reject) => {
    const line = new XMLHttpRequest();
    line.open('POST', address);
    line.timeout = LONGEST_MS;
    line.responseType = 'json';
    line.setRequestHeader('content-type', 'application/octet-stream');
    line.setRequestHeader('x-regia', 'web');
    line.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total));
    line.addEventListener('load', () => {
      const answer = line.response as (R & { readonly status?: unknown }) | null; // whoever asks names the shape of the answer
      if (answer !== null && typeof answer.status === 'string') return resolve(answer);
      const kind = FILE_FAULTS[line.status] ?? 'failed';
      if (kind === 'session-ended') sessionHasEnded();
      reject(new RequestFault(kind, line.status >= 500));
    });
    for (const broken of ['error', 'timeout', 'abort']) line.addEventListener(broken, () => reject(new RequestFault('offline', true)));
    line.send(file);
  });
}
