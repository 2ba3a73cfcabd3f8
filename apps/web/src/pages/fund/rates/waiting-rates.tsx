import { Button, RefusalNote, Section } from '@regia/ui';
import { announce, useCan, useFormat, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { RatesOnQuery } from './gql/graphql.js';
import { RateWords } from './rate-words.js';
import { ConfirmRate } from './rates.graphql.js';

type Waiting = RatesOnQuery['ratesWaiting'][number];

/** Rates that a second person confirms or sets aside. */
export function WaitingRates({ fund, waiting }: { readonly fund: ShownFund; readonly waiting: readonly Waiting[] }): ReactNode {
  const message = useMessage();
  if (waiting.length === 0) return null;
  return (
    <Section title={message('rates.waiting')}>
      <p className="muted">{message('rates.waiting.lede')}</p>
      <ul className="item-list">
        {waiting.map((rate) => (
          <OneRate key={rate.id} fund={fund} rate={rate} />
        ))}
      </ul>
    </Section>
  );
}

function OneRate({ fund, rate }: { readonly fund: ShownFund; readonly rate: Waiting }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const confirm = useMutate(ConfirmRate);
  const send = async (setsAside: boolean): Promise<void> => {
    const outcome = await confirm.run({ input: { fund: fund.code, id: rate.id, value: rate.value, setsAside } });
    if (outcome.state === 'done') announce(message(setsAside ? 'rates.wasSetAside' : 'rates.confirmed'));
  };
  const lost = lostWord(confirm.outcome?.state);
  const before =
    rate.before !== null && rate.beforeDay !== null
      ? message('rates.before', { value: rate.before, day: format.date(rate.beforeDay, 'medium') })
      : '';
  return (
    <li className="rates-line">
      <p className="row">
        <strong>
          <RateWords rate={rate} />
        </strong>
        <span>{message('rates.from', { day: format.date(rate.day, 'medium') })}</span>
      </p>
      <p className="small">
        {message(`rates.why.${rate.why}`)} {before}
      </p>
      {rate.origin && (
        <p className="small">
          {message('rates.origin')}: <bdi>{rate.origin}</bdi>
        </p>
      )}
      <p className="muted small">
        {message('rates.enteredBy', { name: rate.enteredBy?.name ?? '', day: format.date(rate.enteredAt, 'medium') })}
      </p>
      {confirm.refusals.length > 0 && <RefusalNote refusals={confirm.refusals.map(({ sentence }) => sentence)} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {(can('fund.record') || can('fund.approve')) && (
        <div className="row">
          {!rate.isOwn && rate.why !== 'not-positive' && (
            <Button look="primary" isPending={confirm.isSaving} onPress={() => void send(false)}>
              {message('rates.confirm')}
            </Button>
          )}
          <Button onPress={() => void send(true)}>{message('rates.setAside')}</Button>
          {rate.isOwn && <span className="muted small">{message('rates.own')}</span>}
        </div>
      )}
    </li>
  );
}
