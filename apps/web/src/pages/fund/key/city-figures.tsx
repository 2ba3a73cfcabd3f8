import { Checkbox, DatePicker, MoneyField, NumberField, TextField } from '@regia/ui';
import { useFormat, useMessage, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { CityName } from '../fund-words.js';
import type { ShownFund } from '../use-fund.js';
import { askedBy, changeFact, isAmount, type FactName, type KeyValue, type MemberCity, type TypedFact } from './key-value.js';
import { factWord } from './key-words.js';

interface FiguresProps {
  readonly fund: ShownFund;
  readonly cities: readonly MemberCity[];
  readonly draft: Draft<KeyValue>;
  readonly errorAt: (field: string) => string | undefined;
}

/** Which cities contribute, and their figures with where each stands and of which day it is. Only figures that a variant asks for are shown. */
export function CityFigures({ fund, cities, draft, errorAt }: FiguresProps): ReactNode {
  const message = useMessage();
  const { value } = draft;
  const asked = askedBy(value.variants);
  return (
    <>
      <p className="muted">{message('key.figures.hint')}</p>
      {errorAt('inputs') && <p className="fld-error">{errorAt('inputs')}</p>}
      <div className="fund-key-cities">
        {cities.map((city) => (
          <OneCity key={city.id} fund={fund} city={city} asked={asked} draft={draft} errorAt={errorAt} />
        ))}
      </div>
    </>
  );
}

interface CityProps extends Omit<FiguresProps, 'cities'> {
  readonly city: MemberCity;
  readonly asked: readonly FactName[];
}

function OneCity({ fund, city, asked, draft, errorAt }: CityProps): ReactNode {
  const message = useMessage();
  const { value, change } = draft;
  const at = value.cities.indexOf(city.id);
  const isIn = at >= 0;
  const toggle = (isSelected: boolean): void =>
    change((now) => ({ ...now, cities: isSelected ? [...now.cities, city.id] : now.cities.filter((id) => id !== city.id) }));
  return (
    <fieldset className="fund-key-city" data-field={`inputs.${at}.city`}>
      <legend>
        <CityName city={city} />
      </legend>
      <Checkbox
        label={message('key.contributes', { city: city.name.text })}
        isSelected={isIn}
        onChange={toggle}
        error={isIn ? errorAt(`inputs.${at}.city`) : undefined}
      />
      {isIn &&
        asked.map((name) => (
          <FigureFields key={name} fund={fund} city={city} name={name} path={`inputs.${at}.${name}`} draft={draft} errorAt={errorAt} />
        ))}
    </fieldset>
  );
}

interface FigureProps extends Omit<FiguresProps, 'cities'> {
  readonly city: MemberCity;
  readonly name: FactName;
  readonly path: string;
}

function FigureFields({ fund, city, name, path, draft, errorAt }: FigureProps): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const fact: TypedFact = draft.value.facts[city.id]?.[name] ?? { source: '', day: undefined };
  const set = (part: Partial<TypedFact>): void => draft.change((now) => changeFact(now, city.id, name, part));
  const label = factWord(message, name);
  const frame = { name: path, label, error: errorAt(path), isOptional: name === 'inKind' } as const;
  const isGiven = fact.number !== undefined || fact.amount?.amountMinor !== undefined;
  return (
    <div className="fund-key-figure">
      {isAmount(name) ? (
        <MoneyField
          {...frame}
          currency={fund.baseCurrency}
          value={fact.amount ?? { text: '' }}
          onChange={(amount) => set({ amount })}
          width="short"
        />
      ) : (
        <NumberField
          {...frame}
          value={fact.number}
          onChange={(number) => set({ number })}
          min={0}
          options={{ maximumFractionDigits: name === 'population' ? 0 : 2 }}
        />
      )}
      {(name !== 'inKind' || isGiven) && (
        <>
          <TextField
            name={`${path}.source`}
            label={message('key.source.of', { figure: label })}
            value={fact.source}
            onChange={(source) => set({ source })}
            maxLength={200}
            error={errorAt(`${path}.source`)}
            width="medium"
          />
          <DatePicker
            name={`${path}.day`}
            label={message('key.day.of', { figure: label })}
            value={fact.day}
            onChange={(day) => set({ day })}
            max={today}
            error={errorAt(`${path}.day`)}
          />
        </>
      )}
    </div>
  );
}
