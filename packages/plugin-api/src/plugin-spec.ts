import type { LocalizedText } from '@regia/kernel';
import type { z } from 'zod';

/** What an indicator counts, over what period, and how values of several periods are put together. */
export interface IndicatorSpec {
  readonly unit: string;
  readonly period: 'day' | 'month' | 'year';
  readonly aggregation: 'sum' | 'last' | 'mean';
}

/** A kind of agenda item that a plugin adds: the version and shape of its payload. */
export interface AgendaItemTypeSpec {
  readonly version: number;
  readonly payload: z.ZodType;
  /** A deadline is drawn with a flag and has no length. */
  readonly isDeadline?: boolean;
  readonly name: LocalizedText;
}

/** Roles a permission can be given to. `member` is every person of a city administration. */
export type GrantableRole = 'member' | 'city-officer' | 'city-admin' | 'field-officer' | 'auditor' | 'partner';

/** A theme of the programme: its name and the pair of colours it is drawn with (`ui` tokens `--t-<hue>`). */
export interface ThemeSpec {
  readonly key: string;
  readonly hue: 'food' | 'codev' | 'urban' | 'gov';
  readonly name: LocalizedText;
}

/** A zone of a city (municipio, district, commune) as the city itself counts them. */
export interface ZoneSpec {
  readonly code: string;
  readonly name: string;
  readonly area?: string;
}

/** Facts of a partner city. Sources stand in the file that brings them. */
export interface CityFacts {
  readonly key: string;
  readonly id: string;
  readonly name: LocalizedText;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly languages: readonly string[];
  /** Three letters, as on the plates of the pages. */
  readonly plate: string;
  /** `MM-DD`. */
  readonly fiscalYearStart: string;
  /** Identifiers by org-id.guide scheme, such as `IT-CF-01199250158`. */
  readonly orgIds: readonly string[];
  readonly population?: number;
  readonly populationYear?: number;
  readonly zones: readonly ZoneSpec[];
}

/** How people of a city sign in: the alias of its provider in Keycloak and the domains of its addresses. */
export interface CityLogin {
  readonly provider: string;
  readonly domains: readonly string[];
  /** What the city calls its login, such as `SPID / CIE`. */
  readonly label: string;
}

/** A part of the base of a ceiling, or a class of commitments: its key and what people call it. */
export interface CeilingTermSpec {
  readonly key: string;
  readonly name: LocalizedText;
}

/**
 * How much of its own money a city may (`ceiling`) or wants to (`target`) devote in a fiscal year: a rate of figures of its budget. A
 * ceiling refuses what is above it; a target only shows how far it is.
 */
export interface CeilingSpec {
  /** Stands in the accounts of the city's books with the year: `tuel-272`. */
  readonly key: string;
  readonly kind: 'ceiling' | 'target';
  readonly title: LocalizedText;
  /** Law and article it rests on, as they are quoted. */
  readonly source: string;
  /** Figures whose sum is the base, such as the titles of current revenue. */
  readonly base: readonly CeilingTermSpec[];
  /** Decimal text between 0 and 1, such as `0.0080`. Never a number: it is multiplied exactly. */
  readonly rate: string;
  /** To the smallest unit of the currency. What a law says is not to be exceeded is rounded down. */
  readonly rounding: 'down' | 'half-up' | 'up';
  /** From this part of the ceiling on, people are warned: `0.80`. */
  readonly warnAt: string;
  /** Classes of commitments it counts, shown apart. */
  readonly counts: readonly CeilingTermSpec[];
  /** The class that a contribution to a pool of funds belongs to. */
  readonly contributionsAs: string;
}

/** Everything a plugin says about itself. Data only: it can be printed without starting anything. */
export interface PluginSpec {
  readonly key: `theme-${string}` | `city-${string}`;
  /** Range of the contract it was written for, such as `^1.0`. */
  readonly contract: string;
  /** Every GraphQL name of the plugin begins with it. */
  readonly graphqlPrefix: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly locales: readonly string[];
  readonly permissions: Readonly<Record<string, { readonly roles: readonly GrantableRole[] }>>;
  readonly theme?: ThemeSpec;
  readonly city?: CityFacts;
  readonly login?: CityLogin;
  /** Ceilings and targets that the law or the city itself sets; of city plugins only. */
  readonly ceilings?: readonly CeilingSpec[];
  readonly agendaItemTypes?: Readonly<Record<string, AgendaItemTypeSpec>>;
  readonly indicators?: Readonly<Record<string, IndicatorSpec>>;
}

type PermissionName<M extends PluginSpec> = Extract<keyof M['permissions'], string>;

/** A checked plugin: its facts, its Postgres schema, and the full names of its permissions. */
export type Manifest<M extends PluginSpec = PluginSpec> = M & {
  readonly schema: string;
  /** The full name of one of the plugin's permissions; one that does not exist does not compile. */
  can<P extends PermissionName<M>>(permission: P): `${M['key']}:${P}`;
};
