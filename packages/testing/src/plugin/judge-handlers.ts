import type { ServerPlugin } from '@regia/server-kit';
import { ALLOW } from '@regia/server-kit';

/** Metadata that Nest's GraphQL decorators leave on a handler. */
const ROOT = 'graphql:resolver_type';
const FIELD = 'graphql:resolve_property';
const NAME = 'graphql:resolver_name';

/** What is wrong with the handlers of a plugin: a missing @Allow, a permission that is not its own, a name outside its prefix. */
export function judgeHandlers({ manifest, half }: ServerPlugin): string[] {
  const own = new Set(Object.keys(manifest.permissions).map((permission) => `${manifest.key}:${permission}`));
  const faults: string[] = [];
  for (const provider of half.providers) {
    for (const { method, handler, isField } of handlersOf(provider.prototype as object)) {
      const where = `${provider.name}.${method}`;
      const needs = text(Reflect.getMetadata(ALLOW, handler));
      const name = text(Reflect.getMetadata(NAME, handler)) ?? method;
      if (needs === undefined) faults.push(`${where} has no @Allow`);
      else if (!own.has(needs) && !(isField && needs === 'parent'))
        faults.push(`${where} needs ${needs}, which is no permission of ${manifest.key}`);
      if (!isField && !name.startsWith(manifest.graphqlPrefix)) faults.push(`${where} does not begin with ${manifest.graphqlPrefix}`);
    }
  }
  return faults;
}

interface Handler {
  readonly method: string;
  readonly handler: object;
  readonly isField: boolean;
}

function handlersOf(prototype: object): Handler[] {
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, method)?.value;
    if (method === 'constructor' || typeof handler !== 'function') return [];
    const isField = Reflect.getMetadata(FIELD, handler) === true;
    const isRoot = typeof Reflect.getMetadata(ROOT, handler) === 'string';
    return isField || isRoot ? [{ method, handler, isField }] : [];
  });
}

const text = (mark: unknown): string | undefined => (typeof mark === 'string' ? mark : undefined);
