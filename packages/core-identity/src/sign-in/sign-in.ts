import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Door } from '../door.js';
import { recordSignIn } from '../session/record-sign-in.js';
import type { Renewed } from '../session/session.js';
import { sendToLogin, takeAnswer, type Asking } from './code-exchange.js';
import { pathOnThisSite } from './path-on-this-site.js';
import { problemPage } from './problem-page.js';

const ASKING: Asking = { client: 'web', callback: '/auth/callback', kind: 'sign-in' };

const asked = z
  .object({
    city: z.string().max(64).optional(),
    email: z.string().max(254).optional(),
    to: z.string().optional(),
    again: z.string().optional(),
  })
  .catch({});

/** `GET /auth/login?city=&email=&to=`: to the login of a city, found by its key or by the exact domain of an address; else to the general page. `again=1` asks also somebody who is signed in there. */
export async function beginSignIn(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { city, email, to, again } = asked.parse(request.query);
  const provider = await providerOf(door, city, email);
  const hint: Record<string, string> =
    provider === undefined ? (email === undefined ? {} : { login_hint: email }) : { kc_idp_hint: provider.alias };
  const extra = { scope: 'openid profile email organization:*', ...hint, ...(again === undefined ? {} : { prompt: 'login' }) };
  const kept = provider === undefined ? {} : { provider: provider.alias, city: provider.cityId };
  return sendToLogin(door, reply, ASKING, extra, { to: pathOnThisSite(to), ...kept });
}

/** `GET /auth/callback`: opens a session under a new id and goes where the person wanted to go. */
export async function finishSignIn(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const returned = await takeAnswer(door, request, reply, ASKING);
  if ('problem' in returned) return reply.redirect(problemPage(returned.problem, returned.to), 303);
  const { pending, renewed } = returned;
  if (renewed.caller.client !== 'web') return reply.redirect(problemPage('expired', pending.to), 303);
  const personId = await recordSignIn(door.database, renewed.caller);
  // whoever sat here before: somebody else has answered by now, welcome or not
  await door.sessions.close(door.cookies.sessionId(request.headers.cookie));
  const admission = await admissionOf(door, personId);
  if (admission !== 'welcome')
    return reply.header('set-cookie', door.cookies.noSession()).redirect(problemPage(admission, pending.to), 303);
  const id = await openSession(door, personId, renewed, pending.city);
  return reply.header('set-cookie', door.cookies.session(id)).redirect(pending.to, 303);
}

async function openSession(door: Door, personId: string, { caller, tokens }: Renewed, askedCity: string | undefined): Promise<string> {
  const { cities } = await door.rights.of(personId, undefined);
  const home = await door.rights.homeCity(personId, caller.city);
  const cityId = askedCity !== undefined && cities.includes(askedCity) ? askedCity : home;
  const provider = tokens.provider ?? (await providerOfClaim(door, caller.city));
  return door.sessions.open({
    personId,
    ...(cityId === undefined ? {} : { cityId }),
    issuer: caller.issuer,
    ...(caller.sid === undefined ? {} : { sid: caller.sid }),
    isReadOnly: caller.actor !== undefined,
    tokens: { ...tokens, ...(provider === undefined ? {} : { provider }) },
  });
}

async function admissionOf(door: Door, personId: string): Promise<'welcome' | 'blocked' | 'not-a-member'> {
  const [row] = await door.database.rows<{ word: 'welcome' | 'blocked' | 'not-a-member' }>(
    'identity.admission',
    'SELECT identity.admission($1) AS word',
    [personId],
  );
  return row!.word;
}

interface Provider {
  readonly alias: string;
  readonly cityId: string;
}

async function providerOf(door: Door, city: string | undefined, email: string | undefined): Promise<Provider | undefined> {
  const domain = email?.split('@').at(-1)?.toLowerCase();
  const [row] = await door.database.rows<{ alias: string; city_id: string }>(
    'provider.for',
    'SELECT p.alias, p.city_id FROM identity.provider p JOIN consortium.city c ON c.id = p.city_id WHERE (c.left_on IS NULL OR c.left_on > current_date) AND (c.key = $1 OR ($1::text IS NULL AND $2 = ANY (p.domains))) LIMIT 1',
    [city ?? null, domain ?? null],
  );
  return row && { alias: row.alias, cityId: row.city_id };
}

async function providerOfClaim(door: Door, claim: string | undefined): Promise<string | undefined> {
  if (claim === undefined) return undefined;
  const [row] = await door.database.rows<{ alias: string }>('provider.of-claim', 'SELECT alias FROM identity.provider WHERE claim = $1', [
    claim,
  ]);
  return row?.alias;
}
