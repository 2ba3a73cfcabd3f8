import {
  Button,
  ComboBox,
  DatePicker,
  ErrorSummary,
  NumberField,
  Page,
  RadioGroup,
  TextField,
  useFormat,
  type FieldProblem,
} from '@regia/ui';
import { announce, mountOf, useAddress, useData, useDraft, useMessage, useMutate, useScope, type Draft } from '@regia/web-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { KeptNote, NotSaved, problemsOf } from './form-notes.js';
import { HARVEST_FORM_VERSION, harvestOf, missingOf, type HarvestFormValue } from './harvest-form-value.js';
import { RecordHarvest } from './harvests.graphql.js';
import { SiteChoices } from './sites.graphql.js';

/** A weighing to record. Kept on this device until it is sent; sent again with the same id when the line broke. */
export default function NewHarvestPage(): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { path } = useScope();
  const { search, go } = useAddress(foodSecurity);
  const name = `food-security-harvest-${search['site'] ?? 'new'}`; // one draft for each site it was started from
  const draft = useDraft<HarvestFormValue>(
    name,
    { site: search['site'], crop: '', kilograms: undefined, harvestedOn: format.today, use: 'own' },
    HARVEST_FORM_VERSION,
  );
  const save = useMutate(RecordHarvest, { keepIdAs: name, plugin: foodSecurity });
  const [attempt, setAttempt] = useState(0);
  const submit = async (): Promise<void> => {
    const harvest = harvestOf(draft.value);
    const outcome = harvest && (await save.run({ input: { id: save.id, ...harvest } }));
    setAttempt((n) => n + 1);
    if (outcome?.state !== 'done') return;
    draft.discard();
    announce(message('harvest.saved'));
    go(`sites/${outcome.payload.harvest?.site.id ?? ''}`);
  };
  const discard = (): void => {
    draft.discard();
    save.startOver();
    setAttempt(0);
  };
  const problems = problemsOf(attempt > 0 ? missingOf(draft.value) : [], save.refusals, message('refusals.required'));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Page
      title={message('harvest.new')}
      parent={{ href: path(mountOf(foodSecurity.key)), label: message('sites.title') }}
      width="form"
      note={<KeptNote draft={draft} onDiscard={discard} />}
      hasErrors={problems.length > 0}
    >
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      <form className="form" noValidate onSubmit={send}>
        <HarvestFields draft={draft} problems={problems} />
        <div className="row">
          <Button type="submit" look="primary" isPending={save.isSaving}>
            {message('harvest.record')}
          </Button>
          {draft.isChanged && (
            <Button look="quiet" onPress={discard}>
              {message('form.discard')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}

function HarvestFields({
  draft: { value, change },
  problems,
}: {
  readonly draft: Draft<HarvestFormValue>;
  readonly problems: readonly FieldProblem[];
}): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { foodSecuritySites } = useData(SiteChoices);
  const sites = foodSecuritySites.nodes.filter(({ id, isClosed }) => !isClosed || id === value.site);
  const error = (field: string): string | undefined => problems.find(({ name }) => name === field)?.text;
  return (
    <>
      <ComboBox
        name="site"
        label={message('harvest.site')}
        value={value.site}
        onChange={(site) => change({ site })}
        options={sites.map(({ id, name, zoneName }) => ({ id, label: name, hint: zoneName }))}
        error={error('site')}
        width="full"
      />
      <TextField
        name="crop"
        label={message('harvest.crop')}
        hint={message('harvest.crop.hint')}
        value={value.crop}
        onChange={(crop) => change({ crop })}
        maxLength={100}
        error={error('crop')}
      />
      <NumberField
        name="kilograms"
        label={message('harvest.kilograms')}
        value={value.kilograms}
        onChange={(kilograms) => change({ kilograms })}
        options={{ maximumFractionDigits: 3 }}
        error={error('kilograms')}
        width="short"
      />
      <DatePicker
        name="harvestedOn"
        label={message('harvest.harvestedOn')}
        value={value.harvestedOn}
        onChange={(harvestedOn) => change({ harvestedOn })}
        max={format.today}
        error={error('harvestedOn')}
        width="medium"
      />
      <RadioGroup
        name="use"
        label={message('harvest.use')}
        value={value.use}
        onChange={(use) => change({ use: use === 'sold' ? 'sold' : 'own' })}
        options={[
          { id: 'own', label: message('use.own') },
          { id: 'sold', label: message('use.sold') },
        ]}
        error={error('use')}
      />
    </>
  );
}
