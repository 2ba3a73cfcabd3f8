import { fold } from '@regia/kernel';

const MOST_WORDS = 8;
const LONGEST = 100;

/** A LIKE pattern for each word of a search, folded as the database folds titles, with the signs of LIKE taken literally. */
export function patternsOf(text: string): string[] {
  const words = fold(text.replaceAll('\u0000', '').slice(0, LONGEST)).split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
}
