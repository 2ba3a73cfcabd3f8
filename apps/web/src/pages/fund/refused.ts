import type { FieldProblem } from '@regia/ui';
import type { RefusalNote } from '@regia/web-kit';

/** Refusals as lines of an error summary: each names the field of the form it is about. */
export const problemsOf = (refusals: readonly RefusalNote[]): FieldProblem[] =>
  refusals.map(({ path, sentence }) => ({ name: path.filter((part) => part !== 'input').join('.'), text: sentence }));

/** Sentences that are about the whole, not about one of `fields`. */
export const aboutTheWhole = (refusals: readonly RefusalNote[], fields: readonly string[]): readonly string[] =>
  refusals.filter(({ path }) => !fields.some((field) => path.includes(field))).map(({ sentence }) => sentence);

/** The line broke before the answer, or the server failed: which sentence says so. */
export const lostWord = (state: string | undefined): 'form.unknown.text' | 'form.failed.text' | undefined =>
  state === 'unknown' || state === 'failed' ? `form.${state}.text` : undefined;
