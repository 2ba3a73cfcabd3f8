import { Button, NumberField, Select, Tabs } from '@regia/ui';
import { useFormat, useMessage, type Draft } from '@regia/web-kit';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ContributionBase, ContributionMethod } from './gql/graphql.js';
import {
  BASES,
  changeVariant,
  letterOf,
  METHODS,
  MOST_VARIANTS,
  withoutVariant,
  withVariant,
  type KeyValue,
  type Variant,
} from './key-value.js';
import { formulaWord, methodWord } from './key-words.js';

interface VariantProps {
  readonly draft: Draft<KeyValue>;
  readonly open: Variant;
  readonly errorAt: (field: string) => string | undefined;
}

/** The variants by letter; the open one with its method, the method in words, and what it is set to. */
export function VariantFields({ draft, open, errorAt }: VariantProps): ReactNode {
  const message = useMessage();
  const { value, change } = draft;
  return (
    <>
      <Tabs
        label={message('key.variants')}
        selected={open.key}
        onSelect={(key) => change({ open: key })}
        tabs={value.variants.map((variant) => ({
          id: variant.key,
          label: message('key.variant', { letter: letterOf(value, variant), method: methodWord(message, variant.method) }),
        }))}
      >
        <div className="form">
          <Select
            name="method"
            label={message('key.method.label')}
            placeholder={message('fund.choose')}
            value={open.method}
            onChange={(method) => change((now) => changeVariant(now, open.key, { method: method as ContributionMethod }))} // options are methods
            options={METHODS.map((id) => ({ id, label: methodWord(message, id) }))}
          />
          <p className="fund-key-formula">{formulaWord(message, open.method)}</p>
          <ParameterFields draft={draft} open={open} errorAt={errorAt} />
        </div>
      </Tabs>
      <div className="row">
        {value.variants.length < MOST_VARIANTS && (
          <Button isSmall icon={<Plus size={16} aria-hidden="true" />} onPress={() => change(withVariant)}>
            {message('key.variant.add')}
          </Button>
        )}
        {value.variants.length > 1 && (
          <Button
            isSmall
            look="quiet"
            icon={<X size={16} aria-hidden="true" />}
            onPress={() => change((now) => withoutVariant(now, open.key))}
          >
            {message('key.variant.remove', { letter: letterOf(value, open) })}
          </Button>
        )}
      </div>
    </>
  );
}

type Percent = 'equalPart' | 'populationPart' | 'budgetPart' | 'floor' | 'ceiling' | 'gradient';

function ParameterFields(props: VariantProps): ReactNode {
  const { draft, open, errorAt } = props;
  const message = useMessage();
  const percent = (name: Percent, isOptional = false): ReactNode => (
    <PercentField key={name} {...props} name={name} isOptional={isOptional} />
  );
  if (open.method === 'MIXED')
    return (
      <div className="fund-key-parameters">{(['equalPart', 'populationPart', 'budgetPart'] as const).map((name) => percent(name))}</div>
    );
  if (open.method !== 'CAPPED') return null;
  return (
    <>
      <Select
        name="parameters.base"
        label={message('key.base.label')}
        placeholder={message('fund.choose')}
        value={open.base}
        onChange={(base) => draft.change((now) => changeVariant(now, open.key, { base: base as ContributionBase }))} // options are bases
        options={BASES.map((id) => ({ id, label: message('key.base', { base: id }) }))}
      />
      <div className="fund-key-parameters">
        {percent('floor')}
        {percent('ceiling')}
        {percent('gradient', true)}
        {open.gradient !== undefined && (
          <NumberField
            name="parameters.threshold"
            label={message('key.parameter', { name: 'threshold' })}
            hint={message('key.threshold.hint')}
            isOptional
            value={open.threshold}
            onChange={(threshold) => draft.change((now) => changeVariant(now, open.key, { threshold }))}
            min={0}
            error={errorAt('parameters.threshold')}
          />
        )}
      </div>
      <p className="muted small">{message('key.gradient.hint')}</p>
    </>
  );
}

function PercentField({
  draft,
  open,
  errorAt,
  name,
  isOptional,
}: VariantProps & { readonly name: Percent; readonly isOptional: boolean }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <NumberField
      name={`parameters.${name}`}
      label={message('key.parameter', { name })}
      hint={message('key.percent.hint', { most: format.percent(1) })}
      isOptional={isOptional}
      value={open[name]}
      onChange={(next) => draft.change((now) => changeVariant(now, open.key, { [name]: next }))}
      min={0}
      max={100}
      options={{ maximumFractionDigits: 6 }}
      error={errorAt(`parameters.${name}`)}
    />
  );
}
