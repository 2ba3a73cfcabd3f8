import { DatePicker, Link, Money, MoneyField, Notice, Select, TextField, type MoneyValue } from '@regia/ui';
import { useData, useFormat, useLanguage, useMessage, useSession, type Draft, type KnownCity } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { agentFeeOf, agreementFor, type FeeTerms } from './agent-fee.js';
import { EvidenceField } from './evidence/evidence-field.js';
import {
  NO_INSTALMENT,
  OWN_MONEY,
  openInstalments,
  owed,
  sourcesOf,
  withInstalment,
  type ContributionValue,
} from './contribution-value.js';
import { useEarmarkWords } from './earmark-words.js';
import { fillText } from './fill-text.js';
import { Agreements, Rates } from './contribution.graphql.js';
import { Proposals } from './proposal.graphql.js';
import { minor, Purpose } from './fund-words.js';
import { inBase, inCurrency } from './own-currency.js';
import { RateNote } from './rate-note.js';
import type { ShownFund } from './use-fund.js';

interface FieldsProps {
  readonly fund: ShownFund;
  readonly own: KnownCity;
  readonly draft: Draft<ContributionValue>;
  readonly errorAt: (field: string) => string | undefined;
}

/** Who paid what, when, and as which instalment. */
export function ContributionFields(props: FieldsProps): ReactNode {
  const { fund, own, draft, errorAt } = props;
  const message = useMessage();
  const { today, date } = useFormat();
  const language = useLanguage();
  const { cities } = useSession();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const { value, change } = draft;
  // the treasurer of a city records for it, the one of the city that keeps the books for all of them
  const payers = cities.filter(
    ({ id }) => (id === own.id || own.id === fund.holder.id) && fundAgreements.some(({ city }) => city.id === id),
  );
  return (
    <>
      <Select
        name="city"
        label={message('fund.field.city')}
        placeholder={message('fund.choose')}
        value={value.city}
        onChange={(city) =>
          change({
            city,
            agreement: undefined,
            source: city ? (sourcesOf(fundAgreements, city)[0] ?? OWN_MONEY) : OWN_MONEY,
            instalment: NO_INSTALMENT,
            currency: fund.baseCurrency,
            amount: { text: '' },
          })
        }
        error={errorAt('city')}
        options={payers.map(({ id, name, plate }) => ({ id, label: name, plate }))}
      />
      <SourceField {...props} />
      <AgreementField {...props} />
      <InstalmentField {...props} />
      <AlreadyWaiting {...props} />
      <AmountFields {...props} />
      <DatePicker
        name="receivedOn"
        label={message('fund.field.receivedOn')}
        hint={message('closing.dayHint', { day: date(fund.openFrom, 'medium') })}
        value={value.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        max={today}
        error={errorAt('receivedOn')}
      />
      <TextField
        name="text"
        label={message('fund.field.text')}
        hint={message('fund.field.text.hint')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        lang={language}
        error={errorAt('text')}
        width="full"
      />
      <TextField
        name="bankReference"
        label={message('fund.field.bankReference')}
        isOptional
        isCode
        value={value.bankReference}
        onChange={(bankReference) => change({ bankReference })}
        maxLength={140}
        error={errorAt('bankReference')}
      />
      <EvidenceField fund={fund.code} value={value.evidence} onChange={(evidence) => change({ evidence })} error={errorAt('evidence')} />
    </>
  );
}

/** Whose money it is, where the city has agreements of more than its own. */
function SourceField({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const sources = sourcesOf(fundAgreements, value.city);
  if (sources.every((source) => source === OWN_MONEY)) return null;
  return (
    <Select
      name="source"
      label={message('fund.source.whose')}
      placeholder={message('fund.choose')}
      value={value.source}
      onChange={(source) => change({ source, agreement: undefined, instalment: NO_INSTALMENT, amount: { text: '' } })}
      error={errorAt('source')}
      options={sources.map((id) => ({
        id,
        label: id === OWN_MONEY ? message('fund.source.own') : message('fund.source.from', { source: id }),
      }))}
    />
  );
}

/** Which agreement it answers, where the city has several of this source: what the money may be used for depends on it. */
function AgreementField({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const words = useEarmarkWords(fund);
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const own = fundAgreements.filter(({ city, source }) => city.id === value.city && source === value.source);
  if (own.length < 2) return null;
  return (
    <Select
      name="agreement"
      label={message('fund.field.agreement')}
      placeholder={message('fund.choose')}
      value={value.agreement}
      onChange={(agreement) => change({ agreement, instalment: NO_INSTALMENT, amount: { text: '' } })}
      error={errorAt('agreement')}
      options={own.map(({ id, title, earmark }) => ({
        id,
        label: title.text,
        hint: words(earmark && { ...earmark, city: earmark.city?.id ?? null }),
      }))}
    />
  );
}

function InstalmentField({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const rate = useRate(fund, value.currency);
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const open = openInstalments(fundAgreements, value.city, value.source, value.agreement);
  const textOf = (no: string): string => message('fund.record.text', { no });
  const pick = (id: string): void => {
    const picked = open.find(({ no }) => String(no) === id);
    const amount = picked && (rate ? inCurrency(owed(picked), rate) : owed(picked));
    change((now) => withInstalment(now, id, amount, textOf));
  };
  return (
    <Select
      name="instalmentNo"
      label={message('fund.instalment')}
      placeholder={message('fund.choose')}
      value={value.instalment}
      onChange={pick}
      error={errorAt('instalmentNo')}
      options={[
        { id: NO_INSTALMENT, label: message('fund.instalment.none') },
        ...open.map((one) => ({
          id: String(one.no),
          label: message('fund.instalment.option', {
            no: format.number(one.no),
            day: format.date(one.dueOn, 'medium'),
            amount: format.money(owed(one), 'trim'),
          }),
          ...(one.daysLate > 0 ? { hint: message('fund.late', { days: one.daysLate, count: format.number(one.daysLate) }) } : {}),
        })),
      ]}
    />
  );
}

/** The same instalment has been recorded already and waits: once more would be twice. */
function AlreadyWaiting({ fund, draft: { value } }: FieldsProps): ReactNode {
  const message = useMessage();
  const { fundProposals } = useData(Proposals, { fund: fund.code, state: 'WAITING' });
  const same = fundProposals.nodes.find(
    ({ kind, city, instalmentNo }) => kind === 'receive' && city?.id === value.city && String(instalmentNo ?? '') === value.instalment,
  );
  if (!same) return null;
  return (
    <Notice tone="warn" role="status" title={message('fund.record.waits')}>
      <Link href={fund.to(`approvals/${same.transferId}`)}>
        <Purpose thing={same} />
      </Link>
    </Notice>
  );
}

/** The rate of a fixed currency other than the fund's. */
function useRate(fund: ShownFund, currency: string) {
  const { fundRates } = useData(Rates, { fund: fund.code });
  return fundRates.find(({ quote, isFixed }) => isFixed && quote === currency);
}

function AmountFields({ fund, draft: { value, change }, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  const { baseCurrency } = fund;
  const ownRate = useRate(fund, cities.find(({ id }) => id === value.city)?.currency ?? baseCurrency);
  const rate = value.currency === baseCurrency ? undefined : ownRate;
  const choose = (currency: string): void => change({ currency, amount: { text: '' } });
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const terms = agreementFor(fundAgreements, value.city, value.instalment, value.source, value.agreement)?.agentFee;
  const typed: MoneyValue | undefined =
    value.amount.amountMinor === undefined ? undefined : { amountMinor: value.amount.amountMinor, currency: value.currency };
  return (
    <>
      {ownRate && (
        <Select
          name="currency"
          label={message('fund.field.currency')}
          placeholder={message('fund.choose')}
          value={value.currency}
          onChange={choose}
          error={errorAt('currency')}
          options={[baseCurrency, ownRate.quote].map((id) => ({ id, label: id }))}
          width="short"
        />
      )}
      <MoneyField
        key={value.currency}
        name="amountMinor"
        label={message('fund.field.amount')}
        currency={value.currency}
        value={value.amount}
        onChange={(amount) => change({ amount })}
        error={errorAt('amountMinor')}
        width="medium"
      />
      {typed && BigInt(typed.amountMinor) > 0n && (
        <div className="fund-preview" aria-live="polite">
          <InFund amount={rate ? inBase(typed, rate) : typed} isConverted={rate !== undefined} terms={terms} />
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

interface InFundProps {
  readonly amount: MoneyValue;
  readonly isConverted: boolean;
  /** None until a city is chosen: each agreement has its own. */
  readonly terms: FeeTerms | undefined;
}

/** What the fund books, what of it is set aside for the agent, and what stays free. */
function InFund({ amount, isConverted, terms }: InFundProps): ReactNode {
  const message = useMessage();
  return (
    <>
      {isConverted && <p>{fillText(message, 'fund.preview.amount', { amount: <Money value={amount} isStrong /> })}</p>}
      {terms && <SetAside amount={amount} terms={terms} />}
    </>
  );
}

function SetAside({ amount, terms }: { readonly amount: MoneyValue; readonly terms: FeeTerms }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const whole = BigInt(amount.amountMinor);
  const fee = agentFeeOf(whole, terms);
  const share = format.percent(terms.basisPoints / 10_000, 4);
  const rate = terms.atMost ? message('fund.preview.atMost', { rate: share, most: format.money(terms.atMost, 'trim') }) : share;
  const money = (amountMinor: bigint): ReactNode => <Money value={minor(amountMinor, amount)} isStrong />;
  return <p>{fillText(message, 'fund.preview.fee', { fee: money(fee), free: money(whole - fee), rate })}</p>;
}
