import { cleanLine, LARGEST_AMOUNT, type Refusal } from '@regia/kernel';
import type { CityFacts, FactName } from './contribution-key.js';
import type { ContributionFactInput, ContributionFactsInput } from './contribution-key.graphql.js';
import { compare, fraction, readDecimal, type Fraction } from './fraction.js';
import type { StoredFact } from './stored-key.js';

const LONGEST_SOURCE = 200;
const NAMES: readonly FactName[] = ['population', 'income', 'budget', 'inKind', 'fixed'];
const IS_WHOLE: Readonly<Record<FactName, 'not-whole' | 'amount-not-whole-minor' | undefined>> = {
  population: 'not-whole',
  income: undefined,
  budget: 'amount-not-whole-minor',
  inKind: 'amount-not-whole-minor',
  fixed: 'amount-not-whole-minor',
};

/** The figures of one city as they can be calculated with and kept, and what is wrong with them at which field. */
export interface ReadFacts {
  readonly facts: CityFacts;
  readonly kept: { readonly [F in FactName]?: StoredFact };
  readonly faults: readonly Refusal[];
}

/** Figures that are kept need a source, and a day that has come. */
export interface Keeping {
  readonly today: string;
}

/** Reads every figure that is given and answers those that are asked for. To be kept, each needs where it stands and of which day it is. */
export function readFacts(
  input: ContributionFactsInput,
  asked: readonly FactName[],
  path: readonly string[],
  keeping?: Keeping,
): ReadFacts {
  const facts: { [F in FactName]?: Fraction } = {};
  const kept: { [F in FactName]?: StoredFact } = {};
  const faults: Refusal[] = [];
  for (const name of NAMES) {
    const given = input[name];
    if (!given) continue;
    const value = readDecimal(given.value.trim());
    const source = cleanLine(given.source ?? '');
    const wrong = [
      ...faultsOfValue(name, value, [...path, name]),
      ...(keeping ? faultsOfSource(given, source, keeping, [...path, name]) : []),
    ];
    faults.push(...wrong);
    if (!value || wrong.length > 0 || !asked.includes(name)) continue;
    facts[name] = value;
    if (keeping) kept[name] = { value: given.value.trim(), source, day: given.day! }; // no fault: the day is there
  }
  return { facts, kept, faults };
}

function faultsOfValue(name: FactName, value: Fraction | undefined, path: readonly string[]): Refusal[] {
  if (!value) return [{ code: 'not-a-number', path }];
  const code = IS_WHOLE[name];
  if (code && value.denominator !== 1n) return [{ code, path }];
  return compare(value, fraction(LARGEST_AMOUNT)) > 0 ? [{ code: 'number-too-large', path }] : [];
}

function faultsOfSource({ day }: ContributionFactInput, source: string, { today }: Keeping, path: readonly string[]): Refusal[] {
  const faults: Refusal[] = [];
  if (source === '') faults.push({ code: 'required', path: [...path, 'source'] });
  if (source.length > LONGEST_SOURCE) faults.push({ code: 'too-long', path: [...path, 'source'] });
  if (!day) faults.push({ code: 'required', path: [...path, 'day'] });
  else if (day > today) faults.push({ code: 'day-in-future', path: [...path, 'day'] });
  return faults;
}
