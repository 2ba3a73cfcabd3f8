import type { AmountReading } from '@regia/ui';
import type {
  ContributionBase,
  ContributionMethod,
  KeyCitiesQuery,
  ProposeContributionKeyInput,
  SimulateContributionKeyInput,
} from './gql/graphql.js';

export const KEY_VERSION = 1;
export const MOST_VARIANTS = 4;

export const METHODS: readonly ContributionMethod[] = ['EQUAL', 'POPULATION', 'INCOME', 'BUDGET', 'MIXED', 'CAPPED', 'FIXED', 'IN_KIND'];
export const BASES: readonly ContributionBase[] = ['POPULATION', 'INCOME', 'BUDGET', 'EQUAL'];

/** The figures there are of a city, in the order they are asked for. */
const FACTS = ['population', 'income', 'budget', 'fixed', 'inKind'] as const;
export type FactName = (typeof FACTS)[number];
/** Figures that are an amount of the fund's currency. */
export const isAmount = (name: FactName): boolean => name === 'budget' || name === 'fixed' || name === 'inKind';

/** A figure as it is typed. Amounts are kept as they are read, other figures as a number. */
export interface TypedFact {
  readonly number?: number | undefined;
  readonly amount?: AmountReading | undefined;
  readonly source: string;
  readonly day: string | undefined;
}
export type TypedFacts = { readonly [F in FactName]?: TypedFact };

/** One way to share the total. `key` tells variants apart while they are added and removed; percentages run from 0 to 100. */
export interface Variant {
  readonly key: string;
  readonly method: ContributionMethod;
  readonly equalPart: number | undefined;
  readonly populationPart: number | undefined;
  readonly budgetPart: number | undefined;
  readonly base: ContributionBase;
  readonly floor: number | undefined;
  readonly ceiling: number | undefined;
  readonly gradient: number | undefined;
  readonly threshold: number | undefined;
}

/** What is compared: one total, the figures of the cities, and up to four ways to share it. */
export interface KeyValue {
  readonly total: AmountReading;
  readonly facts: Readonly<Record<string, TypedFacts>>;
  /** Ids of the cities that contribute, in the order in which a tie is settled. */
  readonly cities: readonly string[];
  readonly variants: readonly Variant[];
  /** Key of the variant that is being set. */
  readonly open: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly pledgedOn: string | undefined;
}

export type MemberCity = NonNullable<KeyCitiesQuery['funds'][number]['partnership']>['cities'][number];

const newVariant = (key: string, method: ContributionMethod): Variant => ({
  key,
  method,
  equalPart: 40,
  populationPart: 30,
  budgetPart: 30,
  base: 'POPULATION',
  floor: 5,
  ceiling: 50,
  gradient: undefined,
  threshold: undefined,
});

/** Equal parts beside parts by residents: the figures of the reference are there, so the first comparison stands at once. */
export const newKey = (cities: readonly MemberCity[], referenceSource: string, today: string): KeyValue => ({
  total: { text: '' },
  facts: Object.fromEntries(cities.map((city) => [city.id, factsOfReference(city, referenceSource)])),
  cities: cities.map(({ id }) => id),
  variants: [newVariant('1', 'EQUAL'), newVariant('2', 'POPULATION')],
  open: '1',
  title: '',
  year: Number(today.slice(0, 4)) + 1,
  pledgedOn: today,
});

/** Residents as the sheet of the city says, at the end of the year of that figure. */
function factsOfReference(
  { population, populationYear }: Pick<MemberCity, 'population' | 'populationYear'>,
  source: string,
): TypedFacts {
  if (population === null) return {};
  return { population: { number: population, source, day: populationYear === null ? undefined : `${populationYear}-12-31` } };
}

const LETTERS = ['A', 'B', 'C', 'D'] as const;
/** Variants are told apart by letters. */
export const letterOf = ({ variants }: KeyValue, { key }: Variant): string =>
  LETTERS[variants.findIndex((variant) => variant.key === key)] ?? LETTERS[0];

/** One more variant of a method not tried yet, and it is the one being set. */
export function withVariant(value: KeyValue): KeyValue {
  const key = String(Math.max(...value.variants.map((variant) => Number(variant.key))) + 1);
  const method = METHODS.find((one) => value.variants.every((variant) => variant.method !== one)) ?? 'EQUAL';
  return { ...value, variants: [...value.variants, newVariant(key, method)], open: key };
}

export function withoutVariant(value: KeyValue, key: string): KeyValue {
  const variants = value.variants.filter((variant) => variant.key !== key);
  return { ...value, variants, open: value.open === key ? variants[0]!.key : value.open }; // the last one cannot be removed
}

export const changeVariant = (value: KeyValue, key: string, part: Partial<Variant>): KeyValue => ({
  ...value,
  variants: value.variants.map((variant) => (variant.key === key ? { ...variant, ...part } : variant)),
});

export const changeFact = (value: KeyValue, city: string, name: FactName, part: Partial<TypedFact>): KeyValue => {
  const facts = value.facts[city] ?? {};
  return { ...value, facts: { ...value.facts, [city]: { ...facts, [name]: { source: '', day: undefined, ...facts[name], ...part } } } };
};

