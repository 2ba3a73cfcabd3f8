import { DataTable, Disclosure, FactList, Link, LinkButton, Money, Notice, Section, UserText } from '@regia/ui';
import { useBackgroundData, useData, useFormat, useMessage } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { BudgetEffect } from './budget-effect.js';
import { EvidenceShown } from './evidence/evidence-shown.js';
import { EntryNumber } from './entry.graphql.js';
import { DeliveryOf } from './in-kind/delivery-of.js';
import { ProposalById } from './proposal.graphql.js';
import { CityName, ProposalStatus, Purpose, useAccountWords, waitsForBank } from './fund-words.js';
import type { ProposalInFull } from './in-full.js';
import { MovementPage } from './movement-page.js';
import { kindOf } from './pay/movement-value.js';
import { RestsOn } from './pay/rests-on.js';
import { ProposalActs } from './proposal-acts.js';
import { SignedRate } from './signed-rate.js';
import { SealCheck, useSeals, type Seal } from './seal-check.js';
import { decisionIn, readSignedLines, reversedSeq, signedEvidence, type SignedLine } from './signed-lines.js';
import { useFund, type ShownFund } from './use-fund.js';
import { WhoCanSign } from './who-can-sign.js';
import './fund.css';

/** What is to be signed, in words and word for word, what it changes, and the acts on it: sign, return, withdraw. */
export default function ApprovalPage(): ReactNode {
  const { all, code } = useFund();
  return <ApprovalIn funds={[code, ...all.map((fund) => fund.code).filter((other) => other !== code)]} />;
}

/** An address from what waits for somebody names no fund: the proposal is looked for in one after the other. */
function ApprovalIn({ funds }: { readonly funds: readonly string[] }): ReactNode {
  const { transferId } = useParams({ from: '/$scope/fund/approvals/$transferId' });
  const message = useMessage();
  const [code, ...others] = funds;
  const fund = useFund(code);
  const { fundProposal: proposal } = useData(ProposalById, { fund: fund.code, transferId });
  const [isOvertaken, setOvertaken] = useState(false);
  if (!proposal) return others.length > 0 ? <ApprovalIn funds={others} /> : <NotFound />;
  return (
    <MovementPage
      movement={proposal}
      parent={{ href: fund.to('approvals'), label: message('fund.approvals') }}
      status={<ProposalStatus proposal={proposal} />}
    >
      {isOvertaken && (
        <Notice tone="warn" role="alert" title={message('fund.overtaken')}>
          {message('fund.overtaken.text')}
        </Notice>
      )}
      <Outcome fund={fund} proposal={proposal} />
      <DeliveryOf fund={fund} transferId={transferId} />
      <WhatIsSigned fund={fund} proposal={proposal} onOvertaken={() => setOvertaken(true)} />
    </MovementPage>
  );
}

/** Everything that is signed here: what is posted before it, and the proposal itself, each with its lines, its text and its seal. */
function WhatIsSigned({
  fund,
  proposal,
  onOvertaken,
}: {
  readonly fund: ShownFund;
  readonly proposal: ProposalInFull;
  readonly onOvertaken: () => void;
}): ReactNode {
  const parts: readonly SignedPart[] = [...proposal.together, proposal];
  const seals = useSeals(parts);
  const lines = readSignedLines(proposal.payload);
  const isWaiting = proposal.state === 'WAITING';
  return (
    <>
      <Facts fund={fund} proposal={proposal} lines={lines} />
      {isWaiting && <BudgetEffect fund={fund} proposal={proposal} lines={parts.flatMap(({ payload }) => readSignedLines(payload))} />}
      {parts.map((part, index) => (
        <SignedText key={part.transferId} fund={fund} part={part} seal={seals[index]!} place={{ no: index + 1, of: parts.length }} />
      ))}
      {isWaiting && <WhoCanSign proposal={proposal} />}
      {isWaiting && <ProposalActs fund={fund} proposal={proposal} seals={seals} onOvertaken={onOvertaken} />}
    </>
  );
}

type SignedPart = Pick<ProposalInFull, 'transferId' | 'kind' | 'amount' | 'payload' | 'payloadHash'>;

interface SignedTextProps {
  readonly fund: ShownFund;
  readonly part: SignedPart;
  readonly seal: Seal;
  readonly place: { readonly no: number; readonly of: number };
}

/** One text that is signed by its own seal. Where there are several, each says its place, what it takes back, and its amount. */
function SignedText({ fund, part, seal, place }: SignedTextProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const reversed = reversedSeq(part.payload);
  const title = place.of === 1 ? message('fund.legs') : message('pay.part', { no: format.number(place.no), of: format.number(place.of) });
  return (
    <Section title={title}>
      {place.of > 1 && (
        <p className="row">
          {message('fund.reverses')}: {reversed && <Reversed fund={fund} seq={reversed} />} <Money value={part.amount} isStrong />
        </p>
      )}
      <Lines lines={readSignedLines(part.payload)} />
      <Disclosure title={message('fund.payload')}>
        <p className="muted small">{message('fund.payload.hint')}</p>
        <pre className="fund-payload" dir="ltr">
          {part.payload}
        </pre>
      </Disclosure>
      <SealCheck proposal={part} seal={seal} />
    </Section>
  );
}

