import { Checkbox, Money, MoneyField, Select, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { PlanFinancing } from './financing.graphql.js';
import type { Plan, Project, Source } from './financing-rows.js';

interface PlanProps {
  readonly fund: ShownFund;
  readonly sources: readonly Source[];
  readonly projects: readonly Project[];
  readonly plans: readonly Plan[];
}

/** How much of a source a project may take, and for which lines of its budget. */
export function PlanForm(props: PlanProps): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('financing.plan')}>{(close) => <Fields {...props} onClose={close} />}</AddDialog>;
}

function Fields({ fund, sources, projects, plans, onClose }: PlanProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const [projectId, setProject] = useState<string>();
  const [source, setSource] = useState<string | undefined>(sources.length === 1 ? sources[0]?.code : undefined);
  const [amount, setAmount] = useState<AmountReading>({ text: '' });
  const [lines, setLines] = useState<readonly number[]>();
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(PlanFinancing, { keepIdAs: `financing-plan-${fund.code}` });
  const project = projects.find(({ id }) => String(id) === projectId);
  const known = plans.find((plan) => String(plan.project) === projectId && plan.source === source);
  const chosen = lines ?? known?.lines ?? [];
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (!project || !source || amount.amountMinor === undefined) return;
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: fund.code,
        project: project.id,
        source,
        version: known?.version ?? 0,
        plannedMinor: amount.amountMinor,
        lines: [...chosen],
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('financing.plan.done'));
    onClose();
  };
  const errorAt = (field: string, isMissing: boolean): string | undefined =>
    isChecked && isMissing ? sentenceOf('required') : save.refusalAt(field);
  const lost = lostWord(save.outcome?.state);
  const terms = sources.find(({ code }) => code === source);
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, ['project', 'source', 'plannedMinor', 'lines']), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <Select
        name="project"
        label={message('financing.field.project')}
        placeholder={message('fund.choose')}
        value={projectId}
        onChange={(next) => {
          setProject(next);
          setLines(undefined);
        }}
        error={errorAt('project', project === undefined)}
        options={projects.map(({ id, name }) => ({ id: String(id), label: name.text }))}
      />
      <Select
        name="source"
        label={message('financing.field.source')}
        placeholder={message('fund.choose')}
        value={source}
        onChange={setSource}
        error={errorAt('source', source === undefined)}
        options={sources.map(({ code, name, ratePercent }) => ({
          id: code,
          label: name.text,
          hint: message('financing.atMost', { percent: message('financing.percent', { percent: format.decimal(ratePercent) }) }),
        }))}
      />
      {known && (
        <p className="fund-preview">
          {message('financing.planned')} <Money value={known.planned} /> · {message('financing.taken')} <Money value={known.taken} />
        </p>
      )}
      {terms?.most && (
        <p className="muted small">
          {message('financing.plan.within', { planned: format.money(terms.planned, 'trim'), most: format.money(terms.most, 'trim') })}
        </p>
      )}
      <MoneyField
        name="plannedMinor"
        label={message('financing.field.planned')}
        currency={fund.baseCurrency}
        value={amount}
        onChange={setAmount}
        error={errorAt('plannedMinor', amount.amountMinor === undefined)}
        width="medium"
      />
      {project && project.lines.length > 0 && (
        <fieldset className="financing-lines" data-field="lines">
          <legend>{message('financing.field.lines')}</legend>
          <p className="muted small">{message('financing.field.lines.hint')}</p>
          {save.refusalAt('lines') && (
            <p className="fld-error" role="alert">
              {save.refusalAt('lines')}
            </p>
          )}
          {project.lines.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name.text}
              isSelected={chosen.includes(id)}
              onChange={(isOn) => setLines(isOn ? [...chosen, id] : chosen.filter((line) => line !== id))}
            />
          ))}
        </fieldset>
      )}
    </AddForm>
  );
}
