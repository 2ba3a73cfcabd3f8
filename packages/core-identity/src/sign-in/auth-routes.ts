import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../door.js';
import { backchannelLogout } from './backchannel-logout.js';
import { showSession } from './session-view.js';
import { beginSignIn, finishSignIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { beginStepUp, finishStepUp } from './step-up.js';

type Handler = (door: Door, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const FORM = 'application/x-www-form-urlencoded';

/** Registers `/auth/*`. Its form parser stays inside, so that no other address takes forms. */
export async function registerAuthRoutes(http: FastifyInstance, door: Door): Promise<void> {
  await http.register(async (scope) => {
    scope.removeContentTypeParser(FORM);
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    const atTheDoor = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => handler(door, request, reply);
    scope.get('/auth/login', atTheDoor(beginSignIn));
    scope.get('/auth/callback', atTheDoor(finishSignIn));
    scope.get('/auth/step-up', atTheDoor(beginStepUp));
    scope.get('/auth/step-up/callback', atTheDoor(finishStepUp));
    scope.post('/auth/logout', atTheDoor(signOut));
    scope.post('/auth/backchannel-logout', atTheDoor(backchannelLogout));
    scope.get('/auth/session', atTheDoor(showSession));
  });
}
