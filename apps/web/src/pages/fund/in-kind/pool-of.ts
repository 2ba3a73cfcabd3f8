import { useFund, type ShownFund } from '../use-fund.js';

const BESIDE = '-in-kind';

/** Code of the pool that a fund of values stands beside; of any other fund its own. */
export const poolCode = ({ code, kind }: Pick<ShownFund, 'code' | 'kind'>): string =>
  kind === 'in_kind' && code.endsWith(BESIDE) ? code.slice(0, -BESIDE.length) : code;

/** The pool of the address, also where the address names its fund of values. */
export function usePool(): ShownFund {
  return useFund(poolCode(useFund()));
}
