import { Button, DatePicker, RefusalNote, TextArea } from '@regia/ui';
import { announce, useDraft, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { ReopenPeriod } from './close.graphql.js';
import { DecisionField } from './decision-field.js';
import type { ClosingsQuery } from './gql/graphql.js';
import { useSecondFactor } from './use-second-factor.js';

const FIELDS = ['day', 'reason', 'decision'];

interface Asked {
  readonly day?: string | undefined;
  readonly reason: string;
  readonly decision?: string | undefined;
}

/** Closed books are opened again only on a decision, with a reason that stays, by the same two people. */
export function AskToReopen({
  fund,
  decisions,
}: {
  readonly fund: ShownFund;
  readonly decisions: ClosingsQuery['fundDecisions'];
}): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const language = useLanguage();
  const act = useMutate(ReopenPeriod, { keepIdAs: `reopening-${fund.code}` });
  const { value, change, discard, keepNow } = useDraft<Asked>(`reopening-${fund.code}`, { reason: '' }, 1);
  const { needsCode, stepUp, refusals } = useSecondFactor(act.refusals);
  const ask = async (): Promise<void> => {
    const outcome = await act.run({
      input: { id: act.id, fund: fund.code, day: value.day ?? today, reason: value.reason, decision: value.decision ?? '' },
    });
    if (outcome.state !== 'done') return;
    discard();
    announce(message('closing.asked'));
  };
  const confirm = (): void => {
    keepNow();
    stepUp();
  };
  const lost = lostWord(act.outcome?.state);
  const whole = [...aboutTheWhole(refusals, FIELDS), ...(lost ? [message(lost)] : [])];
  return (
    <div className="form">
      <p className="muted">{message('closing.reopen.text')}</p>
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      <DatePicker
        name="day"
        label={message('closing.reopen.day')}
        value={value.day}
        max={today}
        onChange={(day) => change({ day })}
        error={act.refusalAt('day')}
      />
      <TextArea
        name="reason"
        label={message('closing.reason')}
        hint={message('closing.reason.hint')}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        maxLength={500}
        lang={language}
        error={act.refusalAt('reason')}
      />
      <DecisionField
        fund={fund}
        decisions={decisions}
        value={value.decision}
        onChange={(decision) => change({ decision })}
        error={act.refusalAt('decision')}
      />
      <div className="row">
        <Button isPending={act.isSaving} onPress={() => (needsCode ? confirm() : void ask())}>
          {message(needsCode ? 'fund.stepUp' : 'closing.reopen.ask')}
        </Button>
      </div>
    </div>
  );
}
