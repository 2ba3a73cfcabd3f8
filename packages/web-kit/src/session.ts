import type { PluginSpec } from '@regia/plugin-api';
import { createContext, useCallback, useContext } from 'react';

/** A city as the shell keeps it at hand. @public @since 1.0 */
export interface KnownCity {
  readonly id: string;
  readonly key: string;
  /** In the reader's language. */
  readonly name: string;
  readonly plate: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly hasLeft: boolean;
}

/** The person who is signed in. @public @since 1.0 */
export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** Where sign-in starts: a city's own login, or the general page; `to` is a path of this site. @public @since 1.0 */
export interface SignIn {
  readonly city?: string;
  readonly email?: string;
  readonly to?: string;
}

/** What the web knows of the person. No token ever reaches the browser. @public @since 1.0 */
export interface Session {
  readonly person: SessionPerson | undefined;
  /** The city the person acts for. */
  readonly city: KnownCity | undefined;
  /** Cities the person can act for. */
  readonly ownCities: readonly KnownCity[];
  /** All partner cities. */
  readonly cities: readonly KnownCity[];
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly isSteppedUp: boolean;
  /** When the session ends unless it is used. */
  readonly endsAt: Date | undefined;
  signIn(where?: SignIn): void;
  /** Goes to the second factor and comes back to `to`, or to this very page. Drafts are on this device before it leaves. */
  stepUp(to?: string): void;
  signOut(): Promise<void>;
  /** Acts for another of one's own cities from now on. */
  actFor(cityId: string): Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** @public @since 1.0 */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside the shell');
  return session;
}

/**
 * Whether the person holds a permission: `can('agenda.write')`, or of a plugin `can('site.read')` when its manifest is given.
 * It hides or explains; the server decides.
 * @public
 * @since 1.0
 */
export function useCan<M extends PluginSpec>(plugin: {
  readonly key: M['key'];
  readonly permissions: M['permissions'];
}): (permission: Extract<keyof M['permissions'], string>) => boolean;
export function useCan(): (permission: string) => boolean;
export function useCan(plugin?: { readonly key: string }): (permission: string) => boolean {
  const { permissions } = useSession();
  const prefix = plugin ? `${plugin.key}:` : '';
  return useCallback((permission) => permissions.has(prefix + permission), [permissions, prefix]);
}
