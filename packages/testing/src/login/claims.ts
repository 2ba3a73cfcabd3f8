/** What the tests read in a token; its signature is checked by those who take it. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string | readonly string[];
  readonly iat: number;
  readonly exp: number;
  readonly azp?: string;
  readonly typ?: string;
  readonly jti?: string;
  readonly sid?: string;
  readonly acr?: string;
  readonly auth_time?: number;
  readonly scope?: string;
  readonly preferred_username?: string;
  readonly name?: string;
  readonly given_name?: string;
  readonly family_name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly city?: string;
  readonly organization?: readonly string[];
  readonly realm_access?: { readonly roles: readonly string[] };
  readonly nonce?: string;
  readonly events?: Readonly<Record<string, unknown>>;
}

export const readClaims = (jwt: string): Claims => readPart(jwt, 1) as Claims; // shape checked claim by claim in the tests

export const readHeader = (jwt: string): Readonly<Record<string, unknown>> => readPart(jwt, 0) as Readonly<Record<string, unknown>>; // a JWS header is an object

const readPart = (jwt: string, part: number): unknown => JSON.parse(Buffer.from(jwt.split('.')[part] ?? '', 'base64url').toString('utf8'));
