import type { ReactNode } from 'react';
import type { MoneyState, MoneyValue } from './facts.js';
import { Money } from './money.js';

export interface MoneyPart {
  readonly state: MoneyState;
  readonly label: string;
  readonly amount: MoneyValue;
  /** The entries behind it. */
  readonly href?: string;
}

export interface MoneyBarProps {
  /** In the order of the bar: disbursed, committed, allocated, free, promised. Zero parts keep their label. */
  readonly parts: readonly MoneyPart[];
  /** Stand above the two ends of the bar; on phones `promised` joins the list below instead. */
  readonly start?: { readonly label: string; readonly amount: MoneyValue; readonly href?: string };
}

/** Where the money is: one bar, its parts named below in even columns. Hatched is promised and not yet paid. @public @since 1.0 */
export function MoneyBar({ parts, start }: MoneyBarProps): ReactNode {
  const promised = parts.find((part) => part.state === 'promised');
  return (
    <div className="flow">
      {(start || promised) && (
        <dl className="flow-top">
          {start && <Label part={{ ...start, state: 'free' }} isPlain />}
          {promised && <Label part={promised} isPlain />}
        </dl>
      )}
      <MoneyStripe parts={parts} />
      <dl className="flow-labels">
        {parts.map((part) => (
          <Label key={part.state} part={part} />
        ))}
      </dl>
    </div>
  );
}

function Label({ part, isPlain }: { readonly part: MoneyPart; readonly isPlain?: boolean }): ReactNode {
  return (
    <div className="flow-label" data-m={isPlain ? undefined : part.state}>
      <dt>
        {!isPlain && <i aria-hidden="true" />}
        {part.label}
      </dt>
      <dd>
        <Money value={part.amount} decimals="trim" isStrong href={part.href} />
      </dd>
    </div>
  );
}

/** The bar alone, for a small figure whose words stand beside it. @public @since 1.0 */
export function MoneyStripe({ parts, isSmall }: { readonly parts: readonly Pick<MoneyPart, 'state' | 'amount'>[]; readonly isSmall?: boolean }): ReactNode {
  const sizes = parts.map((part) => ({ state: part.state, minor: BigInt(part.amount.amountMinor) })).filter((part) => part.minor > 0n);
  const total = sizes.reduce((sum, part) => sum + part.minor, 0n);
  return (
    <div className={isSmall ? 'stripe stripe-small' : 'stripe'} aria-hidden="true">
      {sizes.map((part) => (
        <span key={part.state} data-m={part.state} style={{ flexGrow: Number((part.minor * 10_000n) / total) }} />
      ))}
    </div>
  );
}
