import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession, type KnownCity } from './session.js';

/** The scope of the page, from its address. It filters what is shown; it does not change rights. @public @since 1.0 */
export interface Scope {
  /** `all` or a city's key. */
  readonly scope: string;
  /** The city, unless the scope is all cities. */
  readonly city: KnownCity | undefined;
  /** Its id, ready for a filter. */
  readonly cityId: string | undefined;
  /** An address in this scope: `path('agenda/new')` is `/milan/agenda/new`. */
  path(rest: string): string;
}

/** @public @since 1.0 */
export function useScope(): Scope {
  const { scope = 'all' } = useParams({ strict: false }) as { scope?: string };
  const { cities } = useSession();
  return useMemo(() => {
    const city = cities.find(({ key }) => key === scope);
    return { scope, city, cityId: city?.id, path: (rest) => `/${scope}/${rest.replace(/^\//, '')}` };
  }, [scope, cities]);
}
