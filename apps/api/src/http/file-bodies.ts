import type { FastifyInstance } from 'fastify';

/** Addresses that take a file as their body and read it themselves, with limits of their own. */
const TAKE_FILES = /^\/fund\/[a-z0-9-]+\/(?:bank\/[0-9a-f-]{36}\/statements|orders\/[0-9a-f-]{36}\/(?:file|report)|evidence|rates)$/;

/** Hands the bytes of a file on as a stream, to the addresses that count them; everybody else answers that the type is not theirs. */
export function fileBodies(http: FastifyInstance): void {
  http.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.method === 'POST' && TAKE_FILES.test(request.url.split('?')[0]!)) done(null, payload);
    else done(Object.assign(new Error('no file is taken here'), { statusCode: 415 }), undefined);
  });
}
