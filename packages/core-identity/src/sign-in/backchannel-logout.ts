import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Door } from '../door.js';
import { personOf } from '../session/record-sign-in.js';
import { TokenRefused } from '../token/token-refused.js';
import type { LogoutNotice } from '../token/token-verifier.js';

const form = z.object({ logout_token: z.string().max(10_000) });

/** `POST /auth/backchannel-logout`: the login server says that a session of its own is over, and ours with it. */
export async function backchannelLogout(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const read = form.safeParse(request.body);
  const notice = read.success ? await verified(door, read.data.logout_token) : undefined;
  if (!notice || !(await isNew(door, notice.jti))) return reply.code(400).send({ error: 'invalid_request' });
  await closeNamed(door, notice);
  return reply.code(200).send();
}

async function verified(door: Door, token: string): Promise<LogoutNotice | undefined> {
  return door.verifier.verifyLogout(token).catch((error: unknown) => {
    if (error instanceof TokenRefused) return undefined;
    throw error;
  });
}

/** A logout token works once. */
async function isNew(door: Door, jti: string): Promise<boolean> {
  await door.database.rows('logout.sweep', `DELETE FROM identity.logout_seen WHERE at < now() - interval '1 day'`);
  return (
    (
      await door.database.rows(
        'logout.seen',
        'INSERT INTO identity.logout_seen (jti) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1 AS n',
        [jti],
      )
    ).length > 0
  );
}

async function closeNamed(door: Door, { iss, sid, sub }: LogoutNotice): Promise<void> {
  if (sid !== undefined) {
    await door.sessions.closeBySid(iss, sid);
    return;
  }
  const personId = await personOf(door.database, { issuer: iss, subject: sub! });
  if (personId !== undefined) await door.sessions.closeAllOf(personId);
}
