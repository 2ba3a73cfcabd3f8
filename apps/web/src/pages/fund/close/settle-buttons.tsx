import { Button, RefusalNote } from '@regia/ui';
import { announce, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { ApportionResult, RevalueFund } from './close.graphql.js';

/** Values money in other currencies at the rate of the last day. The entry waits for a signature where its rule asks for one. */
export function RevalueButton({ fund, day }: { readonly fund: ShownFund; readonly day: string }): ReactNode {
  const message = useMessage();
  const act = useMutate(RevalueFund, { keepIdAs: `revalue-${fund.code}-${day}` });
  const press = async (): Promise<void> => {
    const outcome = await act.run({ input: { id: act.id, fund: fund.code, day } });
    if (outcome.state === 'done') announce(message('closing.settled', { outcome: outcome.payload.outcome }));
  };
  return (
    <SettleButton
      label={message('closing.revalue')}
      isPending={act.isSaving}
      refusals={sentences(act.refusals, lostWord(act.outcome?.state), message)}
      onPress={() => void press()}
    />
  );
}

/** Shares the result out by the key in force, on the decision that was chosen; without one the server says that it is missing. */
export function ApportionButton({
  fund,
  day,
  decision,
}: {
  readonly fund: ShownFund;
  readonly day: string;
  readonly decision: string | undefined;
}): ReactNode {
  const message = useMessage();
  const act = useMutate(ApportionResult, { keepIdAs: `apportion-${fund.code}-${day}` });
  const press = async (): Promise<void> => {
    const outcome = await act.run({ input: { id: act.id, fund: fund.code, day, decision: decision ?? '' } });
    if (outcome.state === 'done') announce(message('closing.settled', { outcome: outcome.payload.outcome }));
  };
  return (
    <SettleButton
      label={message('closing.apportion')}
      isPending={act.isSaving}
      refusals={sentences(act.refusals, lostWord(act.outcome?.state), message)}
      onPress={() => void press()}
    />
  );
}

const sentences = (
  refusals: readonly { readonly sentence: string }[],
  lost: ReturnType<typeof lostWord>,
  message: ReturnType<typeof useMessage>,
): readonly string[] => [...refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])];

interface SettleProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly refusals: readonly string[];
  readonly onPress: () => void;
}

function SettleButton({ label, isPending, refusals, onPress }: SettleProps): ReactNode {
  return (
    <div>
      {refusals.length > 0 && <RefusalNote refusals={refusals} />}
      <Button isPending={isPending} onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}
