import { useFormat } from '@regia/web-kit';
import type { ReactNode } from 'react';

/** One unit of one currency in the other, with every decimal that was published. */
export function RateWords({
  rate: { base, quote, value },
}: {
  readonly rate: { readonly base: string; readonly quote: string; readonly value: string };
}): ReactNode {
  const format = useFormat();
  return <bdi className="num nowrap">{`${format.number(1)} ${base} = ${value} ${quote}`}</bdi>;
}
