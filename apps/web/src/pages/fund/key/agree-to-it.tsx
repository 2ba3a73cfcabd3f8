import { Button, Notice, RefusalNote } from '@regia/ui';
import { announce, sentenceOf, useMessage, useMutate, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { lostWord } from '../refused.js';
import type { Seal } from '../seal-check.js';
import type { ShownFund } from '../use-fund.js';
import type { KeyInFullFragment } from './gql/graphql.js';
import { AgreeToKey } from './key.graphql.js';

interface AgreeProps {
  readonly fund: ShownFund;
  readonly version: KeyInFullFragment;
  readonly seal: Seal;
}

/** Agrees for the acting city to exactly the text that was read here, or says why this person cannot. */
export function AgreeToIt({ fund, version, seal }: AgreeProps): ReactNode {
  if (version.canAgree) return <Agree fund={fund} version={version} seal={seal} />;
  return version.whyNot ? <Notice role="note">{sentenceOf(version.whyNot)}</Notice> : null;
}

function Agree({ fund, version, seal }: AgreeProps): ReactNode {
  const message = useMessage();
  const { isSteppedUp, stepUp, city } = useSession();
  const agree = useMutate(AgreeToKey, { keepIdAs: `key-agree-${version.id}` });
  const send = async (): Promise<void> => {
    if (seal.state !== 'right') return;
    const outcome = await agree.run({ input: { id: agree.id, fund: fund.code, key: version.id, payloadHash: seal.hash } });
    if (outcome.state === 'done') announce(message('key.agree.done'));
  };
  const needsCode = !isSteppedUp || agree.refusals.some(({ code }) => code === 'step-up-required');
  const others = agree.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  const lost = lostWord(agree.outcome?.state);
  const isReady = seal.state === 'right';
  return (
    <div className="form">
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'key.agree.hint', { city: city?.name ?? '' })}</p>
      <div className="row">
        {needsCode ? (
          <Button look="primary" isDisabled={!isReady} onPress={() => stepUp()}>
            {message('fund.stepUp')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!isReady} isPending={agree.isSaving} onPress={() => void send()}>
            {message('key.agree')}
          </Button>
        )}
      </div>
    </div>
  );
}
