import { LARGEST_AMOUNT, ok, refuseAll, type Refusal, type Result } from '@regia/kernel';
import type { CityRow } from '@regia/server-kit';
import { amountsOf, type KeyAmount } from './amounts-of.js';
import type { ContributionKey } from './contribution-key.js';
import type { SimulateContributionKeyInput } from './contribution-key.graphql.js';
import { neededFacts } from './needed-facts.js';
import { readFacts, type Keeping } from './read-facts.js';
import { readParameters } from './read-parameters.js';
import type { StoredKeyInput, StoredParameters } from './stored-key.js';

const MOST_CITIES = 60;

/** A key that was understood: what each city carries, and what is kept of the input. */
export interface ReadKey {
  readonly totalMinor: bigint;
  readonly cities: readonly CityRow[];
  readonly amounts: readonly KeyAmount[];
  readonly parameters: StoredParameters;
  readonly inputs: readonly StoredKeyInput[];
}

/** What is asked, in words the module understands; every fault at its field of the input. `keeping`: it will be proposed, so every figure needs its source. */
export function readKey(
  input: SimulateContributionKeyInput,
  cityOf: (id: string) => CityRow | undefined,
  keeping?: Keeping,
): Result<ReadKey> {
  const { method } = input;
  const total = readTotal(input.totalMinor);
  const parameters = readParameters(method, input.parameters ?? {});
  const cities = input.inputs.map(({ city }) => cityOf(city));
  const asked = new Set([...neededFacts({ method, ...parameters.set }), 'inKind' as const]);
  const read = input.inputs.map((facts, i) => readFacts(facts, [...asked], ['inputs', String(i)], keeping));
  const faults = [...total.faults, ...parameters.faults, ...faultsOfCities(input, cities), ...read.flatMap((facts) => facts.faults)];
  if (faults.length > 0) return refuseAll(faults);
  const key: ContributionKey = { method, ...parameters.set, cities: read.map(({ facts }) => facts) };
  const amounts = amountsOf(key, total.totalMinor);
  if (!amounts.ok) return refuseAll(amounts.refusals.map(({ code, path }) => ({ code, path: inInput(path ?? []) })));
  const known = cities.filter((city) => city !== undefined); // all of them: a city that is not known is a fault
  return ok({
    totalMinor: total.totalMinor,
    cities: known,
    amounts: amounts.value,
    parameters: parameters.kept,
    inputs: known.map(({ id, key: city }, i) => ({ cityId: id, city, ...read[i]!.kept })),
  });
}

function readTotal(text: string): { readonly totalMinor: bigint; readonly faults: readonly Refusal[] } {
  const path = ['totalMinor'];
  if (!/^-?\d{1,18}$/.test(text)) return { totalMinor: 0n, faults: [{ code: 'amount-not-whole-minor', path }] };
  const totalMinor = BigInt(text);
  if (totalMinor <= 0n) return { totalMinor, faults: [{ code: 'amount-not-positive', path }] };
  return { totalMinor, faults: totalMinor > LARGEST_AMOUNT ? [{ code: 'amount-too-large', path }] : [] };
}

function faultsOfCities({ inputs }: SimulateContributionKeyInput, cities: readonly (CityRow | undefined)[]): Refusal[] {
  if (inputs.length === 0) return [{ code: 'required', path: ['inputs'] }];
  if (inputs.length > MOST_CITIES) return [{ code: 'too-long', path: ['inputs'] }];
  const ids = inputs.map(({ city }) => city);
  return ids.flatMap((id, i): Refusal[] => {
    const path = ['inputs', String(i), 'city'];
    if (!cities[i]) return [{ code: 'unknown-city', path }];
    return ids.indexOf(id) < i ? [{ code: 'city-twice', path }] : [];
  });
}

/** Where the field stands in the input, of what the module calls by its own names. */
function inInput([first, ...rest]: readonly string[]): string[] {
  if (first === 'cities') return ['inputs', ...rest];
  if (first === 'mix') return ['parameters', 'equalPart'];
  return first === 'caps' ? ['parameters', ...rest] : first === undefined ? [] : [first, ...rest];
}
