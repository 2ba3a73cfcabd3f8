import { ok, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { cappedShares } from './capped-shares.js';
import type { ContributionKey, FactName, KeyBase, KeyCaps, KeyMix } from './contribution-key.js';
import { compare, fraction, ONE, over, plus, sumOf, times, ZERO, type Fraction } from './fraction.js';
import { neededFacts } from './needed-facts.js';
import { relieveLowIncome } from './relieve-low-income.js';

/**
 * Which part of the whole each city carries, in the order of the cities: exact, and together exactly one. Refusals name the
 * fact or the parameter as it stands in the key: `cities/2/population`, `mix`, `caps/floor`.
 */
export function sharesOf(key: ContributionKey): Result<Fraction[]> {
  if (key.cities.length === 0) return refuse('required', ['cities']);
  const missing = missingFacts(key);
  if (missing.length > 0) return refuseAll(missing);
  if (key.method === 'mixed') return mixedShares(key, key.mix);
  if (key.method === 'capped') return cappedKey(key, key.caps);
  if (key.method === 'equal') return parts(key, equalWeights(key), 'population');
  const fact = key.method === 'in_kind' ? 'inKind' : key.method;
  return parts(key, valuesOf(key, fact), fact);
}

function missingFacts(key: ContributionKey): Refusal[] {
  const needed = neededFacts(key);
  return key.cities.flatMap((city, i) =>
    needed.filter((fact) => city[fact] === undefined).map((fact): Refusal => ({ code: 'required', path: ['cities', String(i), fact] })),
  );
}

const equalWeights = ({ cities }: ContributionKey): Fraction[] => cities.map(() => ONE);
/** Asked only of facts that `missingFacts` has found. */
const valuesOf = ({ cities }: ContributionKey, fact: FactName): Fraction[] => cities.map((city) => city[fact] ?? ZERO);
const weightsOf = (key: ContributionKey, base: KeyBase): Fraction[] => (base === 'equal' ? equalWeights(key) : valuesOf(key, base));

/** Weights as parts of one. Where all of them are nothing there is nothing to share by. */
function parts(key: ContributionKey, weights: readonly Fraction[], fact: FactName): Result<Fraction[]> {
  const sum = sumOf(weights);
  if (compare(sum, ZERO) === 0)
    return refuseAll(key.cities.map((_, i) => ({ code: 'nothing-to-share-by', path: ['cities', String(i), fact] })));
  return ok(weights.map((weight) => over(weight, sum)));
}

function mixedShares(key: ContributionKey, mix: KeyMix | undefined): Result<Fraction[]> {
  if (!mix) return refuse('required', ['mix']);
  if (compare(sumOf([mix.equal, mix.population, mix.budget]), ONE) !== 0) return refuse('parts-not-whole', ['mix']);
  let shares = key.cities.map(() => times(mix.equal, fraction(1n, BigInt(key.cities.length))));
  for (const fact of ['population', 'budget'] as const) {
    if (compare(mix[fact], ZERO) === 0) continue;
    const own = parts(key, valuesOf(key, fact), fact);
    if (!own.ok) return own;
    shares = shares.map((share, i) => plus(share, times(mix[fact], own.value[i]!)));
  }
  return ok(shares);
}

function cappedKey(key: ContributionKey, caps: KeyCaps | undefined): Result<Fraction[]> {
  if (!caps) return refuse('required', ['caps']);
  const weights = parts(key, weightsOf(key, caps.base), caps.base === 'equal' ? 'population' : caps.base);
  if (!weights.ok) return weights;
  const relieved = caps.relief ? relieveLowIncome(weights.value, valuesOf(key, 'income'), caps.relief) : weights;
  const shares = relieved.ok ? cappedShares(relieved.value, caps) : relieved;
  return shares.ok ? shares : refuseAll(shares.refusals.map(({ code, path }) => ({ code, path: ['caps', ...(path ?? [])] })));
}
