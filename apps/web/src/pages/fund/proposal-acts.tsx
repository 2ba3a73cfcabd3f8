import { Button, Dialog, Notice, RefusalNote, TextArea } from '@regia/ui';
import { announce, useCan, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ProposalInFull } from './in-full.js';
import { ApproveProposals, ReturnProposal, WithdrawProposal } from './signing.graphql.js';
import { whyNotWord } from './fund-words.js';
import { aboutTheWhole, lostWord } from './refused.js';
import { isOvertaken, isSigned, leavesOpen, refusalWords } from './signed-outcome.js';
import type { Seal } from './seal-check.js';
import type { ShownFund } from './use-fund.js';

interface ActProps {
  readonly fund: ShownFund;
  readonly proposal: ProposalInFull;
}

interface SignProps extends ActProps {
  readonly seals: readonly Seal[];
  /** Others had signed enough by the time this signature arrived. */
  readonly onOvertaken: () => void;
}

/** What the reader may do with a proposal that waits, or why they cannot sign it. */
export function ProposalActs({ fund, proposal, seals, onOvertaken }: SignProps): ReactNode {
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
        <Sign fund={fund} proposal={proposal} seals={seals} onOvertaken={onOvertaken}>
          {others}
        </Sign>
      ) : (
        <div className="row">{others}</div>
      )}
    </div>
  );
}

/** Signs what was read here, part by part: each seal is made on this device, and a second factor confirms the person once. */
function Sign({ fund, proposal, seals, onOvertaken, children }: SignProps & { readonly children: ReactNode }): ReactNode {
  const message = useMessage();
  const { isSteppedUp, stepUp } = useSession();
  const approve = useMutate(ApproveProposals, { leavesOpen });
  const parts = [...proposal.together, proposal];
  const isRight = seals.every(({ state }) => state === 'right');
  const sign = async (): Promise<void> => {
    const proposals = parts.flatMap(({ transferId }, index) => {
      const seal = seals[index];
      return seal?.state === 'right' ? [{ fund: fund.code, transferId, payloadHash: seal.hash }] : [];
    });
    if (proposals.length !== parts.length) return;
    const outcome = await approve.run({ input: { proposals } });
    if (outcome.state !== 'done') return;
    if (outcome.payload.signed.every(isSigned)) announce(message('fund.signed'));
    else if (outcome.payload.signed.some(isOvertaken)) onOvertaken();
  };
  const signed = approve.outcome?.state === 'done' ? approve.outcome.payload.signed : [];
  const refused = signed.filter((line) => !isSigned(line)).flatMap(({ refusals }) => refusals.map(({ code }) => code));
  const needsCode = !isSteppedUp || refused.includes('step-up-required');
  const lost = lostWord(approve.outcome?.state) ?? (signed.some(({ outcome }) => outcome === 'UNKNOWN') ? 'form.unknown.text' : undefined);
  const others = [...approve.refusals.map(({ sentence }) => sentence), ...refusalWords(refused)];
  return (
    <>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : parts.length > 1 ? 'pay.sign.together' : 'fund.sign.hint')}</p>
      <div className="row">
        {needsCode ? (
          <Button look="primary" isDisabled={!isRight} onPress={() => stepUp()}>
            {message('fund.stepUp')}
          </Button>
        ) : (
          <Button look="primary" isDisabled={!isRight} isPending={approve.isSaving} onPress={() => void sign()}>
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
