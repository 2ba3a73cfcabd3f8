import type { Refusal } from '@regia/kernel';
import type { ContributionKey, KeyBase, KeyMethod } from './contribution-key.js';
import type { ContributionParametersInput } from './contribution-key.graphql.js';
import { compare, fraction, ONE, over, readDecimal, ZERO, type Fraction } from './fraction.js';
import type { StoredParameters } from './stored-key.js';

/** What a method is set to, as it can be calculated with and kept, and what is wrong with it. */
export interface ReadParameters {
  readonly set: Pick<ContributionKey, 'mix' | 'caps'>;
  readonly kept: StoredParameters;
  readonly faults: readonly Refusal[];
}

type Percent = Exclude<keyof ContributionParametersInput, 'base' | 'threshold'>;

/** Reads everything that is given, and answers what the method asks for. */
export function readParameters(method: KeyMethod, input: ContributionParametersInput = {}): ReadParameters {
  const [mix, caps] = [readMix(input), readCaps(input)];
  const faults = [...mix.faults, ...caps.faults];
  if (method === 'mixed') return { ...mix, faults };
  return method === 'capped' ? { ...caps, faults } : { set: {}, kept: {}, faults };
}

function readMix(input: ContributionParametersInput): ReadParameters {
  const faults: Refusal[] = [];
  const part = (name: Percent): Fraction => readPercent(input, name, '0', faults);
  const mix = { equal: part('equalPart'), population: part('populationPart'), budget: part('budgetPart') };
  const kept = {
    equalPart: written(input.equalPart, '0'),
    populationPart: written(input.populationPart, '0'),
    budgetPart: written(input.budgetPart, '0'),
  };
  return { set: { mix }, kept, faults };
}

function readCaps(input: ContributionParametersInput): ReadParameters {
  const faults: Refusal[] = [];
  const base: KeyBase = input.base ?? 'population';
  const [floor, ceiling] = [readPercent(input, 'floor', '0', faults), readPercent(input, 'ceiling', '100', faults)];
  const isRelieving = written(input.gradient, '') !== '';
  const gradient = isRelieving ? readPercent(input, 'gradient', '0', faults) : ZERO;
  const threshold = isRelieving ? readThreshold(input, faults) : undefined;
  const caps = { base, floor, ceiling, ...(isRelieving ? { relief: { gradient, threshold } } : {}) };
  const limits = { base, floor: written(input.floor, '0'), ceiling: written(input.ceiling, '100') };
  const relief = {
    ...(isRelieving ? { gradient: written(input.gradient, '') } : {}),
    ...(threshold ? { threshold: written(input.threshold, '') } : {}),
  };
  return { set: { caps }, kept: { ...limits, ...relief }, faults };
}

const written = (text: string | null | undefined, otherwise: string): string => (text ?? '').trim() || otherwise;

function readPercent(input: ContributionParametersInput, name: Percent, otherwise: string, faults: Refusal[]): Fraction {
  const value = readDecimal(written(input[name], otherwise));
  const part = value && over(value, fraction(100n));
  if (part && compare(part, ONE) <= 0) return part;
  faults.push({ code: 'not-a-percentage', path: ['parameters', name] });
  return ZERO;
}

function readThreshold(input: ContributionParametersInput, faults: Refusal[]): Fraction | undefined {
  const text = written(input.threshold, '');
  if (text === '') return undefined;
  const value = readDecimal(text);
  if (!value) faults.push({ code: 'not-a-number', path: ['parameters', 'threshold'] });
  return value;
}
