const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ł: 'l', Ł: 'L', þ: 'th', Þ: 'Th', ı: 'i', ħ: 'h', Ħ: 'H', ŋ: 'n', Ŋ: 'N', ĸ: 'k', ŧ: 't', Ŧ: 'T',
  ɓ: 'b', Ɓ: 'B', ɗ: 'd', Ɗ: 'D', ɛ: 'e', Ɛ: 'E', ɔ: 'o', Ɔ: 'O', ƴ: 'y', Ƴ: 'Y', '°': 'o', '№': 'No', '€': 'EUR', '&': '+', '_': '-', '@': '(at)', '“': "'", '”': "'", '„': "'", '«': "'", '»': "'", '"': "'", '‘': "'", '’': "'", 'ʼ': "'", '`': "'",
  '–': '-', '—': '-', '‐': '-', '‑': '-', '·': '.', '…': '...', ';': ',', '[': '(', ']': ')', '{': '(', '}': ')', '\\': '/', '|': '/',
}; // prettier-ignore

/**
 * A text in the letters every bank of the euro area takes: a-z A-Z 0-9 / - ? : ( ) . , ' + and blanks. Letters are written in
 * others, never lost where Latin has them; a script that is not Latin leaves nothing, which is for the caller to ask about.
 */
export function sepaText(text: string, longest: number): string {
  const taken = transliterated(text).replaceAll(/[^A-Za-z0-9/?:().,'+ -]/g, ' ').replaceAll(/ {2,}/g, ' ').replaceAll(/\/{2,}/g, '/').trim();
  return taken.replace(/^[/ ]+/, '').slice(0, longest).replace(/[/ ]+$/, '');
}

/** Whether a letter or digit of a name has none in Latin to stand for it: nobody is to be paid under half a name. */
export const losesLetters = (text: string): boolean => /(?![A-Za-z0-9])[\p{L}\p{N}]/u.test(transliterated(text));

function transliterated(text: string): string {
  const latin = [...text.normalize('NFC')].map((sign) => LETTERS[sign] ?? sign).join('').normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return [...latin].map((sign) => LETTERS[sign] ?? sign).join('');
}

/** Whether what is left of a name still names somebody. */
export const saysSomething = (text: string): boolean => /[A-Za-z]/.test(text);
