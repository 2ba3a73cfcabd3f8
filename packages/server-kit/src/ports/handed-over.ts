import type { AgendaItemHandler } from './agenda-item-handler.js';
import type { IndicatorSource } from './indicator-source.js';

/** Injection token: every `SearchSource` of the core and of installed plugins. */
export const SEARCH_SOURCES = 'regia:search-sources';
/** Injection token: every `WaitingSource`. */
export const WAITING_SOURCES = 'regia:waiting-sources';

/** Handlers of the agenda item kinds that plugins add, by full kind: `theme-food-security.harvest-review`. */
export class AgendaItemHandlers {
  constructor(private readonly handlers: ReadonlyMap<string, AgendaItemHandler>) {}

  of(kind: string): AgendaItemHandler | undefined {
    return this.handlers.get(kind);
  }
}

/** Sources of the indicators that plugins declare, by full name: `theme-food-security.kilograms-harvested`. */
export class Indicators {
  constructor(private readonly sources: ReadonlyMap<string, IndicatorSource>) {}

  of(indicator: string): IndicatorSource | undefined {
    return this.sources.get(indicator);
  }
}
