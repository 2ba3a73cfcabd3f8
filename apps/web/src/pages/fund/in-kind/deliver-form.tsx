import { DatePicker, Notice, NumberField, TextField } from '@regia/ui';
import { announce, sentenceOf, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ChosenEvidence } from '../evidence/bring-evidence.js';
import { EvidenceField } from '../evidence/evidence-field.js';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import { DeliverInKind } from './in-kind.graphql.js';
import type { InKindPromise } from './in-kind-promise.js';
import { Worth } from './promise-form.js';
import { quantityText } from './quantity.js';

interface DeliverProps {
  /** Code of the fund of values: it keeps the file. */
  readonly values: string;
  readonly promise: InKindPromise;
}

/** What was delivered, with the file that shows it. Two cities sign it before it counts. */
export function DeliverForm({ values, promise }: DeliverProps): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('inKind.deliver')}>{(close) => <Fields values={values} promise={promise} onClose={close} />}</AddDialog>;
}

function Fields({ values, promise, onClose }: DeliverProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const [quantity, setQuantity] = useState<number>();
  const [on, setOn] = useState<string | undefined>(format.today);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState<ChosenEvidence>();
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(DeliverInKind, { keepIdAs: `in-kind-deliver-${promise.id}` });
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (quantity === undefined || on === undefined || text.trim() === '' || evidence === undefined) return;
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: values,
        promise: promise.id,
        quantity: quantityText(quantity),
        deliveredOn: on,
        text: [{ language, text }],
        evidence: evidence.sha256,
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('inKind.delivered.done'));
    onClose();
  };
  const errorAt = (field: string, isMissing: boolean): string | undefined =>
    isChecked && isMissing ? sentenceOf('required') : save.refusalAt(field);
  const lost = lostWord(save.outcome?.state);
  const left = message('inKind.counted', { quantity: format.decimal(promise.left), unit: promise.unit });
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, ['quantity', 'deliveredOn', 'text', 'evidence']), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <NumberField
        name="quantity"
        label={message('inKind.field.delivered', { unit: promise.unit })}
        hint={message('inKind.field.delivered.hint', { left })}
        value={quantity}
        onChange={setQuantity}
        min={0}
        options={{ maximumFractionDigits: 3 }}
        error={errorAt('quantity', quantity === undefined)}
      />
      <Worth fund={{ baseCurrency: promise.unitValue.currency }} quantity={quantity} unitValueMinor={promise.unitValue.amountMinor} />
      <DatePicker
        name="deliveredOn"
        label={message('inKind.field.deliveredOn')}
        value={on}
        max={format.today}
        onChange={setOn}
        error={errorAt('deliveredOn', on === undefined)}
      />
      <TextField
        name="text"
        label={message('inKind.field.text')}
        value={text}
        onChange={setText}
        maxLength={200}
        lang={language}
        error={errorAt('text', text.trim() === '')}
        width="full"
      />
      <EvidenceField fund={values} value={evidence} onChange={setEvidence} error={errorAt('evidence', evidence === undefined)} />
      <Notice role="note">{message('inKind.signs')}</Notice>
    </AddForm>
  );
}
