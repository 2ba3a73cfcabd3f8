import { CookieJar } from './cookie-jar.js';
import { Page, type Form } from './page.js';

const MOST_REDIRECTS = 20;

/** Where a visit ended: on a page of the login server, or at an address of the application, which is read and not visited. */
export type Arrival = { readonly page: Page } | { readonly left: URL };

/** A browser without scripts: cookies, redirects and forms at one login server. */
export class Browser {
  readonly #jar = new CookieJar();

  constructor(private readonly base: string) {}

  async open(address: URL | string, body?: URLSearchParams): Promise<Arrival> {
    let url = new URL(address);
    let sent = body;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      if (url.origin !== new URL(this.base).origin) return { left: url };
      const answer = await this.#ask(url, sent);
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || next === null) return { page: new Page(url, answer.status, await answer.text()) };
      await answer.body?.cancel();
      url = new URL(next, url);
      sent = undefined;
    }
    throw new Error(`too many redirects, last to ${url.pathname}`);
  }

  /** Fills in and sends a form as a person would: hidden fields as they are, the named ones with what is given. */
  async send(form: Form, values: Readonly<Record<string, string>>): Promise<Arrival> {
    const kept = form.fields
      .filter(({ type }) => !['checkbox', 'submit', 'button'].includes(type))
      .map(({ name, value }): [string, string] => [name, values[name] ?? value]);
    const body = new URLSearchParams([...kept, ...Object.entries(values).filter(([name]) => !kept.some(([known]) => known === name))]);
    return this.open(form.action, body);
  }

  async #ask(url: URL, body: URLSearchParams | undefined): Promise<Response> {
    const answer = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: this.#jar.header(url), accept: 'text/html' },
      ...(body ? { body } : {}),
    });
    this.#jar.store(answer.headers);
    return answer;
  }
}
