/** What is typed into the form of a harvest. */
export interface HarvestFormValue {
  readonly site: string | undefined;
  readonly crop: string;
  readonly kilograms: number | undefined;
  readonly harvestedOn: string | undefined;
  readonly use: 'own' | 'sold';
}

export const HARVEST_FORM_VERSION = 1;

const REQUIRED = ['site', 'crop', 'kilograms', 'harvestedOn'] as const;

/** Fields the server cannot be asked without. */
export const missingOf = (value: HarvestFormValue): readonly string[] =>
  REQUIRED.filter((field) => value[field] === undefined || value[field] === '');

/** The harvest as the server takes it, kilograms to the gram; undefined while something is missing. */
export function harvestOf({
  site,
  crop,
  kilograms,
  harvestedOn,
  use,
}: HarvestFormValue): { site: string; crop: string; kilograms: string; harvestedOn: string; use: string } | undefined {
  if (site === undefined || crop === '' || kilograms === undefined || harvestedOn === undefined) return undefined;
  return { site, crop, kilograms: kilograms.toFixed(3), harvestedOn, use };
}
