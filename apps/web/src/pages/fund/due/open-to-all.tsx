import { Button, Dialog, Notice, Select } from '@regia/ui';
import { announce, useData, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { DueDecisions, OpenReminders } from './due.graphql.js';

interface OpenProps {
  readonly fund: ShownFund;
  readonly isOpen: boolean;
}

/** Opens the reminders to every city of the fund, or closes them again; only a decision of the cities does it. */
export function OpenToAll(props: OpenProps): ReactNode {
  const message = useMessage();
  const words = message(props.isOpen ? 'dues.audience.close' : 'dues.audience.open');
  return (
    <div className="row">
      <Dialog trigger={<Button>{words}</Button>} title={words}>
        {(close) => <OpenForm {...props} onClose={close} />}
      </Dialog>
    </div>
  );
}

function OpenForm({ fund, isOpen, onClose }: OpenProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const { fundDecisions } = useData(DueDecisions, { fund: fund.code });
  const [decision, setDecision] = useState<string>();
  const open = useMutate(OpenReminders, { keepIdAs: `reminders-${fund.code}-${String(isOpen)}` });
  const adopted = fundDecisions.filter(({ adoptedOn }) => adoptedOn !== null);
  const save = async (): Promise<void> => {
    const outcome = await open.run({ input: { id: open.id, fund: fund.code, toAll: !isOpen, decision: decision ?? '' } });
    if (outcome.state !== 'done') return;
    announce(message('dues.audience.set'));
    onClose();
  };
  const lost = lostWord(open.outcome?.state);
  if (adopted.length === 0) return <Notice role="note">{message('pay.decisions.noneAdopted')}</Notice>;
  return (
    <AddForm
      refusals={[...aboutTheWhole(open.refusals, ['decision']), ...(lost ? [message(lost)] : [])]}
      isSaving={open.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        name="decision"
        label={message('pay.field.decision')}
        placeholder={message('fund.choose')}
        value={decision}
        onChange={setDecision}
        error={open.refusalAt('decision')}
        options={adopted.map(({ id, title }) => ({ id, label: title.text }))}
      />
    </AddForm>
  );
}
