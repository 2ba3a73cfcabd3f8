import { useBackgroundData } from '@regia/web-kit';
import { SimulateKey } from './key.graphql.js';
import type { SimulateKeyQuery } from './gql/graphql.js';
import { missingFor, MOST_VARIANTS, simulateInput, type KeyValue, type Variant } from './key-value.js';
import { useSettled } from './use-settled.js';

type Simulated = SimulateKeyQuery['simulateContributionKey'];
export type Share = Simulated['shares'][number];

/** What a variant comes to: the shares, what is refused, or that figures are still missing. */
export interface Outcome {
  readonly variant: Variant;
  readonly isIncomplete: boolean;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
  readonly shares: readonly Share[];
  readonly refusals: Simulated['refusals'];
}

/** The shares of every variant, worked out by the server while figures are typed: the same that a proposal would fix. */
export function useShares(fund: string, value: KeyValue): readonly Outcome[] {
  const settled = useSettled(value);
  // as many hooks on every render as there can be variants
  const slots = Array.from({ length: MOST_VARIANTS }, (_, at) => settled.variants[at] ?? settled.variants[0]!);
  const answers = slots.map((variant, at) => {
    const isIncomplete = missingFor(settled, variant).length > 0;
    const isWanted = at < settled.variants.length && !isIncomplete;
    // oxlint-disable-next-line react-hooks/rules-of-hooks -- the list has the same length on every render
    const { data, isLoading, fault } = useBackgroundData(SimulateKey, { input: simulateInput(fund, settled, variant) }, { isWanted });
    return {
      variant,
      isIncomplete,
      isWorking: isWanted && isLoading,
      hasFailed: fault !== undefined,
      ...(isWanted && data ? data.simulateContributionKey : { shares: [], refusals: [] }),
    };
  });
  return answers.slice(0, settled.variants.length);
}
