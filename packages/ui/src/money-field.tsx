import { useState, type ReactNode } from 'react';
import { exponentOf } from '@regia/kernel';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { useFormat, type Format } from './format.js';
import { readAmount, type AmountReading, type AmountRules } from './read-amount.js';
import { useUiTexts, type UiTexts } from './texts.js';

export interface MoneyFieldProps extends FieldProps {
  readonly currency: string;
  /** Decimals of the currency. Left out: as ISO 4217 lists it. */
  readonly exponent?: number;
  /** What the page keeps: `{ text }` of a draft, or `{ text: '', amountMinor }` from the server. Start with `{ text: '' }`. */
  readonly value: AmountReading;
  /** Every key: the text as typed, and minor units or the problem once it can be told. */
  readonly onChange: (reading: AmountReading) => void;
  readonly allowsNegative?: boolean;
}

/** An amount in the person's own writing. Says what is wrong after the field is left, and gives minor units as text. @public @since 1.0 */
export function MoneyField({ currency, exponent, value, onChange, allowsNegative, ...field }: MoneyFieldProps): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const [isLeft, setLeft] = useState(false);
  const decimals = exponent ?? exponentOf(currency) ?? 2;
  const rules: AmountRules = { exponent: decimals, currency, locale: format.locale, allowsNegative };
  const shown = value.text === '' && value.amountMinor !== undefined ? format.amount({ amountMinor: value.amountMinor, currency, exponent: decimals }) : value.text;
  const problem = readAmount(shown, rules).problem;
  const error = isLeft && problem ? amountError(problem, rules, texts, format) : field.error;
  const whole: FieldProps = { width: 'medium', ...field, error };

  const leave = (): void => {
    setLeft(true);
    const reading = readAmount(shown, rules);
    if (reading.amountMinor !== undefined) onChange({ text: format.amount({ amountMinor: reading.amountMinor, currency, exponent: decimals }), amountMinor: reading.amountMinor });
    field.onBlur?.();
  };

  return (
    <AriaTextField {...fieldFrame(whole)} name={field.name} value={shown} onChange={(text) => onChange(readAmount(text, rules))} onBlur={leave} onFocus={() => setLeft(false)} inputMode="decimal" autoComplete="off">
      <FieldWords field={whole} />
      <span className="control control-money">
        <Input className="num" dir="ltr" />
        <bdi className="muted" aria-hidden="true">{currency}</bdi>
      </span>
    </AriaTextField>
  );
}

/** The sentence for a problem of an amount, in the reader's words and with an example in the reader's writing. @public @since 1.0 */
export function amountError(problem: NonNullable<AmountReading['problem']>, rules: AmountRules, texts: UiTexts, format: Format): string {
  if (problem === 'too-many-decimals') return texts.amountTooManyDecimals(rules.exponent, rules.currency);
  if (problem === 'too-large') return texts.amountTooLarge;
  if (problem === 'negative') return texts.amountNegative;
  return texts.amountNotRead(format.amount({ amountMinor: 12_345n * 10n ** BigInt(rules.exponent), currency: rules.currency, exponent: rules.exponent }));
}
