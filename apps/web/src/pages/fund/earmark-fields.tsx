import { Notice, Select } from '@regia/ui';
import { useData, useMessage, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { earmarkOf, type AgreementValue } from './agreement-value.js';
import { EarmarkChoices } from './contribution.graphql.js';
import { useEarmarkWords } from './earmark-words.js';
import type { ShownFund } from './use-fund.js';

/** A list of choices has no empty choice. */
const ANY = 'any';

interface FieldsProps {
  readonly fund: ShownFund;
  readonly draft: Draft<AgreementValue>;
  readonly errorAt: (field: string) => string | undefined;
}

/** What the money may be used for: part by part, and below in one sentence what that means. */
export function EarmarkFields({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const words = useEarmarkWords(fund);
  const { themes, funds, fundProjects } = useData(EarmarkChoices, { fund: fund.code });
  const project = fundProjects.find(({ id }) => String(id) === value.project);
  const cities = funds.find(({ code }) => code === fund.code)?.partnership?.cities ?? [];
  const isFor = earmarkOf(value);
  return (
    <fieldset className="fld fld-full fund-rows" data-field="earmark">
      <legend className="fld-label">{message('earmark.title')}</legend>
      <Part name="theme" value={value.theme} onChange={(theme) => change({ theme })} error={errorAt('earmark.theme')}>
        {themes.map(({ key, name }) => ({ id: key, label: name.text }))}
      </Part>
      <Part name="city" value={value.earmarkCity} onChange={(earmarkCity) => change({ earmarkCity })} error={errorAt('earmark.city')}>
        {cities.map(({ id, name, plate }) => ({ id, label: name.text, plate }))}
      </Part>
      <Part
        name="project"
        value={value.project}
        onChange={(next) => change({ project: next, line: '' })}
        error={errorAt('earmark.project')}
      >
        {fundProjects.map(({ id, name }) => ({ id: String(id), label: name.text }))}
      </Part>
      {project && project.lines.length > 0 && (
        <Part name="line" value={value.line} onChange={(line) => change({ line })} error={errorAt('earmark.line')}>
          {project.lines.map(({ id, name }) => ({ id: String(id), label: name.text }))}
        </Part>
      )}
      <Notice role="status">
        {words(isFor)} {isFor && message('earmark.kept')}
      </Notice>
    </fieldset>
  );
}

interface PartProps {
  readonly name: 'theme' | 'city' | 'project' | 'line';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly children: readonly { readonly id: string; readonly label: string; readonly plate?: string }[];
}

function Part({ name, value, onChange, error, children }: PartProps): ReactNode {
  const message = useMessage();
  return (
    <Select
      name={`earmark.${name}`}
      label={message(`earmark.field.${name}`)}
      placeholder={message('fund.choose')}
      value={value === '' ? ANY : value}
      onChange={(next) => onChange(next === ANY || next === undefined ? '' : next)}
      error={error}
      options={[{ id: ANY, label: message(`earmark.any.${name}`) }, ...children]}
    />
  );
}
