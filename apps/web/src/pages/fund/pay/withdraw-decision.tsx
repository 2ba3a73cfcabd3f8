import { announce, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { TakeBack } from '../take-back.js';
import type { ShownFund } from '../use-fund.js';
import { WithdrawDecision as Withdraw } from './pay.graphql.js';

/** Takes back a decision that waits for cities. */
export function WithdrawDecision({ fund, decision }: { readonly fund: ShownFund; readonly decision: string }): ReactNode {
  const message = useMessage();
  const withdraw = useMutate(Withdraw);
  const send = async (close: () => void): Promise<void> => {
    const outcome = await withdraw.run({ input: { fund: fund.code, decision } });
    if (outcome.state !== 'done') return;
    announce(message('pay.decision.withdraw.done'));
    close();
  };
  const lost = lostWord(withdraw.outcome?.state);
  return (
    <TakeBack
      act={message('pay.decision.withdraw')}
      question={message('pay.decision.withdraw.title')}
      effect={message('pay.decision.withdraw.effect')}
      refusals={[...withdraw.refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])]}
      isSaving={withdraw.isSaving}
      onConfirm={(close) => void send(close)}
    />
  );
}
