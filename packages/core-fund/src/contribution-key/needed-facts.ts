import type { ContributionKey, FactName, KeyBase } from './contribution-key.js';
import { compare, ZERO } from './fraction.js';

const OF_BASE: Readonly<Record<KeyBase, readonly FactName[]>> = {
  equal: [],
  population: ['population'],
  income: ['income'],
  budget: ['budget'],
};

/** What must be known of every city before the shares can be said. A part of the mix that counts nothing asks for nothing. */
export function neededFacts({ method, mix, caps }: Pick<ContributionKey, 'method' | 'mix' | 'caps'>): readonly FactName[] {
  if (method === 'equal') return [];
  if (method === 'mixed') return (['population', 'budget'] as const).filter((fact) => mix !== undefined && compare(mix[fact], ZERO) > 0);
  if (method === 'capped') return [...new Set([...OF_BASE[caps?.base ?? 'population'], ...(caps?.relief ? (['income'] as const) : [])])];
  return [method === 'in_kind' ? 'inKind' : method];
}
