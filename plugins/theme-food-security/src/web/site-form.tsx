import { Button, Checkbox, ComboBox, DatePicker, ErrorSummary, NumberField, RadioGroup, TextField, type FieldProblem } from '@regia/ui';
import { useFormat, useMessage, type Draft } from '@regia/web-kit';
import type { FormEvent, ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import type { SiteFormValue } from './site-form-value.js';
import { SITE_KINDS } from './site-kinds.js';
import { useZones } from './use-zones.js';

interface SiteFormProps {
  readonly draft: Draft<SiteFormValue>;
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly isSaving: boolean;
  readonly submitWord: string;
  readonly onSubmit: () => void;
  readonly onDiscard: () => void;
  /** A stored site can also be closed. */
  readonly isStored?: boolean;
  /** Stands between the summary and the fields: an unknown outcome, a conflict. */
  readonly children?: ReactNode;
}

/** The fields of a site. Rules live on the server; what it refuses comes back at its field. */
export function SiteForm(props: SiteFormProps): ReactNode {
  const { draft, problems, attempt, isSaving, submitWord, onSubmit, onDiscard, children } = props;
  const message = useMessage(foodSecurity);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      {children}
      <form className="form" noValidate onSubmit={submit}>
        <SiteFields {...props} />
        <div className="row">
          <Button type="submit" look="primary" isPending={isSaving}>
            {submitWord}
          </Button>
          {draft.isChanged && (
            <Button look="quiet" onPress={onDiscard}>
              {message('form.discard')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

function SiteFields({ draft, problems, isStored }: SiteFormProps): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const zones = useZones();
  const { value, change } = draft;
  const error = (field: string): string | undefined => problems.find(({ name }) => name === field)?.text;
  return (
    <>
      <TextField
        name="name"
        label={message('site.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        error={error('name')}
        width="full"
      />
      <ComboBox
        name="zone"
        label={message('site.zone')}
        value={value.zone}
        onChange={(zone) => change({ zone })}
        options={zones.map(({ code, name, area }) => ({ id: code, label: name, ...(area ? { hint: area } : {}) }))}
        error={error('zone')}
      />
      <RadioGroup
        name="kind"
        label={message('site.kind')}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        options={SITE_KINDS.map((id) => ({ id, label: message(`kind.${id}`) }))}
        error={error('kind')}
      />
      <NumberField
        name="areaSquareMetres"
        label={message('site.areaSquareMetres')}
        value={value.areaSquareMetres}
        onChange={(areaSquareMetres) => change({ areaSquareMetres })}
        options={WHOLE}
        error={error('areaSquareMetres')}
        width="short"
      />
      <NumberField
        name="households"
        label={message('site.households')}
        value={value.households}
        onChange={(households) => change({ households })}
        options={WHOLE}
        error={error('households')}
        width="short"
      />
      <NumberField
        name="women"
        label={message('site.women')}
        value={value.women}
        onChange={(women) => change({ women })}
        options={WHOLE}
        error={error('women')}
        width="short"
      />
      <DatePicker
        name="since"
        label={message('site.since')}
        value={value.since}
        onChange={(since) => change({ since })}
        max={format.today}
        error={error('since')}
        width="medium"
      />
      {isStored && (
        <Checkbox
          name="isClosed"
          label={message('site.isClosed')}
          hint={message('site.isClosed.hint')}
          isSelected={value.isClosed}
          onChange={(isClosed) => change({ isClosed })}
        />
      )}
    </>
  );
}

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };
