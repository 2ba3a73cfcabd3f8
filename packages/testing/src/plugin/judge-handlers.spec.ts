import { definePlugin } from '@regia/plugin-api';
import { ALLOW, defineServerPlugin } from '@regia/server-kit';
import { describe, expect, it } from 'vitest';
import { judgeHandlers } from './judge-handlers.js';

const text = { original: 'en', texts: { en: 'Food' } };
const manifest = definePlugin({
  key: 'theme-food',
  contract: '^1.0',
  graphqlPrefix: 'food',
  name: text,
  description: text,
  locales: ['en'],
  permissions: { 'site.read': { roles: ['member'] } },
});

/** A provider whose methods carry the marks that Nest's decorators would leave. */
function resolverWith(methods: Readonly<Record<string, Readonly<Record<string, unknown>>>>): new () => object {
  class SiteResolver {}
  for (const [name, marks] of Object.entries(methods)) {
    const handler = (): undefined => undefined;
    for (const [mark, value] of Object.entries(marks)) Reflect.defineMetadata(mark, value, handler);
    Object.defineProperty(SiteResolver.prototype, name, { value: handler });
  }
  return SiteResolver;
}

const judge = (methods: Parameters<typeof resolverWith>[0]): string[] =>
  judgeHandlers(
    defineServerPlugin(manifest, { providers: [resolverWith(methods)], entities: [], migrations: [], indicators: {}, agendaItems: {} }),
  );
const query = { 'graphql:resolver_type': 'Query' };
const field = { 'graphql:resolve_property': true };

describe('the judge of a plugin’s handlers', () => {
  it('lets handlers pass that name a permission of their own and begin with their prefix', () => {
    expect(
      judge({ foodSites: { ...query, [ALLOW]: 'theme-food:site.read' }, recordedBy: { ...field, [ALLOW]: 'parent' }, helper: {} }),
    ).toEqual([]);
  });

  it.each([
    ['no permission', { foodSites: query }, 'SiteResolver.foodSites has no @Allow'],
    [
      'a permission that everybody has',
      { foodSites: { ...query, [ALLOW]: 'anyone' } },
      'SiteResolver.foodSites needs anyone, which is no permission of theme-food',
    ],
    [
      'a permission of the core',
      { foodSites: { ...query, [ALLOW]: 'agenda.read' } },
      'SiteResolver.foodSites needs agenda.read, which is no permission of theme-food',
    ],
    [
      'a permission it does not declare',
      { foodSites: { ...query, [ALLOW]: 'theme-food:site.change' } },
      'SiteResolver.foodSites needs theme-food:site.change, which is no permission of theme-food',
    ],
    ['a name outside its prefix', { sites: { ...query, [ALLOW]: 'theme-food:site.read' } }, 'SiteResolver.sites does not begin with food'],
    ['a field without a permission', { recordedBy: field }, 'SiteResolver.recordedBy has no @Allow'],
  ])('notices %s', (_what, methods, fault) => {
    expect(judge(methods)).toEqual([fault]);
  });
});