/** The figures a variant cannot be said without. */
function neededBy({ method, populationPart, budgetPart, base, gradient }: Variant): readonly FactName[] {
  if (method === 'EQUAL') return [];
  if (method === 'POPULATION' || method === 'INCOME' || method === 'BUDGET' || method === 'FIXED') return [FACT_OF[method]];
  if (method === 'IN_KIND') return ['inKind'];
  if (method === 'MIXED') return [...(populationPart ? (['population'] as const) : []), ...(budgetPart ? (['budget'] as const) : [])];
  const ofBase = base === 'EQUAL' ? [] : [FACT_OF[base]];
  return [...new Set([...ofBase, ...(gradient === undefined ? [] : (['income'] as const))])];
}
const FACT_OF = { POPULATION: 'population', INCOME: 'income', BUDGET: 'budget', FIXED: 'fixed' } as const;

/** The figures that the variants together ask for; the value in kind may always be given. */
export const askedBy = (variants: readonly Variant[]): readonly FactName[] =>
  FACTS.filter((name) => name === 'inKind' || variants.some((variant) => neededBy(variant).includes(name)));

const textOf = (name: FactName, fact: TypedFact | undefined): string | undefined =>
  isAmount(name) ? fact?.amount?.amountMinor : fact?.number === undefined ? undefined : plain(fact.number);
/** A plain decimal number: no grouping, no exponent. */
const plain = (number: number): string => number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
const percent = (number: number | undefined): string | undefined => (number === undefined ? undefined : plain(number));

/** What still has to be typed before a variant can be worked out: the total, or figures of cities. */
export function missingFor(value: KeyValue, variant: Variant): readonly string[] {
  const facts = value.cities.flatMap((city, i) =>
    neededBy(variant)
      .filter((name) => textOf(name, value.facts[city]?.[name]) === undefined)
      .map((name) => `inputs.${i}.${name}`),
  );
  return value.total.amountMinor === undefined ? ['totalMinor', ...facts] : facts;
}

/** What has to be typed before a variant can be proposed: title, year and day as well, and the source and day of each figure. */
export function missingToPropose(value: KeyValue, variant: Variant): readonly string[] {
  const sources = value.cities.flatMap((city, i) =>
    sentFacts(value, variant, city).flatMap(([name, fact]) => [
      ...(fact.source.trim() === '' ? [`inputs.${i}.${name}.source`] : []),
      ...(fact.day ? [] : [`inputs.${i}.${name}.day`]),
    ]),
  );
  const whole = [
    ...(value.title.trim() === '' ? ['title'] : []),
    ...(value.year === undefined ? ['year'] : []),
    ...(value.pledgedOn === undefined ? ['pledgedOn'] : []),
  ];
  return [...missingFor(value, variant), ...sources, ...whole];
}

/** The figures that go along with a variant: what it asks for, and what is brought in kind. */
function sentFacts({ facts }: KeyValue, variant: Variant, city: string): readonly (readonly [FactName, TypedFact])[] {
  const names = new Set<FactName>([...neededBy(variant), 'inKind']);
  return [...names].flatMap((name) => {
    const fact = facts[city]?.[name];
    return fact && textOf(name, fact) !== undefined ? [[name, fact] as const] : [];
  });
}

/** What is asked to work a variant out. */
export function simulateInput(fund: string, value: KeyValue, variant: Variant): SimulateContributionKeyInput {
  return {
    fund,
    method: variant.method,
    parameters: parametersOf(variant),
    inputs: value.cities.map((city) => ({
      city,
      ...Object.fromEntries(sentFacts(value, variant, city).map(([name, fact]) => [name, { value: textOf(name, fact) ?? '' }])),
    })),
    totalMinor: value.total.amountMinor ?? '',
  };
}

/** What is sent to propose a variant, once nothing is missing. */
export function proposeInput(id: string, fund: string, language: string, value: KeyValue, variant: Variant): ProposeContributionKeyInput {
  return {
    ...simulateInput(fund, value, variant),
    id,
    title: [{ language, text: value.title }],
    year: value.year ?? 0,
    pledgedOn: value.pledgedOn ?? '',
    inputs: value.cities.map((city) => ({
      city,
      ...Object.fromEntries(
        sentFacts(value, variant, city).map(([name, fact]) => [
          name,
          { value: textOf(name, fact) ?? '', source: fact.source, ...(fact.day ? { day: fact.day } : {}) },
        ]),
      ),
    })),
  };
}

function parametersOf({
  method,
  equalPart,
  populationPart,
  budgetPart,
  base,
  floor,
  ceiling,
  gradient,
  threshold,
}: Variant): SimulateContributionKeyInput['parameters'] {
  if (method === 'MIXED')
    return { equalPart: percent(equalPart), populationPart: percent(populationPart), budgetPart: percent(budgetPart) };
  if (method !== 'CAPPED') return {};
  const relief = gradient === undefined ? {} : { gradient: percent(gradient), threshold: percent(threshold) };
  return { base, floor: percent(floor), ceiling: percent(ceiling), ...relief };
}
