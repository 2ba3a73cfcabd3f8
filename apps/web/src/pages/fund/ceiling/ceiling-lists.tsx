import { Button, DataTable, DateTime, Empty, Link, Money, RefusalNote, Section, StatusTag, UserText } from '@regia/ui';
import { announce, useCan, useFormat, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { CountAgreement } from './ceiling.graphql.js';
import { termOf, TONES, useOwnFund, type Position } from './ceiling-words.js';

interface ListProps {
  readonly position: Position;
}

/** The latest commitments of the year; each leads to its entry in the city's own fund. */
export function Commitments({ position }: ListProps): ReactNode {
  const message = useMessage();
  const to = useOwnFund(position.fund);
  return (
    <Section title={message('ceiling.commitments')}>
      <DataTable
        label={message('ceiling.commitments')}
        rows={position.commitments}
        rowId={({ id }) => id}
        rowHref={({ seq }) => to(`entries/${seq}`)}
        empty={<Empty>{message('ceiling.commitments.none')}</Empty>}
        columns={[
          {
            id: 'text',
            header: message('ceiling.field.text'),
            isRowHeader: true,
            cell: ({ text }) => (text ? <UserText text={text} /> : message('ceiling.commitment')),
          },
          {
            id: 'class',
            header: message('ceiling.field.class'),
            cell: ({ classKey }) => <UserText text={termOf(position.rule.counts, classKey)} />,
            hidesOnPhone: true,
          },
          { id: 'on', header: message('ceiling.field.on'), cell: ({ on }) => <DateTime value={on} /> },
          {
            id: 'amount',
            header: message('fund.field.amount'),
            align: 'end',
            cell: ({ amount }) => <Money value={amount} isSigned={amount.amountMinor.startsWith('-')} />,
          },
        ]}
      />
    </Section>
  );
}

/** Every forecast of the year with the limit it gives. */
export function Bases({ position }: ListProps): ReactNode {
  const message = useMessage();
  const to = useOwnFund(position.fund);
  return (
    <Section title={message('ceiling.bases')}>
      {position.bases.length === 0 && <Empty>{message('ceiling.bases.none')}</Empty>}
      <ul className="item-list ceiling-list">
        {position.bases.map(({ id, source, approvedOn, base, limit, state, isInForce, parts }) => (
          <li key={id}>
            <div className="row">
              <UserText text={source} />
              <StatusTag tone={isInForce ? 'good' : (TONES[state] ?? 'neutral')}>
                {message('ceiling.state', { state: isInForce ? 'inForce' : state === 'posted' ? 'replaced' : state })}
              </StatusTag>
            </div>
            <p className="small">
              <DateTime value={approvedOn} /> · {message('ceiling.base')} <Money value={base} /> · {message('ceiling.limit')}{' '}
              <Money value={limit} />
            </p>
            <ul className="muted small ceiling-parts">
              {parts.map(({ key, amount }) => (
                <li key={key}>
                  <UserText text={termOf(position.rule.base, key)} />: <Money value={amount} />
                </li>
              ))}
            </ul>
            {state === 'waiting' && <Link href={to(`approvals/${id}`)}>{message('ceiling.toSign')}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was allowed beyond the ceiling, and why. */
export function Overrides({ position }: ListProps): ReactNode {
  const message = useMessage();
  const to = useOwnFund(position.fund);
  if (position.rule.kind !== 'CEILING') return null;
  return (
    <Section title={message('ceiling.overrides')}>
      {position.overrides.length === 0 && <Empty>{message('ceiling.overrides.none')}</Empty>}
      <ul className="item-list ceiling-list">
        {position.overrides.map(({ id, amount, reason, text, state, enteredAt }) => (
          <li key={id}>
            <div className="row">
              <Money value={amount} isStrong />
              <StatusTag tone={TONES[state] ?? 'neutral'}>
                {message('ceiling.state', { state: state === 'posted' ? 'inForce' : state })}
              </StatusTag>
            </div>
            <p className="small">
              {message('ceiling.reason', { reason })} · <DateTime value={enteredAt} />
            </p>
            <UserText text={text} as="p" />
            {state === 'waiting' && <Link href={to(`approvals/${id}`)}>{message('ceiling.toSign')}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Agreements of the city that are not counted yet, each with the one thing to do. */
export function Uncounted({ position }: ListProps): ReactNode {
  const message = useMessage();
  if (position.uncounted.length === 0) return null;
  return (
    <Section title={message('ceiling.uncounted')}>
      <p className="muted small">{message('ceiling.uncounted.why')}</p>
      <ul className="item-list ceiling-list">
        {position.uncounted.map((agreement) => (
          <UncountedOne key={agreement.agreement} agreement={agreement} position={position} />
        ))}
      </ul>
    </Section>
  );
}

function UncountedOne({ agreement, position }: ListProps & { readonly agreement: Position['uncounted'][number] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const count = useMutate(CountAgreement, { keepIdAs: `ceiling-count-${agreement.agreement}` });
  const run = async (): Promise<void> => {
    const outcome = await count.run({ input: { fund: agreement.fund, agreement: agreement.agreement } });
    if (outcome.state === 'done') announce(message('ceiling.counted'));
  };
  const lost = lostWord(count.outcome?.state);
  const room = format.money(position.room, 'trim');
  const why = count.refusals.map(({ code, sentence }) => (code === 'ceiling-exceeded' ? message('ceiling.exceeded', { room }) : sentence));
  return (
    <li>
      <div className="row">
        <UserText text={agreement.title} />
        <Money value={agreement.total} />
        <DateTime value={agreement.agreedOn} />
        {can('fund.record') && (
          <Button isSmall isPending={count.isSaving} onPress={() => void run()}>
            {message('ceiling.count')}
          </Button>
        )}
      </div>
      {(why.length > 0 || lost) && <RefusalNote refusals={[...why, ...(lost ? [message(lost)] : [])]} />}
    </li>
  );
}
