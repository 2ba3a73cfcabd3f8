import type { Refusal } from '@regia/kernel';

/** Of a city's own budget. */
export const OWN = 'own';

/** As the accounts write a source: it stands in what people sign. */
const SOURCE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The source that is meant; left out or blank is the city's own money. */
export const sourceOf = (source: string | null | undefined): string => (source ?? '').trim() || OWN;

/** What is wrong with a source, at its field. */
export const sourceFaults = (source: string | null | undefined): Refusal[] => (SOURCE.test(sourceOf(source)) && sourceOf(source).length <= 32 ? [] : [{ code: 'source-unreadable', path: ['source'] }]);
