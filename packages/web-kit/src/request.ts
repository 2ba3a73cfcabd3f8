/** An operation of a generated folder: its text, and the types of its answer and variables. @public @since 1.0 */
export interface Operation<R, V> {
  toString(): string;
  readonly __apiType?: (variables: V) => R;
}

/**
 * Why a request has no answer. `offline`: nothing was sent or nothing came back. `busy`: too much at once, later it works.
 * `too-often`: this person or this address has asked too often just now; nothing was done.
 * `not-allowed`: a right is missing. `session-ended`: sign in again. `failed`: a fault of the server.
 * @public
 * @since 1.0
 */
export type FaultKind = 'offline' | 'busy' | 'too-often' | 'not-allowed' | 'session-ended' | 'not-found' | 'bad-request' | 'failed';

/** A request that has no answer. Refusals by a rule are data, never this. @public @since 1.0 */
export class RequestFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** True when the server may have done what was asked. */
    readonly isOutcomeUnknown: boolean,
    readonly traceId?: string,
    /** The word of the answer, where it says more than the kind. */
    readonly code?: string,
  ) {
    super(`request ${kind}${traceId ? ` (${traceId})` : ''}`);
    this.name = 'RequestFault';
  }
}

const KINDS: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'session-ended',
  SESSION_ENDED: 'session-ended',
  FORBIDDEN: 'not-allowed',
  BAD_REQUEST: 'bad-request',
  GONE: 'not-found',
  TOO_COSTLY: 'busy',
  OVERLOADED: 'busy',
  DEADLINE: 'busy',
  RATE_LIMITED: 'too-often',
};
const TIMEOUT_MS = 30_000;

interface GraphQLAnswer<R> {
  readonly data?: R | null;
  readonly code?: string;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly traceId?: string } }[];
}

type Listener = () => void;
const sessionEndedListeners = new Set<Listener>();

/** Called when any request finds the session gone. */
export function onSessionEnded(listener: Listener): () => void {
  sessionEndedListeners.add(listener);
  return () => void sessionEndedListeners.delete(listener);
}

/** Tells everybody who listens that the session is gone. */
export function sessionHasEnded(): void {
  for (const listener of sessionEndedListeners) listener();
}

let reader = 'en';
/** The language in which the server should choose texts. */
export const readIn = (language: string): void => void (reader = language);

/**
 * Sends one operation to the server of this site.
 * @throws RequestFault
 * @public
 * @since 1.0
 */
export async function request<R, V>(operation: Operation<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
  const response = await send(JSON.stringify({ query: operation.toString(), variables }), signal);
  const answer = await parse<R>(response);
  const fault = answer.errors?.[0]?.extensions;
  if (answer.data && !fault) return answer.data;
  const kind = KINDS[fault?.code ?? answer.code ?? ''] ?? kindOfStatus(response.status);
  if (kind === 'session-ended') sessionHasEnded();
  throw new RequestFault(kind, response.status >= 500 || fault?.code === 'DEADLINE', fault?.traceId);
}

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-regia': 'web', 'x-regia-language': reader },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new RequestFault('offline', true);
  }
}

async function parse<R>(response: Response): Promise<GraphQLAnswer<R>> {
  try {
    return (await response.json()) as GraphQLAnswer<R>;
  } catch {
    throw new RequestFault(kindOfStatus(response.status), response.ok || response.status >= 500);
  }
}

function kindOfStatus(status: number): FaultKind {
  if (status === 401) return 'session-ended';
  if (status === 403) return 'not-allowed';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-often';
  if (status === 503) return 'busy';
  if (status === 400 || status === 413) return 'bad-request';
  if (status === 502 || status === 504) return 'offline';
  return 'failed';
}
