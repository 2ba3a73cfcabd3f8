/** Keycloak's refresh tokens are JWTs and its libraries decode them; ours are opaque words, put into the same form on the way out. */
export function wrapRefreshToken(token: string, issuer: string, lifetimeSeconds: number): string {
  const payload = { typ: 'Refresh', iss: issuer, exp: Math.floor(Date.now() / 1000) + lifetimeSeconds, jti: token };
  return `${encoded({ alg: 'none' })}.${encoded(payload)}.`;
}

/** The opaque word inside, or what was given when it is none of ours. */
export function unwrapRefreshToken(wrapped: string): string {
  try {
    const { jti } = JSON.parse(Buffer.from(wrapped.split('.')[1] ?? '', 'base64url').toString('utf8')) as { jti?: unknown };
    return typeof jti === 'string' ? jti : wrapped;
  } catch {
    return wrapped;
  }
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
