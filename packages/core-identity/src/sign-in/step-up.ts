import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Door } from '../door.js';
import { personOf } from '../session/record-sign-in.js';
import type { Caller } from '../token/caller.js';
import { sendToLogin, takeAnswer, type Asking } from './code-exchange.js';
import { pathOnThisSite } from './path-on-this-site.js';
import { problemPage, type SignInProblem } from './problem-page.js';

const ASKING: Asking = { client: 'approve', callback: '/auth/step-up/callback', kind: 'step-up' };

const asked = z.object({ to: z.string().optional() }).catch({});

/** `GET /auth/step-up?to=`: asks for the second factor, with the client whose tokens are good for one signature. */
export async function beginStepUp(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const to = pathOnThisSite(asked.parse(request.query).to);
  const session = await door.sessions.find(door.cookies.sessionId(request.headers.cookie));
  if (!session) return reply.redirect(problemPage('expired', to), 303);
  return sendToLogin(door, reply, ASKING, { scope: 'openid', acr_values: 'loa2' }, { to, session: session.hash });
}

/** `GET /auth/step-up/callback`: the session that asked is marked, if the same person answered, strongly enough, as themselves. */
export async function finishStepUp(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const returned = await takeAnswer(door, request, reply, ASKING);
  if ('problem' in returned) return reply.redirect(problemPage(returned.problem, returned.to), 303);
  const { pending, renewed } = returned;
  const session = await door.sessions.find(door.cookies.sessionId(request.headers.cookie));
  if (!session || session.hash !== pending.session) return reply.redirect(problemPage('expired', pending.to), 303);
  const problem =
    weakness(renewed.caller) ?? ((await personOf(door.database, renewed.caller)) === session.personId ? undefined : 'other-person');
  if (problem) return reply.redirect(problemPage(problem, pending.to), 303);
  await door.sessions.markSteppedUp(session);
  await door.database.rows('identity.second-factor', 'SELECT identity.second_factor_shown($1)', [session.personId]);
  return reply.redirect(pending.to, 303);
}

/** Judged by the token, whatever was asked for: the address bar is the person's to change. */
function weakness({ client, acr, actor }: Caller): SignInProblem | undefined {
  if (actor !== undefined) return 'other-person';
  return client === 'approve' && acr === 'loa2' ? undefined : 'cancelled';
}
