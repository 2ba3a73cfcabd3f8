import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';

interface RateProps {
  readonly rate: {
    readonly base: string;
    readonly quote: string;
    readonly value: string;
    readonly source: string;
    readonly day: string;
    readonly isFixed: boolean;
  };
}

/** Which rate, who says so, since when. */
export function RateNote({ rate }: RateProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { base, value, quote, source, day, isFixed } = rate;
  const words = {
    base,
    value: format.decimal(value),
    quote,
    source: message('fund.rate.source', { source }),
    day: format.date(day, 'medium'),
  };
  return <>{message(isFixed ? 'fund.rate.fixed' : 'fund.rate', words)}</>;
}
