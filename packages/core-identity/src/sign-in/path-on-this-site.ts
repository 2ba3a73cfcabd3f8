/** Somewhere no address points to: only paths are compared. */
const BASE = 'http://site.invalid';

/** Where to go after a sign-in: a path of this site, whatever was asked for. Never another host, never the door itself. */
export function pathOnThisSite(to: unknown): string {
  // oxlint-disable-next-line no-control-regex -- browsers drop control characters, and what is left may be another host
  if (typeof to !== 'string' || to.length > 2000 || !to.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(to) || to.startsWith('//'))
    return '/';
  if (!URL.canParse(to, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, BASE);
  const isOurs = origin === BASE && !pathname.startsWith('//') && !/^\/(auth|graphql)(\/|$)/.test(pathname);
  return isOurs ? `${pathname}${search}${hash}` : '/';
}
