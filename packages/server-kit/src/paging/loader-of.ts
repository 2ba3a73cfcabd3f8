import DataLoader from 'dataloader';
import type { RequestContext } from '../context/request-context.js';

/**
 * A batched read that lives as long as one operation. Loaders hang on the context, so nothing is shared between requests.
 * @example const people = loaderOf((ctx) => async (ids) => …);  people(ctx).load(id)
 */
export function loaderOf<K, V>(batch: (ctx: RequestContext) => (keys: readonly K[]) => Promise<readonly (V | undefined)[]>): (ctx: RequestContext) => DataLoader<K, V | undefined> {
  const loaders = new WeakMap<RequestContext, DataLoader<K, V | undefined>>();
  return (ctx) => {
    let loader = loaders.get(ctx);
    if (!loader) {
      loader = new DataLoader<K, V | undefined>(batch(ctx));
      loaders.set(ctx, loader);
    }
    return loader;
  };
}
