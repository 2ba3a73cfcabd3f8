/** Kinds of sites, as the server knows them; their words are `kind.<kind>`. */
export const SITE_KINDS = ['micro-garden', 'school-garden', 'rooftop', 'community-plot'] as const;
