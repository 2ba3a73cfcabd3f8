import { describe, expect, it } from 'vitest';
import { definePlugin } from './define-plugin.js';
import type { CeilingSpec, CityFacts, PluginSpec } from './plugin-spec.js';

const text = { original: 'en', texts: { en: 'Text' } };
const city: CityFacts = {
  key: 'x',
  id: 'x',
  name: text,
  country: 'XX',
  latitude: 0,
  longitude: 0,
  timeZone: 'UTC',
  currency: 'EUR',
  languages: ['en'],
  plate: 'XXX',
  fiscalYearStart: '01-01',
  orgIds: [],
  zones: [],
};
const ceiling: CeilingSpec = {
  key: 'act-1',
  kind: 'ceiling',
  title: text,
  source: 'Act 1',
  base: [{ key: 'income', name: text }],
  rate: '0.0080',
  rounding: 'down',
  warnAt: '0.80',
  counts: [{ key: 'aid', name: text }],
  contributionsAs: 'aid',
};
const spec = (...ceilings: readonly CeilingSpec[]): PluginSpec => ({
  key: 'city-x',
  contract: '^1.0',
  graphqlPrefix: 'cityX',
  name: text,
  description: text,
  locales: ['en'],
  permissions: {},
  city,
  ceilings,
});

describe('the ceilings a city brings', () => {
  it('are data of its manifest', () => {
    expect(definePlugin(spec(ceiling)).ceilings).toEqual([ceiling]);
  });

  it.each<readonly [string, Partial<CeilingSpec>, RegExp]>([
    ['a rate that is no decimal text', { rate: '0,8 %' }, /the rate is a decimal text/],
    ['a rate of nothing', { rate: '0.000' }, /the rate is above 0/],
    ['a rate above the whole', { rate: '1.01' }, /the rate is a decimal text/],
    ['a base of nothing', { base: [] }, /base/],
    ['the same part of the base twice', { base: [ceiling.base[0]!, ceiling.base[0]!] }, /the same key/],
    ['contributions of a class it does not count', { contributionsAs: 'loans' }, /contributionsAs/],
    ['a key that cannot stand in an account', { key: 'Act 1' }, /tuel-272/],
  ])('may not have %s', (_what, change, message) => {
    expect(() => definePlugin(spec({ ...ceiling, ...change }))).toThrow(message);
  });

  it('have a key each', () => {
    expect(() => definePlugin(spec(ceiling, ceiling))).toThrow(/two ceilings/);
  });

  it('are not a theme’s to set', () => {
    const { city: _city, ...theme } = spec(ceiling);
    expect(() => definePlugin({ ...theme, key: 'theme-x' })).toThrow(/belong to city plugins/);
  });
});
