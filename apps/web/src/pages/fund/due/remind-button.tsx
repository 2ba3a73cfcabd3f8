import { Button, RefusalNote } from '@regia/ui';
import { announce, sentenceOf, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { RemindOfInstalment } from './due.graphql.js';
import type { DebtsFragment } from './gql/graphql.js';

interface RemindProps {
  readonly fund: ShownFund;
  readonly debt: DebtsFragment['instalments'][number];
}

/** Reminds the city of one instalment, or says why not today. */
export function RemindButton({ fund, debt }: RemindProps): ReactNode {
  const message = useMessage();
  const act = useMutate(RemindOfInstalment, { keepIdAs: `remind-${debt.agreement}-${debt.no}-${debt.reminders.length}` });
  const send = async (): Promise<void> => {
    const { agreement, no } = debt;
    const outcome = await act.run({ input: { id: act.id, fund: fund.code, agreement, instalmentNo: no } });
    if (outcome.state === 'done') announce(message('dues.reminded', { city: debt.city.name.text }));
  };
  const lost = lostWord(act.outcome?.state);
  const refused = [...act.refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])];
  if (debt.whyNotRemind) return <small className="muted">{sentenceOf(debt.whyNotRemind)}</small>;
  return (
    <>
      <Button isSmall isPending={act.isSaving} onPress={() => void send()}>
        {message('dues.remind')}
        <span className="sr-only">
          {' '}
          {debt.city.name.text} {debt.no}
        </span>
      </Button>
      {refused.length > 0 && <RefusalNote refusals={refused} />}
    </>
  );
}
