const SITE_KINDS = ['micro-garden', 'school-garden', 'rooftop', 'community-plot'] as const;

/** What a site is. The words people read are in `locales`. */
export type SiteKind = (typeof SITE_KINDS)[number];

export const isSiteKind = (kind: string): kind is SiteKind => SITE_KINDS.some((known) => known === kind);
