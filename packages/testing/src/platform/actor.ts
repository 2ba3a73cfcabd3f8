import type { FastifyInstance } from 'fastify';
import type { TestIssuer, TokenClaims } from './test-issuer.js';

/** An answer of the API. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string; readonly traceId: string } }[];
  readonly text: string;
}

/** A question as it travels. */
export interface Letter {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
}

/** Who asks: a person of the demonstration, or nobody. */
export interface Who {
  readonly subject: string;
  readonly claims: TokenClaims;
}

/** Somebody who talks to the API as the web or a machine would: over HTTP, with a token that the real verifier reads. */
export class Actor {
  constructor(
    private readonly http: FastifyInstance,
    private readonly issuer: TestIssuer,
    private readonly who?: Who,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The same person, with a header more. */
  with(headers: Readonly<Record<string, string>>): Actor {
    return new Actor(this.http, this.issuer, this.who, { ...this.headers, ...headers });
  }

  /** The same person acting for a city, by its key. */
  actingFor(city: string): Actor {
    return this.with({ 'x-regia-city': city });
  }

  /** Asks with a fresh second factor: each call carries a token of its own, good for one signature. */
  async steppedUp<T>(document: string, variables: object = {}): Promise<T> {
    return this.data<T>(await this.askSteppedUp(document, variables));
  }

  /** As {@link steppedUp}, and answers everything. */
  async askSteppedUp<T>(document: string, variables: object = {}): Promise<Answer<T>> {
    return this.post<T>(await this.letter(document, variables, { isSteppedUp: true }));
  }

  /** Asks, and answers the data. Fails the test when there is an error. */
  async run<T>(document: string, variables: object = {}): Promise<T> {
    return this.data<T>(await this.ask<T>(document, variables));
  }

  /** Asks, and answers everything. */
  async ask<T>(document: string, variables: object = {}): Promise<Answer<T>> {
    return this.post<T>(await this.letter(document, variables));
  }

  /** The request that carries a question, for a test that brings it to the API by itself. */
  async letter(query: string, variables: object = {}, { isSteppedUp = false } = {}): Promise<Letter> {
    const token = this.who && (await this.issuer.token(this.who.subject, { ...this.who.claims, ...(isSteppedUp ? { azp: 'approve', acr: 'loa2' } : {}) }));
    const headers = { 'content-type': 'application/json', ...this.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return { method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query, variables }) };
  }

  /** Fetches an address, such as an export. */
  async get(url: string): Promise<{ readonly status: number; readonly text: string }> {
    const token = this.who && (await this.issuer.token(this.who.subject, this.who.claims));
    const response = await this.http.inject({ method: 'GET', url, headers: { ...this.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } });
    return { status: response.statusCode, text: response.body };
  }

  private async post<T>(letter: Letter): Promise<Answer<T>> {
    const response = await this.http.inject(letter);
    const body = (response.body.startsWith('{') ? JSON.parse(response.body) : {}) as { data?: T; errors?: Answer<T>['errors'] };
    return { status: response.statusCode, data: body.data as T, errors: body.errors ?? [], text: response.body };
  }

  private data<T>(answer: Answer<unknown>): T {
    if (answer.errors.length > 0 || answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    return answer.data as T; // the test names the shape of what it asked for
  }
}
