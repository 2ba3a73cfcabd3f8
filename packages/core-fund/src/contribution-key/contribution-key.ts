import type { Fraction } from './fraction.js';

/** How a total is shared among cities. The same words in SQL, GraphQL and texts. */
export type KeyMethod = 'equal' | 'population' | 'income' | 'budget' | 'mixed' | 'capped' | 'fixed' | 'in_kind';

/** What the limits of `capped` are put around. */
export type KeyBase = 'equal' | 'population' | 'income' | 'budget';

/** What is known of a city. A method asks for some of it; the value in kind may stand beside any method. */
export interface CityFacts {
  readonly population?: Fraction | undefined;
  /** Income per head, in one measure for all cities. */
  readonly income?: Fraction | undefined;
  /** Current revenue, in the smallest unit of the fund's currency. */
  readonly budget?: Fraction | undefined;
  /** Value of what it brings instead of money, in the smallest unit of the fund's currency. */
  readonly inKind?: Fraction | undefined;
  /** The amount it has offered, in the smallest unit of the fund's currency. */
  readonly fixed?: Fraction | undefined;
}
export type FactName = keyof CityFacts;

/** Weights of `mixed`, parts of one. */
export interface KeyMix {
  readonly equal: Fraction;
  readonly population: Fraction;
  readonly budget: Fraction;
}

/** Limits of `capped`, parts of one, and the relief of cities with a low income per head. */
export interface KeyCaps {
  readonly base: KeyBase;
  readonly floor: Fraction;
  readonly ceiling: Fraction;
  readonly relief?: KeyRelief | undefined;
}

/** Cities below the threshold carry less by so much of the gap; the cities at or above it take over what they lose. */
export interface KeyRelief {
  readonly gradient: Fraction;
  /** The average of the cities when left out. */
  readonly threshold?: Fraction | undefined;
}

/** A method with what it needs, and the cities in the order in which ties are settled. */
export interface ContributionKey {
  readonly method: KeyMethod;
  readonly mix?: KeyMix | undefined;
  readonly caps?: KeyCaps | undefined;
  readonly cities: readonly CityFacts[];
}
