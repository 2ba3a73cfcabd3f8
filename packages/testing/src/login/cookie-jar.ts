interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** The cookies of one browser at one server. */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  store(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path: attribute(attributes, 'path') ?? '/' };
      const key = `${cookie.path} ${cookie.name}`;
      if (isGone(attributes)) this.#cookies.delete(key);
      else this.#cookies.set(key, cookie);
    }
  }

  header(url: URL): string {
    const fitting = [...this.#cookies.values()].filter(({ path }) => covers(path, url.pathname));
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

const attribute = (attributes: readonly string[], name: string): string | undefined =>
  attributes.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);

const covers = (path: string, asked: string): boolean => asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);

function isGone(attributes: readonly string[]): boolean {
  const maxAge = attribute(attributes, 'max-age');
  const expires = attribute(attributes, 'expires');
  return maxAge !== undefined ? Number(maxAge) <= 0 : expires !== undefined && Date.parse(expires) < Date.now();
}
