import type { ReactNode } from 'react';
import type { MoneyValue } from './facts.js';
import { useFormat } from './format.js';
import { classes } from './class-names.js';
import { Link } from './link.js';

export interface MoneyProps {
  readonly value: MoneyValue;
  /** `trim` leaves out decimals only when all are zero. */
  readonly decimals?: 'always' | 'trim';
  /** Shows `+` and `-`; what comes in is green. */
  readonly isSigned?: boolean;
  readonly isStrong?: boolean;
  /** The entries behind the figure. */
  readonly href?: string;
}

/** An amount in the reader's writing, kept whole and isolated from the text around it. @public @since 1.0 */
export function Money({ value, decimals = 'always', isSigned, isStrong, href }: MoneyProps): ReactNode {
  const format = useFormat();
  const text = isSigned ? format.signedMoney(value, decimals) : format.money(value, decimals);
  const comesIn = isSigned === true && BigInt(value.amountMinor) > 0n;
  const amount = <bdi className={classes('num', 'money', isStrong && 'strong', comesIn && 'money-in')}>{text}</bdi>;
  return href === undefined ? amount : <Link href={href} className="money-link">{amount}</Link>;
}
