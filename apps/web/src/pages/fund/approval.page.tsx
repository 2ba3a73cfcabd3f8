import {
  Button,
  Dialog,
  Disclosure,
  FactList,
  HistoryList,
  Link,
  LinkButton,
  Money,
  Notice,
  Page,
  Plate,
  RefusalNote,
  Section,
  TextArea,
} from '@regia/ui';
import { announce, useData, useFormat, useMessage, useMutate, useScope, useSession } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { ApproveProposal, ProposalById, ReturnProposal, WithdrawProposal } from './fund.graphql.js';
import { historyEntries, kindWord, ProposalStatus } from './fund-words.js';
import type { FundProposalByIdQuery } from './gql/graphql.js';
import { payloadHash } from './payload-hash.js';
import { useFund } from './use-fund.js';
import './fund.css';

type Proposal = NonNullable<FundProposalByIdQuery['fundProposal']>;

/** What is to be signed, word for word, and the acts on it: sign, return, withdraw. */
export default function ApprovalPage(): ReactNode {
  const { transferId } = useParams({ from: '/$scope/fund/approvals/$transferId' });
  const message = useMessage();
  const { path } = useScope();
  const fund = useFund();
  const { fundProposal: proposal } = useData(ProposalById, { fund: fund.code, transferId });
  if (!proposal) return <NotFound />;
  return (
    <Page
      title={proposal.text?.text ?? kindWord(message, proposal.kind)}
      {...(proposal.text ? { titleLanguage: proposal.text.language } : {})}
      parent={{ href: path('fund/approvals'), label: message('fund.approvals') }}
      lede={
        <span className="row">
          <span>{kindWord(message, proposal.kind)}</span>
          <ProposalStatus state={proposal.state} />
        </span>
      }
    >
      <Outcome proposal={proposal} />
      <Facts proposal={proposal} />
      {proposal.state === 'WAITING' && <Acts fund={fund.code} proposal={proposal} />}
      <Disclosure title={message('fund.payload')}>
        <p className="muted small">{message('fund.payload.hint')}</p>
        <pre className="fund-payload" dir="ltr">
          {proposal.payload}
        </pre>
      </Disclosure>
      <Section title={message('fund.history')}>
        <HistoryList label={message('fund.history')} entries={historyEntries(message, proposal.history)} />
      </Section>
    </Page>
  );
}

