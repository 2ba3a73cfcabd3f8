import type { TestDoor } from './open-test-door.js';

/** What a browser shows after all redirects. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** A browser for pages without scripts: cookies by host and path, redirects, forms. Our own origin is served in the process. */
export class PageBrowser {
  private readonly jar = new Map<string, { readonly host: string; readonly path: string; readonly pair: string }>();

  constructor(private readonly house: TestDoor) {}

  async open(address: string, form?: Record<string, string>): Promise<Page> {
    let url = new URL(address, this.house.origin);
    let body = form;
    for (let hop = 0; hop < 25; hop += 1) {
      const answer = await this.ask(url, body);
      for (const cookie of answer.cookies) this.keep(url, cookie);
      if (answer.location === null) return { url, status: answer.status, text: answer.text };
      url = new URL(answer.location, url);
      body = undefined;
    }
    throw new Error(`redirects without end at ${url.pathname}`);
  }

  /** Fills in the form of a page and sends it to where the page says. */
  async fill(page: Page, fields: Record<string, string>): Promise<Page> {
    const action = /<form[^>]*\baction="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]);
    return this.open(new URL(action ?? page.url.href, page.url).href, { ...Object.fromEntries(hidden), ...fields });
  }

  session(): string | undefined {
    return [...this.jar.values()].find(({ pair }) => pair.startsWith('session='))?.pair.slice('session='.length);
  }

  cookiesFor(url: URL): string {
    return [...this.jar.values()]
      .filter(({ host, path }) => host === url.host && url.pathname.startsWith(path))
      .map(({ pair }) => pair)
      .join('; ');
  }

  private async ask(url: URL, form: Record<string, string> | undefined): Promise<Answer> {
    const method = form ? 'POST' : 'GET';
    const headers = {
      cookie: this.cookiesFor(url),
      accept: 'text/html',
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const payload = form ? new URLSearchParams(form).toString() : undefined;
    if (url.origin === this.house.origin) {
      const answer = await this.house.http.inject({
        method,
        url: `${url.pathname}${url.search}`,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
      const cookies = [answer.headers['set-cookie'] ?? []].flat();
      return { status: answer.statusCode, location: answer.headers.location ?? null, cookies, text: answer.body };
    }
    const answer = await fetch(url, { method, redirect: 'manual', headers, ...(payload === undefined ? {} : { body: payload }) });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      cookies: answer.headers.getSetCookie(),
      text: await answer.text(),
    };
  }

  private keep(url: URL, cookie: string): void {
    const [pair = '', ...rest] = cookie.split(/;\s*/);
    const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
    const key = `${url.host} ${path} ${pair.split('=')[0]}`;
    const isGone = rest.some((part) => /^max-age=0$/i.test(part) || /^expires=Thu, 01 Jan 1970/i.test(part)) || pair.endsWith('=');
    if (isGone) this.jar.delete(key);
    else this.jar.set(key, { host: url.host, path, pair });
  }
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
