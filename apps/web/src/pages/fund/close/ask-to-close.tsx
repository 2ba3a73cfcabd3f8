import { Button, Checkbox, DatePicker, RefusalNote } from '@regia/ui';
import { announce, useDraft, useFormat, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { Item } from './checklist.js';
import { ClosePeriod } from './close.graphql.js';
import { DecisionField } from './decision-field.js';
import type { ClosingAcceptance, ClosingsQuery } from './gql/graphql.js';
import { ApportionButton, RevalueButton } from './settle-buttons.js';
import { useSecondFactor } from './use-second-factor.js';

const FIELDS = ['lastDay', 'accepts', 'decision'];
const ACCEPTANCE: Readonly<Record<string, ClosingAcceptance>> = { unidentified: 'UNIDENTIFIED', result: 'RESULT' };

interface AskProps {
  readonly fund: ShownFund;
  readonly day: string;
  readonly onDayChange: (day: string | undefined) => void;
  readonly items: readonly Item[];
  readonly decisions: ClosingsQuery['fundDecisions'];
  /** The treasurer of the holder, who also settles what nobody decided. */
  readonly keepsBooks: boolean;
}

interface Asked {
  readonly accepts: readonly ClosingAcceptance[];
  readonly decision?: string | undefined;
}

/** The first of the two people asks: until when, what is accepted as it is, and on which decision. */
export function AskToClose({ fund, day, onDayChange, items, decisions, keepsBooks }: AskProps): ReactNode {
  const message = useMessage();
  const { date, today } = useFormat();
  const act = useMutate(ClosePeriod, { keepIdAs: `closing-${fund.code}` });
  const draft = useDraft<Asked>(`closing-${fund.code}`, { accepts: [] }, 1);
  const { needsCode, stepUp, refusals } = useSecondFactor(act.refusals);
  const toAccept = [...new Set(items.filter(({ state }) => state === 'TO_ACCEPT').map(({ item }) => item))].flatMap(
    (item) => ACCEPTANCE[item] ?? [],
  );
  const accepts = draft.value.accepts.filter((each) => toAccept.includes(each));
  const ask = async (): Promise<void> => {
    const outcome = await act.run({
      input: { id: act.id, fund: fund.code, lastDay: day, accepts, ...(draft.value.decision ? { decision: draft.value.decision } : {}) },
    });
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('closing.asked'));
  };
  const confirm = (): void => {
    draft.keepNow();
    stepUp();
  };
  const lost = lostWord(act.outcome?.state);
  const whole = [...aboutTheWhole(refusals, FIELDS), ...(lost ? [message(lost)] : [])];
  const acceptError = act.refusalAt('accepts');
  return (
    <div className="form">
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      <DatePicker
        name="lastDay"
        label={message('closing.day')}
        hint={message('closing.openFrom', { day: date(fund.openFrom, 'long') })}
        value={day}
        max={today}
        onChange={onDayChange}
        error={act.refusalAt('lastDay')}
      />
      {toAccept.map((each) => (
        <Checkbox
          key={each}
          name={`accepts.${each}`}
          label={message('closing.accept', { what: each })}
          isSelected={accepts.includes(each)}
          onChange={(isOn) =>
            draft.change(({ accepts: now }) => ({ accepts: isOn ? [...now, each] : now.filter((other) => other !== each) }))
          }
          {...(acceptError ? { error: acceptError } : {})}
        />
      ))}
      <DecisionField
        fund={fund}
        decisions={decisions}
        value={draft.value.decision}
        onChange={(decision) => draft.change({ decision })}
        error={act.refusalAt('decision')}
      />
      {keepsBooks && items.some(({ item, state }) => item === 'revaluation' && state === 'MISSING') && (
        <RevalueButton fund={fund} day={day} />
      )}
      {keepsBooks && toAccept.includes('RESULT') && <ApportionButton fund={fund} day={day} decision={draft.value.decision} />}
      <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'closing.ask.hint')}</p>
      <div className="row">
        <Button look="primary" isPending={act.isSaving} onPress={() => (needsCode ? confirm() : void ask())}>
          {needsCode ? message('fund.stepUp') : message('closing.ask', { day: date(day, 'medium') })}
        </Button>
      </div>
    </div>
  );
}
