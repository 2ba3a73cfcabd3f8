import type { SiteFieldsFragment } from './gql/graphql.js';

/** What is typed into the form of a site. Figures are missing until they are typed. */
export interface SiteFormValue {
  readonly name: string;
  readonly zone: string | undefined;
  readonly kind: string | undefined;
  readonly areaSquareMetres: number | undefined;
  readonly households: number | undefined;
  readonly women: number | undefined;
  readonly since: string | undefined;
  readonly isClosed: boolean;
}

/** Grows when the shape changes; older drafts are dropped. */
export const SITE_FORM_VERSION = 1;

export const emptySite = (today: string): SiteFormValue => ({
  name: '',
  zone: undefined,
  kind: undefined,
  areaSquareMetres: undefined,
  households: undefined,
  women: undefined,
  since: today,
  isClosed: false,
});

export const siteFormValue = ({
  name,
  zone,
  kind,
  areaSquareMetres,
  households,
  women,
  since,
  isClosed,
}: SiteFieldsFragment): SiteFormValue => ({ name, zone, kind, areaSquareMetres, households, women, since, isClosed });

const REQUIRED = ['name', 'zone', 'kind', 'areaSquareMetres', 'households', 'women', 'since'] as const;

/** Fields the server cannot be asked without. */
export const missingOf = (value: SiteFormValue): readonly string[] =>
  REQUIRED.filter((field) => value[field] === undefined || value[field] === '');

type Facts = { readonly [K in (typeof REQUIRED)[number]]: NonNullable<SiteFormValue[K]> };

/** The facts as the server takes them; undefined while one is missing. */
export function factsOf(value: SiteFormValue): Facts | undefined {
  if (missingOf(value).length > 0) return undefined;
  const { name, zone, kind, areaSquareMetres, households, women, since } = value as Facts; // nothing is missing: checked in the line above
  return { name, zone, kind, areaSquareMetres, households, women, since };
}

const FIELDS = [...REQUIRED, 'isClosed'] as const;
export type SiteField = (typeof FIELDS)[number];

/** What was typed, on top of what somebody else stored meanwhile: fields the person did not touch follow the other. */
export const movedOnto = (theirs: SiteFormValue, base: SiteFormValue, mine: SiteFormValue): SiteFormValue => ({
  ...theirs,
  ...Object.fromEntries(differingFields(mine, base).map((field) => [field, mine[field]])),
});

/** Fields in which what was typed and what is stored now differ. */
export const differingFields = (mine: SiteFormValue, theirs: SiteFormValue): readonly SiteField[] =>
  FIELDS.filter((field) => mine[field] !== theirs[field]);

/** Both versions put together as chosen; what nobody chose keeps what was typed. */
export const merged = (mine: SiteFormValue, theirs: SiteFormValue, choice: Readonly<Record<string, 'mine' | 'theirs'>>): SiteFormValue => ({
  ...mine,
  ...Object.fromEntries(FIELDS.filter((field) => choice[field] === 'theirs').map((field) => [field, theirs[field]])),
});
