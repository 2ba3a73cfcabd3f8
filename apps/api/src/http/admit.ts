import { Fault, type RequestContext } from '@regia/server-kit';
import type { Callers, Cookies, NoContext } from '@regia/core-identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that answer with data and so need to know who asks. Pages, files and the door itself do not. */
const WITH_CONTEXT = /^\/(graphql|fund\/|public\/fund\/[^/?]+\/[^/?])/;

const ANSWERS: Readonly<Record<NoContext, { readonly status: number; readonly code: string }>> = {
  'session-ended': { status: 401, code: 'SESSION_ENDED' },
  'token-refused': { status: 401, code: 'TOKEN_REFUSED' },
  busy: { status: 503, code: 'OVERLOADED' },
};

/**
 * Finds out who asks, before any handler runs. A dead session is an error once and its cookie is cleared; a bad token is an
 * error also where visitors may read. Neither ever turns into the visitor's view.
 */
export function admit(http: FastifyInstance, callers: Callers, cookies: Cookies): void {
  http.addHook('onRequest', async (request, reply) => {
    if (!WITH_CONTEXT.test(request.url)) return;
    const context = await contextOf(callers, request);
    if (typeof context === 'object') request.ctx = context;
    else return refuse(reply, context, cookies);
  });
}

async function contextOf(callers: Callers, request: FastifyRequest): Promise<RequestContext | NoContext | 'forbidden'> {
  try {
    return await callers.contextFor(request);
  } catch (error) {
    if (error instanceof Fault && error.code === 'FORBIDDEN') return 'forbidden';
    throw error;
  }
}

function refuse(reply: FastifyReply, why: NoContext | 'forbidden', cookies: Cookies): FastifyReply {
  if (why === 'forbidden') return reply.code(403).send({ code: 'FORBIDDEN' });
  const { status, code } = ANSWERS[why];
  if (why === 'session-ended') reply.header('set-cookie', cookies.noSession());
  if (status === 503) reply.header('retry-after', '2');
  return reply.code(status).send({ code });
}
