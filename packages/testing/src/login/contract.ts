import { describe } from 'vitest';
import { approving } from './contract-approving.js';
import { impostors } from './contract-impostors.js';
import { sessions } from './contract-sessions.js';
import { signingIn } from './contract-signing-in.js';
import { signingOut } from './contract-signing-out.js';
import type { LoginUnderTest } from './sign-in.js';
import { stageFor } from './stage.js';

/**
 * What the platform expects of its login server, whichever it is. The server must have been started on {@link hostileRealms}
 * of `infra/keycloak`, freshly, with `web` living at the given origin.
 */
export function describeLogin(name: string, underTest: () => LoginUnderTest): void {
  describe(name, () => {
    const stage = stageFor(underTest);
    describe('signing in', () => signingIn(stage));
    describe('approving', () => approving(stage));
    describe('sessions', () => sessions(stage));
    describe('signing out', () => signingOut(stage));
    describe('people who claim to be somebody else', () => impostors(stage));
  });
}
