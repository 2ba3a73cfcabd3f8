import { fromDecimal, toDecimal } from '@regia/kernel';

/** Grams from kilograms as decimal text; undefined when it is no number or finer than a gram. */
export const gramsOf = (kilograms: string): bigint | undefined => fromDecimal(kilograms.trim(), 3);

/** Kilograms as decimal text without idle zeros: 12500 grams are `12.5`. */
export const kilogramsOf = (grams: bigint | string): string => toDecimal(BigInt(grams), 3).replace(/\.?0+$/, '');