function Outcome({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  if (proposal.state === 'POSTED' && proposal.seq)
    return (
      <Notice tone="good" title={message('fund.posted')}>
        <Link href={path(`fund/entries/${proposal.seq}`)}>{message('fund.posted.open')}</Link>
      </Notice>
    );
  if (proposal.state !== 'RETURNED') return null;
  return (
    <Notice
      tone="bad"
      role="note"
      title={message('fund.returned', { name: proposal.returnedBy?.name ?? '' })}
      actions={<LinkButton href={path(`fund/record?from=${proposal.transferId}`)}>{message('fund.returned.again')}</LinkButton>}
    >
      {proposal.returnReason}
    </Notice>
  );
}

function Facts({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city, author, authorCity, approvals } = proposal;
  const facts = [
    { label: message('fund.column.amount'), value: <Money value={proposal.amount} isStrong /> },
    ...(city
      ? [
          {
            label: message('fund.column.city'),
            value: (
              <span className="row">
                <Plate plate={city.plate} /> {city.name.text}
              </span>
            ),
          },
        ]
      : []),
    { label: message('fund.effectiveOn'), value: format.date(proposal.effectiveOn, 'long') },
    ...(author
      ? [{ label: message('fund.author'), value: message('fund.author.of', { name: author.name, city: authorCity?.name.text ?? '' }) }]
      : []),
    {
      label: message('fund.signatures'),
      value: message('fund.signatures.of', { have: format.number(approvals.length), need: format.number(proposal.approvalsNeeded) }),
    },
    ...(proposal.state === 'WAITING' ? [{ label: message('fund.expiresAt'), value: format.date(proposal.expiresAt, 'medium') }] : []),
  ];
  return <FactList facts={facts} />;
}

function Acts({ fund, proposal }: { readonly fund: string; readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const { person } = useSession();
  const isAuthor = person !== undefined && proposal.author?.id === person.id;
  return (
    <div className="form">
      {!proposal.canApprove && proposal.whyNot && (
        <Notice role="note">{message('fund.whyNot', { why: proposal.whyNot.replaceAll('-', '_') })}</Notice>
      )}
      {proposal.canApprove && <Sign fund={fund} proposal={proposal} />}
      {isAuthor && <Withdraw fund={fund} proposal={proposal} />}
    </div>
  );
}

/** Signs what was read here: the hash is made on this device, and a second factor confirms the person. */
function Sign({ fund, proposal }: { readonly fund: string; readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const { isSteppedUp, stepUp } = useSession();
  const approve = useMutate(ApproveProposal);
  const sign = async (): Promise<void> => {
    const outcome = await approve.run({
      input: { fund, transferId: proposal.transferId, payloadHash: await payloadHash(proposal.payload) },
    });
    if (outcome.state === 'done') announce(message('fund.signed'));
  };
  const needsCode = !isSteppedUp || approve.refusals.some(({ code }) => code === 'step-up-required');
  const isLost = approve.outcome?.state === 'failed' || approve.outcome?.state === 'unknown';
  const others = approve.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  return (
    <>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {isLost && <RefusalNote refusals={[message('form.unknown.text')]} />}
      {needsCode && <p className="muted">{message('fund.stepUp.hint')}</p>}
      <div className="row">
        {needsCode ? (
          <Button look="primary" onPress={() => stepUp()}>
            {message('fund.stepUp')}
          </Button>
        ) : (
          <Button look="primary" isPending={approve.isSaving} onPress={() => void sign()}>
            {message('fund.sign')}
          </Button>
        )}
        <Return fund={fund} proposal={proposal} />
      </div>
    </>
  );
}

function Return({ fund, proposal }: { readonly fund: string; readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const [reason, setReason] = useState('');
  const giveBack = useMutate(ReturnProposal);
  const send = async (close: () => void): Promise<void> => {
    const outcome = await giveBack.run({ input: { fund, transferId: proposal.transferId, reason } });
    if (outcome.state !== 'done') return;
    announce(message('fund.return.done'));
    close();
  };
  const general = giveBack.refusals.filter(({ path }) => !path.includes('reason')).map(({ sentence }) => sentence);
  return (
    <Dialog trigger={<Button>{message('fund.return')}</Button>} title={message('fund.return.title')}>
      {(close) => (
        <div className="form">
          {general.length > 0 && <RefusalNote refusals={general} />}
          <TextArea
            name="reason"
            label={message('fund.return.reason')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            error={giveBack.refusalAt('reason')}
            width="full"
          />
          <div className="row">
            <Button look="primary" isPending={giveBack.isSaving} onPress={() => void send(close)}>
              {message('fund.return.confirm')}
            </Button>
            <Button onPress={close}>{message('action.cancel')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Withdraw({ fund, proposal }: { readonly fund: string; readonly proposal: Proposal }): ReactNode {
  const message = useMessage();
  const withdraw = useMutate(WithdrawProposal);
  const send = async (): Promise<void> => {
    const outcome = await withdraw.run({ input: { fund, transferId: proposal.transferId } });
    if (outcome.state === 'done') announce(message('fund.withdrawn'));
  };
  return (
    <>
      {withdraw.refusals.length > 0 && <RefusalNote refusals={withdraw.refusals.map(({ sentence }) => sentence)} />}
      <div className="row">
        <Button isPending={withdraw.isSaving} onPress={() => void send()}>
          {message('fund.withdraw')}
        </Button>
      </div>
    </>
  );
}
