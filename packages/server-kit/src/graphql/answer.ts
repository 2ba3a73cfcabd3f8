import type { Result } from '@regia/kernel';
import type { RefusalType } from './refusal.graphql.js';

/** The payload of a mutation: the value under `name`, or the refusals beside an empty one. */
export function answer<N extends string, T>(name: N, result: Result<T>): { [K in N]?: T } & { refusals: RefusalType[] } {
  const refusals = result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] }));
  const value = result.ok ? { [name]: result.value } : {};
  return { ...value, refusals } as { [K in N]?: T } & { refusals: RefusalType[] }; // the key is `name` by construction
}
