import { Button, Dialog, Notice, RefusalNote, TextArea } from '@regia/ui';
import { announce, useCan, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ProposalInFull } from './in-full.js';
import { ApproveProposal, ReturnProposal, WithdrawProposal } from './fund.graphql.js';
import { whyNotWord } from './fund-words.js';
import { aboutTheWhole, lostWord } from './refused.js';
import type { Seal } from './seal-check.js';
import type { ShownFund } from './use-fund.js';

interface ActProps {
  readonly fund: ShownFund;
  readonly proposal: ProposalInFull;
}

/** What the reader may do with a proposal that waits, or why they cannot sign it. */
export function ProposalActs({ fund, proposal, seal }: ActProps & { readonly seal: Seal }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { person, city } = useSession();
  const isAuthor = person !== undefined && proposal.author?.id === person.id;
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  const others = (
    <>
      {!isAuthor && (can('fund.approve') || keepsBooks) && <Return fund={fund} proposal={proposal} />}
      {(isAuthor || keepsBooks) && <Withdraw fund={fund} proposal={proposal} />}
    </>
  );
  return (
    <div className="form">
      {!proposal.canApprove && proposal.whyNot && <Notice role="note">{whyNotWord(message, proposal.whyNot)}</Notice>}
      {proposal.canApprove ? (
        <Sign fund={fund} proposal={proposal} seal={seal}>
          {others}
        </Sign>
      ) : (
        <div className="row">{others}</div>
      )}
    </div>
  );
}

/** Signs what was read here: the seal is made on this device, and a second factor confirms the person. */
function Sign({ fund, proposal, seal, children }: ActProps & { readonly seal: Seal; readonly children: ReactNode }): ReactNode {
  const message = useMessage();
  const { isSteppedUp, stepUp } = useSession();
  const approve = useMutate(ApproveProposal);
  const sign = async (): Promise<void> => {
    if (seal.state !== 'right') return;
    const outcome = await approve.run({ input: { fund: fund.code, transferId: proposal.transferId, payloadHash: seal.hash } });
    if (outcome.state === 'done') announce(message('fund.signed'));
  };
  const needsCode = !isSteppedUp || approve.refusals.some(({ code }) => code === 'step-up-required');
  const lost = lostWord(approve.outcome?.state);
  const others = approve.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  return (
    <>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'fund.sign.hint')}</p>
      <div className="row">
        {needsCode ? (
          <Button look="primary" isDisabled={seal.state !== 'right'} onPress={() => stepUp()}>
            {message('fund.stepUp')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={seal.state !== 'right'} isPending={approve.isSaving} onPress={() => void sign()}>
            {message('fund.sign')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function Return({ fund, proposal }: ActProps): ReactNode {
  const message = useMessage();
  return (
    <Dialog trigger={<Button>{message('fund.return')}</Button>} title={message('fund.return.title')}>
      {(close) => <ReturnForm fund={fund} proposal={proposal} onClose={close} />}
    </Dialog>
  );
}

function ReturnForm({ fund, proposal, onClose }: ActProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const [reason, setReason] = useState('');
  const giveBack = useMutate(ReturnProposal);
  const send = async (): Promise<void> => {
    const outcome = await giveBack.run({ input: { fund: fund.code, transferId: proposal.transferId, reason } });
    if (outcome.state !== 'done') return;
    announce(message('fund.return.done'));
    onClose();
  };
  const lost = lostWord(giveBack.outcome?.state);
  const general = [...aboutTheWhole(giveBack.refusals, ['reason']), ...(lost ? [message(lost)] : [])];
  return (
    <div className="form">
      {general.length > 0 && <RefusalNote refusals={general} />}
      <TextArea
        name="reason"
        label={message('fund.return.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={giveBack.refusalAt('reason')}
        width="full"
      />
      <div className="row">
        <Button look="primary" isPending={giveBack.isSaving} onPress={() => void send()}>
          {message('fund.return.confirm')}
        </Button>
        <Button onPress={onClose}>{message('action.cancel')}</Button>
      </div>
    </div>
  );
}

function Withdraw({ fund, proposal }: ActProps): ReactNode {
  const message = useMessage();
  const withdraw = useMutate(WithdrawProposal);
  const send = async (close: () => void): Promise<void> => {
    const outcome = await withdraw.run({ input: { fund: fund.code, transferId: proposal.transferId } });
    if (outcome.state !== 'done') return;
    announce(message('fund.withdrawn'));
    close();
  };
  const lost = lostWord(withdraw.outcome?.state);
  const refusals = [...withdraw.refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])];
  return (
    <Dialog
      isQuestion
      trigger={<Button>{message('fund.withdraw')}</Button>}
      title={message('fund.withdraw.title')}
      actions={(close) => (
        <>
          <Button onPress={close}>{message('fund.withdraw.keep')}</Button>
          <Button look="danger" isPending={withdraw.isSaving} onPress={() => void send(close)}>
            {message('fund.withdraw.confirm')}
          </Button>
        </>
      )}
    >
      {refusals.length > 0 && <RefusalNote refusals={refusals} />}
      <p>{message('fund.withdraw.effect')}</p>
    </Dialog>
  );
}
