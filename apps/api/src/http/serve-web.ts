import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Files with a hash in their name never change. */
const ASSETS = '/assets/';
/** Addresses of the server; everything else is a page of the web application. */
const SERVER = /^\/(graphql|auth|health|fund\/[^/]+\/[^/]+\.(csv|jsonl|txt)|public\/fund\/[^/]+\/.+|assets)(\/|$)/;

/** Serves the built web on the same origin: hashed files for ever, every page address with the one document. */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(ASSETS.replaceAll('/', path.sep));
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  http.get('/*', (request, reply) => {
    if (SERVER.test(request.url.split('?')[0]!)) return reply.code(404).send({ code: 'NOT_FOUND' });
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
