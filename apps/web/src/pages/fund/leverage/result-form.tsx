import { DatePicker, NumberField, Select, TextField } from '@regia/ui';
import { announce, sentenceOf, useBackgroundData, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { quantityText } from '../in-kind/quantity.js';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { CostOfUnit } from './cost-of-unit.js';
import { ProjectsToState, StateResult } from './leverage.graphql.js';

const ANOTHER = 'another';

interface FormProps {
  readonly fund: ShownFund;
  readonly units: readonly CostOfUnit[];
}

/** What a project has achieved until a day, and who says so. */
export function ResultForm({ fund, units }: FormProps): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('leverage.cost.state')}>{(close) => <Fields fund={fund} units={units} onClose={close} />}</AddDialog>;
}

function Fields({ fund, units, onClose }: FormProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const { data } = useBackgroundData(ProjectsToState, { fund: fund.code });
  const [project, setProject] = useState<string>();
  const [known, setKnown] = useState(units[0]?.unit ?? ANOTHER);
  const [written, setWritten] = useState('');
  const [quantity, setQuantity] = useState<number>();
  const [until, setUntil] = useState<string | undefined>(today);
  const [source, setSource] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(StateResult, { keepIdAs: `fund-result-${fund.code}` });
  const unit = known === ANOTHER ? written : known;
  const before = units
    .find((of) => of.unit === unit.trim().toLowerCase())
    ?.results.find((of) => of.fund === fund.code && String(of.project) === project);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (project === undefined || quantity === undefined || until === undefined || unit.trim() === '' || source.trim() === '') return;
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: fund.code,
        project: Number(project),
        unit,
        version: before?.version ?? 0,
        quantity: quantityText(quantity),
        until,
        source,
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('leverage.cost.stated'));
    onClose();
  };
  const errorAt = (field: string, isMissing: boolean): string | undefined =>
    isChecked && isMissing ? sentenceOf('required') : save.refusalAt(field);
  const lost = lostWord(save.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, ['project', 'unit', 'quantity', 'until', 'source']), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <Select
        name="project"
        label={message('leverage.cost.project')}
        placeholder={message('fund.choose')}
        value={project}
        onChange={setProject}
        error={errorAt('project', project === undefined)}
        options={(data?.fundProjects ?? []).map(({ id, name }) => ({ id: String(id), label: name.text }))}
      />
      {units.length > 0 && (
        <Select
          name="known"
          label={message('leverage.cost.unit')}
          hint={message('leverage.cost.unit.hint')}
          placeholder={message('fund.choose')}
          value={known}
          onChange={setKnown}
          options={[...new Set(units.map((of) => of.unit))]
            .map((each) => ({ id: each, label: each }))
            .concat({ id: ANOTHER, label: message('leverage.cost.unit.another') })}
        />
      )}
      {known === ANOTHER && (
        <TextField
          name="unit"
          label={message('leverage.cost.unit')}
          hint={message('leverage.cost.unit.hint')}
          value={written}
          onChange={setWritten}
          maxLength={60}
          error={errorAt('unit', unit.trim() === '')}
          width="full"
        />
      )}
      <NumberField
        name="quantity"
        label={message('leverage.cost.quantity.field')}
        value={quantity}
        onChange={setQuantity}
        min={0}
        options={{ maximumFractionDigits: 3 }}
        error={errorAt('quantity', quantity === undefined)}
      />
      <DatePicker
        name="until"
        label={message('leverage.cost.until')}
        value={until}
        max={today}
        onChange={setUntil}
        error={errorAt('until', until === undefined)}
      />
      <TextField
        name="source"
        label={message('leverage.cost.source')}
        hint={message('leverage.cost.source.hint')}
        value={source}
        onChange={setSource}
        maxLength={200}
        error={errorAt('source', source.trim() === '')}
        width="full"
      />
    </AddForm>
  );
}
