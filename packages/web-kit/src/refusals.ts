import { hasMessage, readMessage } from './messages.js';

/** A refusal as the server answers it. @public @since 1.0 */
export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}

/** A refusal with the sentence a person reads. @public @since 1.0 */
export interface RefusalNote extends Refused {
  readonly sentence: string;
}

/** The sentence of a refusal: the plugin's own, the core's, or one that says what can be done when neither has it. */
export function sentenceOf(code: string, pluginKey?: string): string {
  const keys = [...(pluginKey ? [`${pluginKey}:refusals.${code}`] : []), `refusals.${code}`];
  return readMessage(keys.find(hasMessage) ?? 'refusals.other');
}

/** Refusals that name `field` or a part of it. Paths start at the input, so `input.title` and `title` are the same field. */
export function refusalsAt(refusals: readonly RefusalNote[], field: string): readonly RefusalNote[] {
  return refusals.filter(({ path }) => {
    const at = path[0] === 'input' ? path.slice(1).join('.') : path.join('.');
    return at === field || at.startsWith(`${field}.`);
  });
}
