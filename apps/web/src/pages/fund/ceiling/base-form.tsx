import { DatePicker, MoneyField, TextField, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { SetCeilingBase } from './ceiling.graphql.js';
import type { Position } from './ceiling-words.js';

/** The figures of a budget forecast, with the act they stand in. The limit moves once a second person has signed. */
export function BaseForm({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('ceiling.base.enter')}>{(close) => <Fields position={position} onClose={close} />}</AddDialog>;
}

function Fields({ position, onClose }: { readonly position: Position; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const { today } = useFormat();
  const { rule, year, limit } = position;
  const inForce = position.bases.find(({ isInForce }) => isInForce);
  const [amounts, setAmounts] = useState<Readonly<Record<string, AmountReading>>>(() =>
    Object.fromEntries(rule.base.map(({ key }) => [key, { text: '', ...amountOf(inForce?.parts.find((part) => part.key === key)) }])),
  );
  const [source, setSource] = useState('');
  const [approvedOn, setApprovedOn] = useState<string | undefined>(today);
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(SetCeilingBase, { keepIdAs: `ceiling-base-${rule.key}-${year}` });
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (source.trim() === '' || approvedOn === undefined || rule.base.some(({ key }) => amounts[key]?.amountMinor === undefined)) return;
    const parts = rule.base.map(({ key }) => ({ key, amountMinor: amounts[key]?.amountMinor ?? '' }));
    const outcome = await save.run({
      input: { id: save.id, rule: rule.key, year, parts, source: [{ language, text: source }], approvedOn },
    });
    if (outcome.state !== 'done') return;
    announce(message('ceiling.base.sent'));
    onClose();
  };
  const missing = (isMissing: boolean): string | undefined => (isChecked && isMissing ? sentenceOf('required') : undefined);
  const partProblem = rule.base.map((_, at) => save.refusalAt(`parts.${at}.amountMinor`));
  const lost = lostWord(save.outcome?.state);
  const whole = aboutTheWhole(save.refusals, ['source', 'approvedOn', 'amountMinor']);
  return (
    <AddForm
      refusals={[...whole, ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <p className="muted small">{message('ceiling.base.how', { year: String(year), law: rule.source })}</p>
      {rule.base.map(({ key, name }, at) => (
        <MoneyField
          key={key}
          name={`parts.${at}.amountMinor`}
          label={name.text}
          currency={limit.currency}
          value={amounts[key] ?? { text: '' }}
          onChange={(reading) => setAmounts((now) => ({ ...now, [key]: reading }))}
          error={missing(amounts[key]?.amountMinor === undefined) ?? partProblem[at]}
          width="medium"
        />
      ))}
      <TextField
        name="source"
        label={message('ceiling.field.source')}
        hint={message('ceiling.field.source.hint')}
        value={source}
        onChange={setSource}
        maxLength={200}
        lang={language}
        error={missing(source.trim() === '') ?? save.refusalAt('source')}
        width="full"
      />
      <DatePicker
        name="approvedOn"
        label={message('ceiling.field.approvedOn')}
        value={approvedOn}
        onChange={setApprovedOn}
        error={missing(approvedOn === undefined) ?? save.refusalAt('approvedOn')}
      />
    </AddForm>
  );
}

const amountOf = (part: { readonly amount: { readonly amountMinor: string } } | undefined): { readonly amountMinor?: string } =>
  part ? { amountMinor: part.amount.amountMinor } : {};
