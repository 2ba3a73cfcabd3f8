import { Link, Money, MoneyField, Notice, Select } from '@regia/ui';
import { useBackgroundData, useFormat, useMessage, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { fillText } from '../fill-text.js';
import { RateNote } from '../rate-note.js';
import type { ShownFund } from '../use-fund.js';
import type { MovementKind, PayConvertedQuery, PayDeskQuery } from './gql/graphql.js';
import { SHAPES, type MovementValue } from './movement-value.js';
import { Converted } from './pay.graphql.js';

/** What an amount in another currency comes to, and at which rate. */
export interface Counted {
  /** The currency that is typed in, where it is not the fund's. */
  readonly currency: string | undefined;
  readonly amount: PayConvertedQuery['convertedAmount']['amount'];
  readonly rate: PayConvertedQuery['convertedAmount']['rate'];
  readonly isRateMissing: boolean;
}

const NONE: Counted = { currency: undefined, amount: null, rate: null, isRateMissing: false };

/** The currency of the account, or the one a partner reported in; none where it is the fund's. */
function typedCurrency(fund: ShownFund, kind: MovementKind, desk: PayDeskQuery, { account, currency }: MovementValue): string | undefined {
  const { isByBank, isReported } = SHAPES[kind];
  const of = isByBank ? desk.bankAccounts.find(({ id }) => id === account)?.currency : isReported ? currency : undefined;
  return of === fund.baseCurrency ? undefined : of;
}

/** Converted by the server, at the rate that will count: the page only shows it. */
export function useCounted(fund: ShownFund, kind: MovementKind, desk: PayDeskQuery, value: MovementValue): Counted {
  const { today } = useFormat();
  const currency = typedCurrency(fund, kind, desk, value);
  const { isByBank } = SHAPES[kind];
  const on = isByBank ? today : (value.effectiveOn ?? today);
  const asked = {
    fund: fund.code,
    amountMinor: value.original?.amountMinor ?? '0',
    currency: currency ?? fund.baseCurrency,
    on,
    forBooking: isByBank,
  };
  const { data } = useBackgroundData(Converted, asked, { isWanted: currency !== undefined });
  if (currency === undefined) return NONE;
  const { amount, rate, refusals } = data?.convertedAmount ?? { amount: null, rate: null, refusals: [] };
  const isTyped = value.original?.amountMinor !== undefined && value.original.amountMinor !== '0';
  return { currency, amount: isTyped ? amount : null, rate, isRateMissing: refusals.some(({ code }) => code === 'rate-missing') };
}

interface FieldProps {
  readonly fund: ShownFund;
  readonly kind: MovementKind;
  readonly desk: PayDeskQuery;
  readonly draft: Draft<MovementValue>;
  readonly errorAt: (field: string) => string | undefined;
}

/** Which account it leaves or reaches, where there are several; or the currency a partner reported in. */
export function WhichCurrency({ fund, kind, desk, draft: { value, change }, errorAt }: FieldProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { isByBank, isReported } = SHAPES[kind];
  if (isByBank && desk.bankAccounts.length > 1)
    return (
      <Select
        name="bankAccount"
        label={message('pay.field.account')}
        placeholder={message('fund.choose')}
        value={
          value.account ??
          desk.bankAccounts.find(({ holder, currency }) => holder.id === fund.holder.id && currency === fund.baseCurrency)?.id
        }
        onChange={(account) => change({ account, original: { text: '' } })}
        error={errorAt('bankAccount')}
        options={desk.bankAccounts.map(({ id, bankName, currency, holder, booksBalance }) => ({
          id,
          label: `${bankName}, ${holder.name.text}, ${currency}`,
          hint: message('pay.account.left', { amount: format.money(booksBalance) }),
        }))}
        width="full"
      />
    );
  if (!isReported) return null;
  const quotes = [fund.baseCurrency, ...new Set(desk.fundRates.map(({ quote }) => quote))];
  return (
    <Select
      name="currency"
      label={message('pay.field.currency')}
      placeholder={message('fund.choose')}
      value={value.currency ?? fund.baseCurrency}
      onChange={(currency) => change({ currency, original: { text: '' } })}
      error={errorAt('original.currency')}
      options={quotes.map((id) => ({ id, label: id }))}
    />
  );
}

/** The amount in the other currency, what it is in the fund's, and the rate with its source and day. */
export function OriginalAmount({
  fund,
  draft: { value, change },
  errorAt,
  counted,
}: Omit<FieldProps, 'kind' | 'desk'> & { readonly counted: Counted }): ReactNode {
  const message = useMessage();
  const { currency, amount, rate, isRateMissing } = counted;
  if (currency === undefined) return null;
  return (
    <>
      <MoneyField
        key={currency}
        name="original.amountMinor"
        label={message('pay.field.original', { currency })}
        currency={currency}
        value={value.original ?? { text: '' }}
        onChange={(original) => change({ original })}
        error={errorAt('original.amountMinor')}
        width="medium"
      />
      {isRateMissing ? (
        <Notice tone="bad" role="alert">
          {message('pay.rate.missing')} <Link href={fund.to('rates')}>{message('rates.title')}</Link>
        </Notice>
      ) : (
        <div className="fund-preview" aria-live="polite">
          {amount && <p>{fillText(message, 'pay.inBase', { amount: <Money value={amount} isStrong /> })}</p>}
          {rate && (
            <p className="muted small">
              <RateNote rate={rate} />
            </p>
          )}
        </div>
      )}
    </>
  );
}
