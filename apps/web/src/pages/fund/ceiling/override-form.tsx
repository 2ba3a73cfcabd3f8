import { Empty, LinkButton, MoneyField, Select, TextArea, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useData, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { OverrideCeiling, OwnDecisions } from './ceiling.graphql.js';
import { useOwnFund, type Position } from './ceiling-words.js';
import type { CeilingOverrideReason } from './gql/graphql.js';

const REASONS: readonly CeilingOverrideReason[] = ['EMERGENCY', 'BASE_UNDER_REVISION', 'FUNDED_BY_OTHERS', 'COUNCIL_DECISION', 'OTHER'];

/** More than the ceiling: never silent, so it asks for a decision, a reason and words; a second person signs. */
export function OverrideForm({ position, fund }: { readonly position: Position; readonly fund: string }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('ceiling.override')}>{(close) => <Fields position={position} fund={fund} onClose={close} />}</AddDialog>;
}

function Fields({
  position,
  fund,
  onClose,
}: {
  readonly position: Position;
  readonly fund: string;
  readonly onClose: () => void;
}): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const to = useOwnFund(fund);
  const { fundDecisions } = useData(OwnDecisions, { fund });
  const adopted = fundDecisions.filter(({ adoptedOn }) => adoptedOn);
  const { rule, year, limit } = position;
  const [decision, setDecision] = useState<string>();
  const [reason, setReason] = useState<CeilingOverrideReason>('EMERGENCY');
  const [amount, setAmount] = useState<AmountReading>({ text: '' });
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(OverrideCeiling, { keepIdAs: `ceiling-override-${rule.key}-${year}` });
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (decision === undefined || amount.amountMinor === undefined || text.trim() === '') return;
    const outcome = await save.run({
      input: { id: save.id, rule: rule.key, year, amountMinor: amount.amountMinor, decision, reason, text: [{ language, text }] },
    });
    if (outcome.state !== 'done') return;
    announce(message('ceiling.override.sent'));
    onClose();
  };
  const missing = (isMissing: boolean): string | undefined => (isChecked && isMissing ? sentenceOf('required') : undefined);
  const lost = lostWord(save.outcome?.state);
  if (adopted.length === 0)
    return (
      <Empty action={<LinkButton href={to('decisions')}>{message('ceiling.decisions')}</LinkButton>}>
        {message('ceiling.decisions.none')}
      </Empty>
    );
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, ['decision', 'amountMinor', 'reason', 'text']), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <MoneyField
        name="amountMinor"
        label={message('ceiling.override.amount')}
        currency={limit.currency}
        value={amount}
        onChange={setAmount}
        error={missing(amount.amountMinor === undefined) ?? save.refusalAt('amountMinor')}
        width="medium"
      />
      <Select
        name="decision"
        label={message('ceiling.field.decision')}
        placeholder={message('fund.choose')}
        value={decision}
        onChange={setDecision}
        options={adopted.map(({ id, title }) => ({ id, label: title.text }))}
        error={missing(decision === undefined) ?? save.refusalAt('decision')}
        width="full"
      />
      <Select
        name="reason"
        label={message('ceiling.field.reason')}
        placeholder={message('fund.choose')}
        value={reason}
        onChange={(id) => setReason(REASONS.find((known) => known === id) ?? 'OTHER')}
        options={REASONS.map((id) => ({ id, label: message('ceiling.reason', { reason: id }) }))}
        error={save.refusalAt('reason')}
      />
      <TextArea
        name="text"
        label={message('ceiling.override.why')}
        value={text}
        onChange={setText}
        maxLength={500}
        lang={language}
        error={missing(text.trim() === '') ?? save.refusalAt('text')}
        width="full"
      />
    </AddForm>
  );
}
