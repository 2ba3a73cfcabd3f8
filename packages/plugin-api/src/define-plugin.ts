import { z } from 'zod';
import type { Manifest, PluginSpec } from './plugin-spec.js';

const localized = z
  .object({ original: z.string(), texts: z.record(z.string(), z.string().min(1)) })
  .refine(({ original, texts }) => Object.hasOwn(texts, original), 'the original language has no text');

const term = z.object({ key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is lower case with hyphens'), name: localized });
const isUnique = (terms: readonly { readonly key: string }[]): boolean => new Set(terms.map(({ key }) => key)).size === terms.length;
const part = (name: string) =>
  z
    .string()
    .regex(/^(0\.\d{1,8}|1(\.0{1,8})?)$/, `${name} is a decimal text between 0 and 1, such as 0.0080`)
    .refine((text) => /[1-9]/.test(text), `${name} is above 0`);

const ceiling = z
  .object({
    key: z
      .string()
      .max(32)
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a ceiling has a key such as tuel-272'),
    kind: z.enum(['ceiling', 'target']),
    title: localized,
    source: z.string().min(1),
    base: z.array(term).min(1).refine(isUnique, 'two parts of the base have the same key'),
    rate: part('the rate'),
    rounding: z.enum(['down', 'half-up', 'up']),
    warnAt: part('warnAt'),
    counts: z.array(term).min(1).refine(isUnique, 'two classes have the same key'),
    contributionsAs: z.string(),
  })
  .refine(
    ({ counts, contributionsAs }) => counts.some(({ key }) => key === contributionsAs),
    'contributionsAs is one of the classes in counts',
  );

const shape = z.object({
  key: z.string().regex(/^(theme|city)-[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a key looks like theme-food-security or city-milan'),
  contract: z.string().regex(/^\^\d+\.\d+$/, 'a contract range looks like ^1.0'),
  graphqlPrefix: z.string().regex(/^[a-z][A-Za-z0-9]+$/, 'a prefix is camelCase'),
  name: localized,
  description: localized,
  locales: z.array(z.string()).min(1),
  permissions: z.record(
    z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'a permission is noun.verb'),
    z.object({ roles: z.array(z.string()).min(1) }),
  ),
  agendaItemTypes: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.object({ version: z.int().positive(), name: localized })).optional(),
  ceilings: z.array(ceiling).refine(isUnique, 'two ceilings have the same key').optional(),
  indicators: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.object({ unit: z.string().min(1) })).optional(),
});

/**
 * Checks a plugin's manifest and derives its schema and permission names from its key.
 * @throws when a part of it breaks the contract; the message names the part.
 * @public
 * @since 1.0
 */
export function definePlugin<const M extends PluginSpec>(spec: M): Manifest<M> {
  const checked = shape.safeParse(spec);
  if (!checked.success) throw new Error(`plugin ${String(spec.key)}: ${z.prettifyError(checked.error)}`);
  const isCity = spec.key.startsWith('city-');
  if (isCity !== (spec.city !== undefined))
    throw new Error(`plugin ${spec.key}: city facts belong to city plugins, and every city plugin brings them`);
  if (!isCity && spec.ceilings !== undefined) throw new Error(`plugin ${spec.key}: ceilings belong to city plugins`);
  return { ...spec, schema: spec.key.replaceAll('-', '_'), can: (permission) => `${spec.key}:${permission}` as const };
}
