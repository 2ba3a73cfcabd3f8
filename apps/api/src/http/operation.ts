import { visitor, type RequestContext, type UnitOfWork } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deadlineAnswer } from './errors.js';
import { LIMITS } from './limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the door before any handler runs. */
    ctx?: RequestContext;
  }
}

/**
 * Opens the operation of a request and ends it with the answer. A request never outlives its context, and its context never
 * outlives the connection. The clock is our own: Fastify's stops counting once a body has been read.
 */
export function openOperation(work: UnitOfWork, request: FastifyRequest, reply: FastifyReply): { readonly ctx: RequestContext } {
  const ctx = request.ctx ?? visitor(request.id);
  work.begin(ctx);
  const deadline = setTimeout(() => {
    work.end(ctx, 'gone');
    if (!reply.sent) void reply.code(503).header('retry-after', '2').send(deadlineAnswer(ctx.traceId));
  }, LIMITS.deadlineMs);
  reply.raw.once('close', () => {
    clearTimeout(deadline);
    work.end(ctx, reply.raw.writableFinished ? 'answered' : 'gone');
  });
  return { ctx };
}
