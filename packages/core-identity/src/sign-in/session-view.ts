import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../door.js';

interface Profile {
  readonly name: string;
  readonly username: string;
  readonly language: string | null;
}

/** `GET /auth/session`: who is signed in, for which city, with which rights, until when. Never a token. 204 for a visitor. */
export async function showSession(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const ctx = await door.callers.contextFor(request);
  if (ctx === 'session-ended') return reply.code(401).header('set-cookie', door.cookies.noSession()).send({ code: 'SESSION_ENDED' });
  if (ctx === 'token-refused') return reply.code(401).send({ code: 'TOKEN_REFUSED' });
  if (ctx === 'busy') return reply.code(503).header('retry-after', '2').send({ code: 'OVERLOADED' });
  if (ctx.personId === undefined) return reply.code(204).send();
  const profile = await profileOf(door, ctx.personId);
  return reply.send({
    person: { id: ctx.personId, name: profile?.name ?? '', username: profile?.username ?? '' },
    city: ctx.cityId === undefined ? null : { id: ctx.cityId, key: await keyOf(door, ctx.cityId) },
    permissions: [...ctx.permissions].sort(),
    language: profile?.language ?? null,
    endsAt: door.callers.sessionOf(ctx)?.session?.endsAt ?? null,
  });
}

async function profileOf(door: Door, personId: string): Promise<Profile | undefined> {
  const [row] = await door.database.rows<Profile>('identity.profile', 'SELECT name, username, language FROM identity.profile($1)', [
    personId,
  ]);
  return row;
}

async function keyOf(door: Door, cityId: string): Promise<string | undefined> {
  const [row] = await door.database.rows<{ key: string }>('city.key', 'SELECT key FROM consortium.city WHERE id = $1', [cityId]);
  return row?.key;
}
