import type { Type } from '@nestjs/common';
import type { Manifest, PluginSpec } from '@regia/plugin-api';
import type { MigrationInterface } from 'typeorm';
import type { AgendaItemHandler } from '../ports/agenda-item-handler.js';
import type { IndicatorSource } from '../ports/indicator-source.js';
import type { SearchSource } from '../ports/search-source.js';
import type { WaitingSource } from '../ports/waiting-source.js';

type Keys<T> = Extract<keyof NonNullable<T>, string>;

/** What a plugin does on the server. Classes, not a Nest module: it cannot slip in a global guard. */
export interface ServerHalf<M extends PluginSpec = PluginSpec> {
  readonly providers: readonly Type[];
  readonly entities: readonly Type[];
  /** Run in order as the plugin's own restricted role, in its own schema. */
  readonly migrations: readonly Type<MigrationInterface>[];
  /** One source for each declared indicator: leave one out and it does not compile. */
  readonly indicators: { readonly [K in Keys<M['indicators']>]: Type<IndicatorSource> };
  /** One handler for each declared kind of agenda item. */
  readonly agendaItems: { readonly [K in Keys<M['agendaItemTypes']>]: Type<AgendaItemHandler> };
  readonly search?: readonly Type<SearchSource>[];
  readonly waiting?: readonly Type<WaitingSource>[];
  /** Fills the plugin's tables for the demonstration, as people of the demo would: through its own commands. */
  readonly demo?: Type<DemoData>;
}

/** Makes a plugin's demonstration data. Runs once per city that has the plugin on; running it again changes nothing. */
export interface DemoData {
  fill(people: DemoPeople): Promise<void>;
}

/** Contexts of the demonstration's people, by city key. */
export interface DemoPeople {
  as(cityKey: string, role: 'officer' | 'treasurer' | 'approver'): import('../context/request-context.js').CityContext;
}

/** A plugin's manifest and its server half together. */
export interface ServerPlugin {
  readonly manifest: Manifest;
  readonly half: ServerHalf;
}

/**
 * Joins a manifest and its server half. The compiler refuses a half that forgets a declared indicator or item kind.
 * @public
 * @since 1.0
 */
export const defineServerPlugin = <const M extends PluginSpec>(manifest: Manifest<M>, half: ServerHalf<M>): ServerPlugin => ({
  manifest: manifest as unknown as Manifest, // the same manifest, seen without its literal types
  half: half as unknown as ServerHalf, // as above
});
