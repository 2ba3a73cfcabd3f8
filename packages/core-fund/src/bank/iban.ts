/** Letters and digits of an account number, as they are compared. */
export const bareNumber = (text: string): string => text.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069.-]/g, '').toUpperCase();

/** Whether it is an IBAN whose check digits are right (ISO 13616: remainder 1 by 97). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
