import { definePlugin } from '@regia/plugin-api';
import { describe, expect, it } from 'vitest';
import { defineWebPlugin, mountOf } from './define-web-plugin.js';

const gardens = definePlugin({
  key: 'theme-gardens',
  contract: '^1.0',
  graphqlPrefix: 'gardens',
  name: { original: 'en', texts: { en: 'Gardens' } },
  description: { original: 'en', texts: { en: 'Gardens of schools' } },
  locales: ['en'],
  permissions: { 'bed.read': { roles: ['member'] } },
});
const page = () => Promise.resolve({ default: () => null });
const withPath = (...paths: string[]) =>
  defineWebPlugin(gardens, {
    routes: paths.map((path) => ({ path, title: 'nav.beds', needs: 'bed.read', page })),
    messages: { en: () => Promise.resolve({ default: {} }) },
  });

describe('defining the web half of a plugin', () => {
  it.each(['', 'beds', 'beds/$id', 'beds/$id/edit'])('takes the path "%s"', (path) => {
    expect(withPath(path).routes.map((route) => route.path)).toEqual([path]);
  });

  it.each(['/beds', '../fund', 'beds/../../fund', 'beds//x', 'https://elsewhere.example', 'beds/', 'Beds', '*'])(
    'refuses the path "%s", which leads outside its own pages',
    (path) => {
      expect(() => withPath(path)).toThrow(/leads outside its own pages/);
    },
  );

  it('refuses two pages at one path', () => {
    expect(() => withPath('beds', 'beds')).toThrow(/declared twice/);
  });

  it('mounts themes and desks apart', () => {
    expect([mountOf('theme-food-security'), mountOf('city-dakar')]).toEqual(['themes/food-security', 'desks/dakar']);
  });
});
