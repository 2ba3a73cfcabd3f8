import { DatePicker, MoneyField, RadioGroup, TextField, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { DisengageCeiling, EngageCeiling } from './ceiling.graphql.js';
import type { Position } from './ceiling-words.js';

interface EngageProps {
  readonly position: Position;
  readonly act: 'engage' | 'disengage';
}

/** A commitment of the city, or one that fell away. What is too much is told at the amount, with what is left. */
export function EngageForm({ position, act }: EngageProps): ReactNode {
  const message = useMessage();
  return <AddDialog title={message(`ceiling.${act}`)}>{(close) => <Fields position={position} act={act} onClose={close} />}</AddDialog>;
}

function Fields({ position, act, onClose }: EngageProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const { rule, limit, room, year } = position;
  const [classKey, setClass] = useState<string>(rule.counts[0]?.key ?? '');
  const [amount, setAmount] = useState<AmountReading>({ text: '' });
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | undefined>(dayWithin(year, format.today));
  const [isChecked, setChecked] = useState(false);
  const engage = useMutate(EngageCeiling, { keepIdAs: `ceiling-engage-${rule.key}` });
  const disengage = useMutate(DisengageCeiling, { keepIdAs: `ceiling-disengage-${rule.key}` });
  const save = act === 'engage' ? engage : disengage;
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (text.trim() === '' || on === undefined || amount.amountMinor === undefined) return;
    const outcome = await save.run({
      input: { id: save.id, rule: rule.key, classKey, amountMinor: amount.amountMinor, on, text: [{ language, text }] },
    });
    if (outcome.state !== 'done') return;
    announce(message(act === 'engage' ? 'ceiling.engaged' : 'ceiling.disengaged'));
    onClose();
  };
  const missing = (isMissing: boolean): string | undefined => (isChecked && isMissing ? sentenceOf('required') : undefined);
  const left = save.outcome?.state === 'refused' ? save.outcome.payload.roomLeft : undefined;
  const exceeded = left ? message('ceiling.exceeded', { room: format.money(left, 'trim') }) : undefined;
  const lost = lostWord(save.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, ['classKey', 'amountMinor', 'on', 'text']), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <RadioGroup
        name="classKey"
        label={message('ceiling.field.class')}
        options={rule.counts.map(({ key, name }) => ({ id: key, label: name.text }))}
        value={classKey}
        onChange={setClass}
        error={save.refusalAt('classKey')}
      />
      <MoneyField
        name="amountMinor"
        label={message('fund.field.amount')}
        {...(act === 'engage' && rule.kind === 'CEILING'
          ? { hint: message('ceiling.left', { room: format.money(room, 'trim'), year: String(year) }) }
          : {})}
        currency={limit.currency}
        value={amount}
        onChange={setAmount}
        error={missing(amount.amountMinor === undefined) ?? exceeded ?? save.refusalAt('amountMinor')}
        width="medium"
      />
      <DatePicker
        name="on"
        label={message('ceiling.field.on')}
        value={on}
        onChange={setOn}
        error={missing(on === undefined) ?? save.refusalAt('on')}
      />
      <TextField
        name="text"
        label={message('ceiling.field.text')}
        value={text}
        onChange={setText}
        maxLength={200}
        lang={language}
        error={missing(text.trim() === '') ?? save.refusalAt('text')}
        width="full"
      />
    </AddForm>
  );
}

/** A day of the year that is looked at, as late as there is one: the year a commitment counts in follows from its day. */
const dayWithin = (year: number, today: string): string => (Number(today.slice(0, 4)) > year ? `${year}-12-31` : today);
