/** Layers of plugins that are switched on: `?layers=theme-food-security.gardens`. */
export interface MapSearch {
  readonly layers?: string;
}

export const readMapSearch = (raw: Record<string, unknown>): MapSearch => ({
  layers: typeof raw['layers'] === 'string' && raw['layers'] !== '' ? raw['layers'] : undefined,
});
