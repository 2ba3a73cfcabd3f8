import { Button, Disclosure, FactList, LinkButton, Notice, RefusalNote, Section, UserText } from '@regia/ui';
import { announce, useFormat, useMessage, useMutate } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { SealCheck, useSeals } from '../seal-check.js';
import type { ShownFund } from '../use-fund.js';
import { SignClosing, WithdrawClosing } from './close.graphql.js';
import type { ClosingFieldsFragment, ClosingsQuery } from './gql/graphql.js';
import { useSecondFactor } from './use-second-factor.js';

interface WaitingProps {
  readonly fund: ShownFund;
  readonly closing: ClosingFieldsFragment;
  readonly decisions: ClosingsQuery['fundDecisions'];
  readonly mayWithdraw: boolean;
}

/** What one of the two people asked for, and the act of the other one: signs exactly the text whose seal this device computed. */
export function WaitingClosing({ fund, closing, decisions, mayWithdraw }: WaitingProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { act, from, day, accepts, reason, decision, author, authorRole, askedAt, payload } = closing;
  const named = decisions.find(({ id }) => id === decision);
  return (
    <Section
      title={message(`closing.waits.${act}`, { day: format.date(day, 'long') })}
      actions={from && <LinkButton href={fund.to('statement', { from, to: day })}>{message('closing.statement')}</LinkButton>}
    >
      <FactList
        facts={[
          {
            label: message('fund.author'),
            value: message('closing.author', { name: author?.name ?? '', role: authorRole, moment: format.dateTime(askedAt) }),
          },
          ...(accepts.length > 0
            ? [{ label: message('closing.accepted'), value: format.list(accepts.map((what) => message('closing.accept', { what }))) }]
            : []),
          ...(reason ? [{ label: message('closing.reason'), value: <bdi>{reason}</bdi> }] : []),
          ...(decision ? [{ label: message('closing.decision.field'), value: named ? <UserText text={named.title} /> : decision }] : []),
        ]}
      />
      <Disclosure title={message('fund.payload')}>
        <p className="muted small">{message('fund.payload.hint')}</p>
        <pre className="fund-payload" dir="ltr">
          {payload}
        </pre>
      </Disclosure>
      <Acts fund={fund} closing={closing} mayWithdraw={mayWithdraw} />
    </Section>
  );
}

function Acts({ fund, closing, mayWithdraw }: Pick<WaitingProps, 'fund' | 'closing' | 'mayWithdraw'>): ReactNode {
  const message = useMessage();
  const [seal] = useSeals([closing]);
  const signing = useMutate(SignClosing);
  const withdrawing = useMutate(WithdrawClosing);
  const { needsCode, stepUp, refusals } = useSecondFactor(signing.refusals);
  const sign = async (): Promise<void> => {
    if (seal?.state !== 'right') return;
    const outcome = await signing.run({ input: { fund: fund.code, closing: closing.id, payloadHash: seal.hash } });
    if (outcome.state === 'done') announce(message('closing.done', { act: closing.act }));
  };
  const withdraw = async (): Promise<void> => {
    const outcome = await withdrawing.run({ input: { fund: fund.code, closing: closing.id } });
    if (outcome.state === 'done') announce(message('closing.withdrawn'));
  };
  const lost = lostWord(signing.outcome?.state) ?? lostWord(withdrawing.outcome?.state);
  const refused = [...refusals, ...withdrawing.refusals].map(({ sentence }) => sentence).concat(lost ? [message(lost)] : []);
  return (
    <div className="form">
      {seal && <SealCheck proposal={closing} seal={seal} />}
      {closing.whyNot && <Notice role="note">{message('closing.whyNot', { why: closing.whyNot.replaceAll('-', '_') })}</Notice>}
      {refused.length > 0 && <RefusalNote refusals={refused} />}
      {!closing.whyNot && <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'fund.sign.hint')}</p>}
      <div className="row">
        {!closing.whyNot && (
          <Button
            look="primary"
            isDisabled={seal?.state !== 'right'}
            isPending={signing.isSaving}
            onPress={() => (needsCode ? stepUp() : void sign())}
          >
            {message(needsCode ? 'fund.stepUp' : `closing.sign.${closing.act}`)}
          </Button>
        )}
        {mayWithdraw && (
          <Button isPending={withdrawing.isSaving} onPress={() => void withdraw()}>
            {message('closing.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
