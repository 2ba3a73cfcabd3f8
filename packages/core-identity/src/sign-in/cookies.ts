import { fastifyCookie } from '@fastify/cookie';

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

  private read(header: string | undefined, name: string): string | undefined {
    if (header === undefined) return undefined;
    const value = fastifyCookie.parse(header)[`${this.prefix}${name}`];
    return value === '' ? undefined : value;
  }

  private write(name: string, value: string, maxAge?: number): string {
    return fastifyCookie.serialize(`${this.prefix}${name}`, value, { path: '/', httpOnly: true, secure: this.isSecure, sameSite: 'lax', ...(maxAge === undefined ? {} : { maxAge }) });
  }
}

const pendingName = (state: string): string => `sign-in-${state.replaceAll(/[^\w-]/g, '').slice(0, 10)}`;
