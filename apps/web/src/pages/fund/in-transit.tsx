import { Link, Money, type MoneyValue } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { fillText } from './fill-text.js';
import type { ShownFund } from './use-fund.js';

interface InTransitProps {
  readonly fund: ShownFund;
  readonly amount: MoneyValue;
  readonly until: string | undefined;
}

/** Money that is neither on one holder's account nor on the other's; nothing where there is none. */
export function InTransit({ fund, amount, until }: InTransitProps): ReactNode {
  const message = useMessage();
  if (amount.amountMinor === '0') return null;
  const figure = <Money value={amount} decimals="trim" href={fund.to('entries', { stage: 'claim', to: until })} />;
  return (
    <p className="fund-in-transit">
      {fillText(message, 'move.pool', { amount: figure })} <Link href={fund.to('moves')}>{message('move.title')}</Link>
    </p>
  );
}