function Outcome({ fund, proposal }: { readonly fund: ShownFund; readonly proposal: ProposalInFull }): ReactNode {
  const message = useMessage();
  if (proposal.state === 'POSTED' && proposal.seq)
    return (
      <Notice tone="good" title={message('fund.posted')}>
        <Link href={fund.to(`entries/${proposal.seq}`)}>{message('fund.posted.open')}</Link>
      </Notice>
    );
  if (proposal.state === 'WITHDRAWN' || proposal.state === 'EXPIRED')
    return <Notice role="note">{message('fund.ended', { state: proposal.state })}</Notice>;
  if (waitsForBank(proposal))
    return (
      <Notice tone="good" role="note" title={message('pay.payable')}>
        {message('pay.payable.text')}
      </Notice>
    );
  if (proposal.state !== 'RETURNED') return null;
  const form =
    proposal.kind === 'receive'
      ? fund.to('record', { from: proposal.transferId })
      : kindOf(proposal.kind) && fund.to('move', { kind: kindOf(proposal.kind) });
  const again = form && <LinkButton href={form}>{message('fund.returned.again')}</LinkButton>;
  return (
    <Notice tone="bad" role="note" title={message('fund.returned', { name: proposal.returnedBy?.name ?? '' })} actions={again}>
      {proposal.returnReason && <UserText as="p" text={proposal.returnReason} />}
    </Notice>
  );
}

interface FactsProps {
  readonly fund: ShownFund;
  readonly proposal: ProposalInFull;
  readonly lines: readonly SignedLine[];
}

function Facts({ fund, proposal, lines }: FactsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city, author, authorCity, instalmentNo } = proposal;
  const { original, rate } = lines.find((line) => line.original) ?? {};
  const reversed = reversedSeq(proposal.payload);
  const decision = decisionIn(proposal.payload);
  const signed = signedEvidence(proposal.payload);
  const facts = [
    ...(reversed ? [{ label: message('fund.reverses'), value: <Reversed fund={fund} seq={reversed} /> }] : []),
    {
      label: message('fund.column.amount'),
      value: (
        <span className="row">
          <Money value={proposal.amount} isStrong />
          {original && (
            <span className="muted">
              <Money value={original} />
            </span>
          )}
        </span>
      ),
    },
    ...(rate === undefined
      ? []
      : [{ label: message('pay.rate'), value: <SignedRate fund={fund} code={rate} on={proposal.effectiveOn} /> }]),
    ...(city ? [{ label: message('fund.column.city'), value: <CityName city={city} /> }] : []),
    ...(instalmentNo ? [{ label: message('fund.instalment'), value: format.number(instalmentNo) }] : []),
    ...(decision ? [{ label: message('pay.restsOn'), value: <RestsOn fund={fund} decision={decision} /> }] : []),
    {
      label: message('fund.effectiveOn'),
      value: waitsForBank(proposal) ? message('fund.effectiveOn.bank') : format.date(proposal.effectiveOn, 'long'),
    },
    ...(author
      ? [{ label: message('fund.author'), value: message('fund.author.of', { name: author.name, city: authorCity?.name.text ?? '' }) }]
      : []),
    ...(signed
      ? [
          {
            label: message('evidence.title'),
            value: <EvidenceShown fund={fund.code} evidence={proposal.evidence ?? { sha256: signed, file: null }} signed={signed} />,
          },
        ]
      : []),
    { label: message('fund.signatures'), value: <Signatures proposal={proposal} /> },
    ...(proposal.state === 'WAITING' ? [{ label: message('fund.expiresAt'), value: format.date(proposal.expiresAt, 'medium') }] : []),
  ];
  return <FactList facts={facts} />;
}

/** The entry that is to be taken back. */
function Reversed({ fund, seq }: { readonly fund: ShownFund; readonly seq: string }): ReactNode {
  const { data } = useBackgroundData(EntryNumber, { fund: fund.code, seq });
  const entry = data?.fundTransfer;
  if (!entry) return null;
  return (
    <span className="row">
      <Link href={fund.to(`entries/${seq}`)}>
        <bdi>{entry.number}</bdi>
      </Link>
      <Purpose thing={entry} />
    </span>
  );
}

/** Every line that will be recorded, in words. */
function Lines({ lines }: { readonly lines: readonly SignedLine[] }): ReactNode {
  const message = useMessage();
  const words = useAccountWords();
  return (
    <div className="fund-table">
      <DataTable<SignedLine>
        label={message('fund.legs')}
        rows={lines}
        rowId={({ account }) => account}
        empty={null}
        columns={[
          { id: 'account', header: message('fund.leg.account'), isRowHeader: true, cell: ({ account }) => words(account) },
          {
            id: 'debit',
            header: message('fund.leg.debit'),
            align: 'end',
            cell: (line) => line.side === 'debit' && <LineAmount line={line} />,
          },
          {
            id: 'credit',
            header: message('fund.leg.credit'),
            align: 'end',
            cell: (line) => line.side === 'credit' && <LineAmount line={line} />,
          },
        ]}
      />
    </div>
  );
}

function LineAmount({ line: { amount, original } }: { readonly line: SignedLine }): ReactNode {
  return (
    <>
      <Money value={amount} />
      {original && (
        <small>
          <Money value={original} />
        </small>
      )}
    </>
  );
}

function Signatures({ proposal }: { readonly proposal: ProposalInFull }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { approvals, approvalsNeeded } = proposal;
  return (
    <>
      {message('fund.signatures.of', { have: format.number(approvals.length), need: format.number(approvalsNeeded) })}
      {approvals.map(({ at, person, city }) => (
        <p key={at} className="small">
          {message('fund.author.of', { name: person?.name ?? '', city: city?.name.text ?? '' })}{' '}
          <span className="muted">{format.dateTime(at)}</span>
        </p>
      ))}
    </>
  );
}
