import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that servers call, not pages: they carry their own proof. */
const SERVER_CALLS = new Set(['/auth/backchannel-logout']);

/**
 * Refuses what another site's page could send. Cookies ride along with anything a browser sends; only our own pages can send
 * the header, and nobody can choose `Origin`. GraphQL takes POST with JSON only, and a text, never a ready syntax tree.
 */
export function onlyOurPages(http: FastifyInstance, origins: ReadonlySet<string>): void {
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', async (request, reply) => {
    if (isGraphql(request)) refuseOtherForms(request, reply);
    if (reply.sent || request.method === 'GET' || request.method === 'HEAD' || SERVER_CALLS.has(pathOf(request))) return;
    refuseOtherSites(request, reply, origins);
  });
  http.addHook('preValidation', async (request, reply) => {
    if (isGraphql(request) && !isTextRequest(request.body)) await reply.code(400).send({ code: 'BAD_REQUEST' });
  });
}

function refuseOtherForms(request: FastifyRequest, reply: FastifyReply): void {
  if (request.method !== 'POST') void reply.code(405).header('allow', 'POST').send({ code: 'POST_ONLY' });
  else if (request.headers['content-type']?.split(';')[0]!.trim().toLowerCase() !== 'application/json') void reply.code(415).send({ code: 'JSON_ONLY' });
}

function refuseOtherSites(request: FastifyRequest, reply: FastifyReply, origins: ReadonlySet<string>): void {
  const { origin, cookie } = request.headers;
  if (origin !== undefined && !origins.has(origin)) void reply.code(403).send({ code: 'FOREIGN_ORIGIN' });
  else if (cookie !== undefined && request.headers['x-regia'] === undefined && origin === undefined) void reply.code(403).send({ code: 'NOT_FROM_OUR_PAGE' });
}

function isTextRequest(body: unknown): boolean {
  if (body === null || typeof body !== 'object') return false;
  const { query, variables, operationName } = body as Record<string, unknown>;
  return typeof query === 'string' && isPlain(variables) && (operationName === undefined || operationName === null || typeof operationName === 'string');
}

const isPlain = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!;
const isGraphql = (request: FastifyRequest): boolean => pathOf(request) === '/graphql';
