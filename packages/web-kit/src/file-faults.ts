import type { FaultKind } from './request.js';

/** What an answer about a file means, by its status. */
export const FILE_FAULTS: Readonly<Record<number, FaultKind>> = {
  401: 'session-ended',
  403: 'not-allowed',
  404: 'not-found',
  429: 'too-often',
  502: 'offline',
  503: 'busy',
  504: 'offline',
};
