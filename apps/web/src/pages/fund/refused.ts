import type { FieldProblem } from '@regia/ui';
import type { RefusalNote } from '@regia/web-kit';

/** Refusals by the field of the form they are about. */
export const problemsOf = (refusals: readonly RefusalNote[]): readonly FieldProblem[] =>
  refusals.map(({ path, sentence }) => ({ name: path.filter((part) => part !== 'input').join('.'), text: sentence }));

/** Lines of an error summary: the same words as at the field, after its label, so that ten empty fields are ten different lines. */
export const summaryOf = (
  problems: readonly FieldProblem[],
  labelOf: (field: string) => string | undefined,
  join: (field: string, sentence: string) => string,
): readonly FieldProblem[] =>
  problems.map((problem) => {
    const label = labelOf(problem.name);
    return label === undefined ? problem : { ...problem, text: join(label, problem.text) };
  });

/** Sentences that are about the whole, not about one of `fields`. */
export const aboutTheWhole = (refusals: readonly RefusalNote[], fields: readonly string[]): readonly string[] =>
  refusals.filter(({ path }) => !fields.some((field) => path.includes(field))).map(({ sentence }) => sentence);

/** The line broke before the answer, or the server failed: which sentence says so. */
export const lostWord = (state: string | undefined): 'form.unknown.text' | 'form.failed.text' | undefined =>
  state === 'unknown' || state === 'failed' ? `form.${state}.text` : undefined;
