/** Remembers cookies by host and path prefix, as far as a sign-in on one machine needs it. */
export class CookieJar {
  #cookies = new Map();

  store(url, response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
      this.#cookies.set(`${url.host} ${path} ${name}`, {
        host: url.host,
        path,
        name,
        value: pair.slice(at + 1),
        isGone: isExpired(attributes),
      });
    }
  }

  header(url) {
    const fitting = [...this.#cookies.values()].filter(
      ({ host, path, isGone }) => !isGone && host === url.host && url.pathname.startsWith(path),
    );
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

function isExpired(attributes) {
  const until = attributes.find((each) => /^expires=/i.test(each))?.slice(8);
  return attributes.some((each) => /^max-age=(0|-)/i.test(each)) || (until !== undefined && Date.parse(until) < Date.now());
}
