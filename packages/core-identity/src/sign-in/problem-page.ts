/** Why a sign-in did not work, for the sign-in page: `cancelled` there, took too long, login server away, nothing ties the person to us, blocked, somebody else than the session, too many started from one address. */
export type SignInProblem = 'cancelled' | 'expired' | 'login-away' | 'not-a-member' | 'blocked' | 'other-person' | 'too-many';

/** The page that says so, with the way back to where the person wanted to go. */
export function problemPage(problem: SignInProblem, to = '/'): string {
  return `/sign-in?${new URLSearchParams({ problem, ...(to === '/' ? {} : { to }) }).toString()}`;
}
