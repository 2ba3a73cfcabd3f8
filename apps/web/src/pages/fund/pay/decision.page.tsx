import { Button, Disclosure, FactList, Notice, Page, Link, Plate, RefusalNote, Section, UserText } from '@regia/ui';
import { announce, sentenceOf, useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFound } from '../../../states/not-found.js';
import { whyNotWord } from '../fund-words.js';
import { lostWord } from '../refused.js';
import { SealCheck, useSeals } from '../seal-check.js';
import { useFund, type ShownFund } from '../use-fund.js';
import { DecisionStatus } from './decision-status.js';
import type { PayDecisionsQuery } from './gql/graphql.js';
import { Decisions, SignDecision } from './pay.graphql.js';
import { WithdrawDecision } from './withdraw-decision.js';
import '../fund.css';
import './pay.css';

type Decision = PayDecisionsQuery['fundDecisions'][number];

/** Why the key that a decision names can no longer be adopted by it. */
const ABOUT_KEY: ReadonlySet<string> = new Set(['year-has-key', 'key-withdrawn', 'city-not-in-fund']);

/** The words of a decision, who has signed them, and the act of signing for one's city. */
export default function DecisionPage(): ReactNode {
  const { decision: asked } = useParams({ from: '/$scope/fund/decisions/$decision' });
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const can = useCan();
  const { city: acting } = useSession();
  const keepsBooks = can('fund.record') && acting?.id === fund.holder.id;
  const { fundDecisions } = useData(Decisions, { fund: fund.code });
  const decision = fundDecisions.find(({ id }) => id === asked);
  if (!decision) return <NotFound />;
  const { title, text, adoptedOn, withdrawnAt, adoptsKey, payload, signatures, missing, author, proposedAt } = decision;
  return (
    <Page
      title={title.text}
      titleLanguage={title.language}
      parent={{ href: fund.to('decisions'), label: message('pay.decisions') }}
      lede={<DecisionStatus decision={decision} />}
    >
      <Section title={message('pay.field.words')}>
        <div className="pay-words">
          <UserText text={text} />
        </div>
        <Disclosure title={message('fund.payload')}>
          <p className="muted small">{message('fund.payload.hint')}</p>
          <pre className="fund-payload" dir="ltr">
            {payload}
          </pre>
        </Disclosure>
      </Section>
      <FactList
        facts={[
          ...(author
            ? [
                {
                  label: message('fund.author'),
                  value: (
                    <>
                      <bdi>{author.name}</bdi> <bdi className="muted nowrap">{format.date(proposedAt, 'medium')}</bdi>
                    </>
                  ),
                },
              ]
            : []),
          {
            label: message('fund.signatures'),
            value:
              signatures.length === 0
                ? message('pay.decision.nobody')
                : signatures.map(({ at, person, city }) => (
                    <p key={at} className="row">
                      {city && <Plate plate={city.plate} name={city.name.text} />} <bdi>{person?.name}</bdi>{' '}
                      <span className="muted small">{format.dateTime(at)}</span>
                    </p>
                  )),
          },
          ...(adoptsKey
            ? [
                {
                  label: message('pay.decision.key'),
                  value: <Link href={fund.to('key', { version: adoptsKey })}>{message('pay.decision.key.open')}</Link>,
                },
              ]
            : []),
          ...(missing.length > 0
            ? [{ label: message('pay.decision.missing'), value: format.list(missing.map(({ name }) => name.text)) }]
            : []),
        ]}
      />
      <Sign fund={fund} decision={decision} />
      {keepsBooks && !adoptedOn && !withdrawnAt && (
        <div className="row">
          <WithdrawDecision fund={fund} decision={decision.id} />
        </div>
      )}
    </Page>
  );
}

function Sign({ fund, decision }: { readonly fund: ShownFund; readonly decision: Decision }): ReactNode {
  const message = useMessage();
  const { isSteppedUp, stepUp } = useSession();
  const [seal] = useSeals([decision]);
  const act = useMutate(SignDecision);
  const sign = async (): Promise<void> => {
    if (seal?.state !== 'right') return;
    const outcome = await act.run({ input: { fund: fund.code, decision: decision.id, payloadHash: seal.hash } });
    if (outcome.state === 'done') announce(message('fund.signed'));
  };
  const needsCode = !isSteppedUp || act.refusals.some(({ code }) => code === 'step-up-required');
  const refused = act.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  const lost = lostWord(act.outcome?.state);
  return (
    <div className="form">
      {seal && <SealCheck proposal={decision} seal={seal} />}
      {decision.whyNot && !decision.adoptedOn && !decision.withdrawnAt && (
        <Notice role="note">{ABOUT_KEY.has(decision.whyNot) ? sentenceOf(decision.whyNot) : whyNotWord(message, decision.whyNot)}</Notice>
      )}
      {refused.length > 0 && <RefusalNote refusals={refused} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {!decision.whyNot && (
        <>
          <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'fund.sign.hint')}</p>
          <div className="row">
            <Button
              look="primary"
              isDisabled={seal?.state !== 'right'}
              isPending={act.isSaving}
              onPress={() => (needsCode ? stepUp() : void sign())}
            >
              {message(needsCode ? 'fund.stepUp' : 'fund.sign')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
