import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses that servers call, not pages: they carry their own proof. */
const SERVER_CALLS = new Set(['/auth/backchannel-logout']);

/**
 * Refuses what another site's page could send. Cookies ride along with anything a browser sends; only our own pages can send
 * the header, and nobody can choose `Origin`. GraphQL takes POST with JSON only, and a text, never a ready syntax tree.
 */
export function onlyOurPages(http: FastifyInstance, origins: ReadonlySet<string>): void {
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOf(request, origins);
    if (!refusal) return;
    if (refusal.status === 405) reply.header('allow', 'POST');
    return reply.code(refusal.status).send({ code: refusal.code });
  });
  http.addHook('preValidation', async (request, reply) => {
    if (isGraphql(request) && !isTextRequest(request.body)) return reply.code(400).send({ code: 'BAD_REQUEST' });
  });
}

interface Refusal {
  readonly status: number;
  readonly code: string;
}

function refusalOf(request: FastifyRequest, origins: ReadonlySet<string>): Refusal | undefined {
  const { method, headers } = request;
  if (isGraphql(request)) {
    if (method !== 'POST') return { status: 405, code: 'POST_ONLY' };
    if (headers['content-type']?.split(';')[0]!.trim().toLowerCase() !== 'application/json') return { status: 415, code: 'JSON_ONLY' };
  }
  if (method === 'GET' || method === 'HEAD' || SERVER_CALLS.has(pathOf(request))) return undefined;
  if (headers.origin !== undefined && !origins.has(headers.origin)) return { status: 403, code: 'FOREIGN_ORIGIN' };
  const isFromOurPage = headers['x-regia'] !== undefined || headers.origin !== undefined;
  // bearer callers bring no ambient authority
  return headers.cookie !== undefined && !isFromOurPage ? { status: 403, code: 'NOT_FROM_OUR_PAGE' } : undefined;
}

function isTextRequest(body: unknown): boolean {
  if (body === null || typeof body !== 'object') return false;
  const { query, variables, operationName } = body as Record<string, unknown>;
  return typeof query === 'string' && isPlain(variables) && (operationName === undefined || operationName === null || typeof operationName === 'string');
}

const isPlain = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!;
const isGraphql = (request: FastifyRequest): boolean => pathOf(request) === '/graphql';
