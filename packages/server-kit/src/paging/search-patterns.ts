import { fold } from '@regia/kernel';

const MOST_WORDS = 8;
const LONGEST_TEXT = 100;

/**
 * Each word of what was typed, folded, as a LIKE pattern that finds it anywhere. Signs of LIKE stand for themselves, and so do
 * quotation marks and backslashes: folded columns hold every language of a text as JSON (`core.fold_texts`), where they are escaped.
 */
export function searchPatterns(text: string): string[] {
  const words = fold(text.replaceAll('\u0000', '').slice(0, LONGEST_TEXT)).split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => `%${JSON.stringify(word).slice(1, -1).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
