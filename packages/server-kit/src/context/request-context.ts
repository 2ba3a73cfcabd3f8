/**
 * Who asks, for which city, in which language. Small, frozen data: it holds no database handle and can be written by hand in a
 * test. It is also the key under which the unit of work finds the operation's transaction.
 * @public
 * @since 1.0
 */
export interface RequestContext {
  readonly traceId: string;
  /** Absent for a visitor. */
  readonly personId?: string;
  /** The city the person acts for. Absent for visitors and for people of the consortium without a city. */
  readonly cityId?: string;
  /** Language of the reader, such as `fr`. */
  readonly language: string;
  /** `noun.verb` of the core, `plugin-key:noun.verb` of plugins that are on for the city. */
  readonly permissions: ReadonlySet<string>;
  /** Strength of the sign-in behind this request. A signature needs `loa2`, shown a moment ago. */
  readonly stepUp?: StepUp;
  /** True for a machine client or an impersonated person: reads only. */
  readonly isReadOnly?: boolean;
}

/** A second factor shown at `at`, good for one signature. */
export interface StepUp {
  readonly at: Date;
  /** Marks the step-up as used. False when it was used before or is too old. */
  readonly use: () => Promise<boolean>;
}

/** A context whose person and city are there. */
export type CityContext = RequestContext & { readonly personId: string; readonly cityId: string };

const NOBODY: ReadonlySet<string> = new Set();

/** The context of somebody who has not signed in: public rows only. */
export const visitor = (traceId: string, language = 'en'): RequestContext => Object.freeze({ traceId, language, permissions: NOBODY });
