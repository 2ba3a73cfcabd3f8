import type { PluginSpec } from '@regia/plugin-api';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { mountOf } from './define-web-plugin.js';
import { useScope } from './scope.js';

type SearchValues = Readonly<Record<string, string | undefined>>;

/** @public @since 1.0 */
export interface Address {
  /** Parameters of the path, such as `id` of `sites/$id`. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What follows the question mark. Texts from outside: read them as such. */
  readonly search: SearchValues;
  /** Changes parts of the search; `undefined` removes one. The place in the page stays. */
  setSearch(change: SearchValues): void;
  /** Goes to another page of the plugin. */
  go(to: string, search?: SearchValues): void;
}

/** Where a page of a plugin stands, and the way to its other pages. @public @since 1.0 */
export function useAddress(plugin: Pick<PluginSpec, 'key'>): Address {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const { path } = useScope();
  const setSearch = useCallback(
    (change: SearchValues) =>
      void navigate({ to: '.', search: ((now: object) => ({ ...now, ...change })) as never, replace: true, resetScroll: false }),
    [navigate],
  );
  const go = useCallback(
    (to: string, search: SearchValues = {}) =>
      void navigate({ to: path(`${mountOf(plugin.key)}/${to}`).replace(/\/$/, ''), search: search as never }),
    [navigate, path, plugin.key],
  );
  const search = Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return { params, search, setSearch, go };
}
