import {
  Button,
  Checkbox,
  Disclosure,
  Empty,
  Money,
  Page,
  RefusalNote,
  StatusTag,
  UserText,
  type MoneyValue,
  type StatusTone,
} from '@regia/ui';
import { announce, sentenceOf, useBackgroundData, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { EvidenceShown } from '../evidence/evidence-shown.js';
import { kindWord, useAccountWords } from '../fund-words.js';
import { lostWord } from '../refused.js';
import { leavesOpen } from '../signed-outcome.js';
import { useSeals, type Seal } from '../seal-check.js';
import { readSignedLines, signedEvidence } from '../signed-lines.js';
import { useFund, type ShownFund } from '../use-fund.js';
import type { PaySignListMutation, PayToSignQuery } from './gql/graphql.js';
import { LineEvidence, SignList, ToSign } from './pay.graphql.js';
import '../fund.css';
import './pay.css';

type Waiting = PayToSignQuery['fundProposals']['nodes'][number];
type Signed = PaySignListMutation['approveProposals']['signed'][number];

/** Several proposals at once: each line is shown, each is signed by its own seal, each has its own result. */
export default function SignListPage(): ReactNode {
  const fund = useFund();
  const { fundProposals } = useData(ToSign, { fund: fund.code });
  // what was there when the list was opened stays, so that a line can say what became of it
  const [shown] = useState(() => fundProposals.nodes.filter(({ canApprove }) => canApprove));
  return <List fund={fund} shown={shown} />;
}

function List({ fund, shown }: { readonly fund: ShownFund; readonly shown: readonly Waiting[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { isSteppedUp, stepUp } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sign = useMutate(SignList, { leavesOpen });
  const parts = shown.flatMap((one) => [...one.together, one]);
  const seals = new Map(useSeals(parts).map((seal, index) => [parts[index]!.transferId, seal])); // a seal of each part
  const results = new Map((sign.outcome?.state === 'done' ? sign.outcome.payload.signed : []).map((line) => [line.transferId, line]));
  const proposals = shown
    .filter(({ transferId }) => chosen.has(transferId))
    .flatMap((one) => [...one.together, one].flatMap(({ transferId }) => hashOf(seals.get(transferId), fund.code, transferId)));
  const needsCode = !isSteppedUp || [...results.values()].some(({ refusals }) => refusals.some(({ code }) => code === 'step-up-required'));
  const submit = async (): Promise<void> => {
    const outcome = await sign.run({ input: { proposals } });
    if (outcome.state === 'done') announce(message('pay.list.answered'));
  };
  const lost = lostWord(sign.outcome?.state);
  return (
    <Page
      title={message('pay.list')}
      lede={message('pay.list.lede')}
      parent={{ href: fund.to('approvals'), label: message('fund.approvals') }}
      width="form"
    >
      {shown.length === 0 && <Empty>{message('fund.waiting.none')}</Empty>}
      <ul className="pay-sign-list">
        {shown.map((one) => (
          <Line
            key={one.transferId}
            fund={fund}
            one={one}
            seals={[...one.together, one].map(({ transferId }) => seals.get(transferId))}
            result={results.get(one.transferId)}
            isChosen={chosen.has(one.transferId)}
            onChoose={(is) => setChosen(new Set(is ? [...chosen, one.transferId] : [...chosen].filter((id) => id !== one.transferId)))}
          />
        ))}
      </ul>
      {sign.refusals.length > 0 && <RefusalNote refusals={sign.refusals.map(({ sentence }) => sentence)} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {shown.length > 0 && (
        <div className="form">
          <p className="muted">{message(needsCode ? 'fund.stepUp.hint' : 'pay.list.hint')}</p>
          <div className="row">
            {needsCode ? (
              <Button look="primary" onPress={() => stepUp()}>
                {message('fund.stepUp')}
              </Button>
            ) : (
              <Button look="primary" isDisabled={proposals.length === 0} isPending={sign.isSaving} onPress={() => void submit()}>
                {message('pay.list.sign', { things: chosen.size, count: format.number(chosen.size) })}
              </Button>
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

const hashOf = (seal: Seal | undefined, fund: string, transferId: string) =>
  seal?.state === 'right' ? [{ fund, transferId, payloadHash: seal.hash }] : [];

interface LineProps {
  readonly fund: ShownFund;
  readonly one: Waiting;
  readonly seals: readonly (Seal | undefined)[];
  readonly result: Signed | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Line({ fund, one, seals, result, isChosen, onChoose }: LineProps): ReactNode {
  const message = useMessage();
  const name = one.text?.text ?? kindWord(message, one.kind);
  const file = signedEvidence(one.payload);
  const isRight = seals.every((seal) => seal?.state === 'right');
  const isWrong = seals.some((seal) => seal?.state === 'wrong');
  return (
    <li className="pay-sign-line">
      <Checkbox label={name} isSelected={isChosen} onChange={onChoose} isDisabled={!isRight} />
      <p className="row">
        <span>{kindWord(message, one.kind)}</span> <Money value={one.amount} isStrong />
        <Result result={result} />
      </p>
      <p className="muted small">{message('fund.author.of', { name: one.author?.name ?? '', city: one.authorCity?.name.text ?? '' })}</p>
      {file && (
        <Disclosure title={message('evidence.title')}>
          <LineFile fund={fund.code} transferId={one.transferId} signed={file} />
        </Disclosure>
      )}
      {isWrong && <RefusalNote refusals={[message('fund.seal.wrong')]} />}
      <Disclosure title={message('fund.legs')}>
        {[...one.together, one].map((part) => (
          <Legs key={part.transferId} payload={part.payload} />
        ))}
      </Disclosure>
    </li>
  );
}

interface LineFileProps {
  readonly fund: string;
  readonly transferId: string;
  readonly signed: string;
}

/** The file that a line rests on. */
function LineFile({ fund, transferId, signed }: LineFileProps): ReactNode {
  const { data } = useBackgroundData(LineEvidence, { fund, transferId });
  const evidence = data?.fundProposal?.evidence;
  return evidence ? <EvidenceShown fund={fund} evidence={evidence} signed={signed} /> : null;
}

/** Every account and amount of what is signed. */
function Legs({ payload }: { readonly payload: string }): ReactNode {
  const words = useAccountWords();
  const signed = ({ amountMinor, currency }: MoneyValue, side: string): MoneyValue => ({
    amountMinor: side === 'credit' ? `-${amountMinor}` : String(amountMinor),
    currency,
  });
  return (
    <ul className="small">
      {readSignedLines(payload).map(({ account, amount, side, original, rate }) => (
        <li key={account}>
          {words(account)} <Money value={signed(amount, side)} isSigned />{' '}
          {original && (
            <span className="muted">
              <Money value={signed(original, side)} isSigned /> <bdi dir="ltr">{rate}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Result({ result }: { readonly result: Signed | undefined }): ReactNode {
  const message = useMessage();
  if (!result) return null;
  const tones: Readonly<Record<string, StatusTone>> = {
    POSTED: 'good',
    ALREADY_POSTED: 'good',
    PROPOSED: 'waiting',
    REFUSED: 'bad',
    UNKNOWN: 'bad',
  };
  const why = result.refusals[0];
  return (
    <>
      <StatusTag tone={tones[result.outcome] ?? 'neutral'}>{message('pay.list.result', { outcome: result.outcome })}</StatusTag>
      {why && <UserText text={sentenceOf(why.code)} />}
    </>
  );
}
