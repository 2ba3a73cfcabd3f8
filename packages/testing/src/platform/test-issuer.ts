import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What a test says about a token; the rest is as Keycloak would write it. */
export type TokenClaims = JWTPayload & { readonly azp?: string; readonly acr?: string; readonly city?: string; readonly preferred_username?: string };

/**
 * An issuer of tokens for tests: a key set on loopback and tokens in the shape of the consortium's realm, so that requests go
 * through the real verifier.
 */
export class TestIssuer {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async start(): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', use: 'sig', alg: 'RS256' }] });
    const server = createServer((request, response) => {
      const isKeys = request.url?.endsWith('/protocol/openid-connect/certs') ?? false;
      response.writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json' }).end(isKeys ? keys : '{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // a listening TCP server has a port
    return new TestIssuer(`http://127.0.0.1:${port}/realms/consortium`, server, privateKey);
  }

  /** A good access token for `subject`, changed by `claims`. */
  async token(subject: string, claims: TokenClaims = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: 'api', azp: 'web', typ: 'Bearer', acr: 'loa1', sub: subject, iat: now, exp: now + 300, jti: crypto.randomUUID(), sid: crypto.randomUUID(), realm_access: { roles: ['city-officer'] } };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'JWT' }).sign(this.key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
