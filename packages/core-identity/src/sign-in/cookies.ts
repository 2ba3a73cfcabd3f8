/** The cookies of the door. On https their names carry `__Host-`: no other host and no sub-path can set them. */
export class Cookies {
  private readonly isSecure: boolean;
  private readonly prefix: string;

  /** @param origin where the pages are served, such as `https://regia.example` */
  constructor(origin: string) {
    this.isSecure = origin.startsWith('https://');
    this.prefix = this.isSecure ? '__Host-' : '';
  }

  /** The session id a request carries, if it carries one. */
  sessionId(header: string | undefined): string | undefined {
    return this.read(header, 'session');
  }

  session(id: string): string {
    return this.write('session', id);
  }

  noSession(): string {
    return this.write('session', '', 0);
  }

  /** What a sign-in that is under way must remember, one cookie for each, so that two tabs do not disturb each other. */
  pending(header: string | undefined, state: string): string | undefined {
    return this.read(header, pendingName(state));
  }

  keepPending(state: string, box: string): string {
    return this.write(pendingName(state), box, 600);
  }

  noPending(state: string): string {
    return this.write(pendingName(state), '', 0);
  }

  /** The first of that name. Ours hold letters, digits, `-` and `_` only: anything else is not ours. */
  private read(header: string | undefined, name: string): string | undefined {
    const start = `${this.prefix}${name}=`;
    const pairs = (header ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
    return value !== undefined && /^[\w-]+$/.test(value) ? value : undefined;
  }

  private write(name: string, value: string, maxAge?: number): string {
    const parts = [
      `${this.prefix}${name}=${value}`,
      ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
      'Path=/',
      'HttpOnly',
      ...(this.isSecure ? ['Secure'] : []),
      'SameSite=Lax',
    ];
    return parts.join('; ');
  }
}

const pendingName = (state: string): string => `sign-in-${state.replaceAll(/[^\w-]/g, '').slice(0, 10)}`;
