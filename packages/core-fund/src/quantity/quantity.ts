import type { Refusal } from '@regia/kernel';

/** Decimals of a quantity: hours by the quarter, kilograms by the gram. Stored in whole thousandths, so that nothing is rounded on the way. */
const DECIMALS = 3;
const MOST = 10n ** 12n;
const PLAIN = /^(\d{1,9})(?:\.(\d{1,3}))?$/;

/** Thousandths of a plain decimal text; undefined when it is none, or says more than is kept. */
export function readQuantity(text: string): bigint | undefined {
  const parts = PLAIN.exec(text.trim());
  if (!parts) return undefined;
  const quantity = BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(DECIMALS, '0')}`);
  return quantity <= MOST ? quantity : undefined;
}

/** As decimal text without idle zeros: 12500 is `12.5`. */
export function showQuantity(thousandths: bigint | string): string {
  const digits = String(thousandths).padStart(DECIMALS + 1, '0');
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${digits.slice(0, -DECIMALS)}${decimals && `.${decimals}`}`;
}

/** What is wrong with a quantity, at its field. */
export function quantityFaults(text: string, least: 0 | 1 = 1): Refusal[] {
  const quantity = readQuantity(text);
  if (quantity === undefined) return [{ code: 'quantity-unreadable', path: ['quantity'] }];
  return quantity < BigInt(least) ? [{ code: 'quantity-not-positive', path: ['quantity'] }] : [];
}
