import { Button, ErrorSummary, Notice, Page } from '@regia/ui';
import {
  announce,
  sentenceOf,
  useCan,
  useData,
  useDraft,
  useFormat,
  useLanguage,
  useMessage,
  useMutate,
  useScope,
  useSession,
  type KnownCity,
  type Message,
} from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { NotSaved } from '../../states/not-saved.js';
import { ContributionFields } from './contribution-fields.js';
import {
  CONTRIBUTION_VERSION,
  contributionInput,
  missingIn,
  newContribution,
  NO_INSTALMENT,
  openInstalments,
  owed,
  withInstalment,
  type ContributionValue,
} from './contribution-value.js';
import { Agreements, RecordContribution } from './contribution.graphql.js';
import { ProposalById } from './proposal.graphql.js';
import { broughtBefore } from './evidence/brought-before.js';
import { KeptNote } from './kept-note.js';
import { problemsOf, summaryOf } from './refused.js';
import { readSignedLines } from './signed-lines.js';
import { useFund, type ShownFund } from './use-fund.js';
import './fund.css';

/** Money that has arrived on the account of the pool. It waits for the signature of another city before it counts. */
export default function RecordContributionPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const { from } = useSearch({ from: '/$scope/fund/record' });
  const fund = useFund();
  if (!can('fund.record') || !city)
    return (
      <Page title={message('fund.record')} parent={fund.parent} width="form">
        <Notice>{message('fund.record.notAllowed')}</Notice>
      </Page>
    );
  return from ? <Again key={from} fund={fund} own={city} from={from} /> : <New fund={fund} own={city} />;
}

interface StartProps {
  readonly fund: ShownFund;
  /** The city the treasurer acts for. */
  readonly own: KnownCity;
}

/** A new one: with the city and the instalment of the address, when they are named there. */
function New({ fund, own }: StartProps): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const { cityId } = useScope();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const { city, agreement, instalment } = useSearch({ from: '/$scope/fund/record' });
  const answered = fundAgreements.find(({ id }) => id === agreement);
  const blank = {
    ...newContribution(city ?? cityId ?? own.id, fund.baseCurrency, today),
    ...(answered ? { agreement: answered.id, source: answered.source } : {}),
  };
  const named = openInstalments(fundAgreements, blank.city, blank.source, answered?.id).find(({ no }) => String(no) === instalment);
  const start = named ? withInstalment(blank, String(named.no), owed(named), (no) => message('fund.record.text', { no })) : blank;
  const name = named ? `fund-record-${fund.code}-${blank.city}-${answered?.id ?? ''}-${named.no}` : `fund-record-${fund.code}`;
  return <RecordPage key={name} fund={fund} own={own} name={name} start={start} />;
}

/** One that was returned, to be mended and sent again. The old one stays as it is. */
function Again({ fund, own, from }: StartProps & { readonly from: string }): ReactNode {
  const { today } = useFormat();
  const { fundProposal: returned } = useData(ProposalById, { fund: fund.code, transferId: from });
  const blank = newContribution(own.id, fund.baseCurrency, today);
  if (!returned) return <RecordPage fund={fund} own={own} name={`fund-record-${fund.code}`} start={blank} />;
  const amount = readSignedLines(returned.payload).find((line) => line.original)?.original ?? returned.amount;
  const start: ContributionValue = {
    ...blank,
    city: returned.city?.id ?? own.id,
    instalment: returned.instalmentNo ? String(returned.instalmentNo) : NO_INSTALMENT,
    amount: { text: '', amountMinor: String(amount.amountMinor) },
    currency: amount.currency,
    receivedOn: returned.effectiveOn,
    text: returned.text?.text ?? '',
    evidence: broughtBefore(returned.evidence),
  };
  return <RecordPage fund={fund} own={own} name={`fund-record-${from}`} start={start} />;
}

interface RecordProps extends StartProps {
  /** Under which the draft and the id are kept on this device. */
  readonly name: string;
  readonly start: ContributionValue;
}

function RecordPage({ fund, own, name, start }: RecordProps): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft(name, start, CONTRIBUTION_VERSION);
  const save = useMutate(RecordContribution, { keepIdAs: name });
  const [attempt, setAttempt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const missing = isChecked ? missingIn(draft.value) : [];
  const submit = async (): Promise<void> => {
    setChecked(true);
    setAttempt((n) => n + 1);
    if (missingIn(draft.value).length > 0) return;
    const outcome = await save.run({ input: contributionInput(save.id, fund.code, language, draft.value) });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('fund.record.sent'));
    const { proposal, transfer } = outcome.payload;
    await navigate({ href: fund.to(proposal ? `approvals/${proposal.transferId}` : transfer ? `entries/${transfer.seq}` : '') });
  };
  const startOver = (): void => {
    draft.discard();
    save.startOver();
    setChecked(false);
  };
  const problems = missing.length > 0 ? missing.map((field) => ({ name: field, text: sentenceOf('required') })) : problemsOf(save.refusals);
  const summary = summaryOf(problems, labelsIn(message), (field, sentence) => message('fund.problem', { field, sentence }));
  const errorAt = (field: string): string | undefined => problems.find((problem) => problem.name === field)?.text ?? save.refusalAt(field);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Page
      title={message('fund.record')}
      lede={message('fund.record.lede')}
      parent={fund.parent}
      width="form"
      note={<KeptNote draft={draft} onDiscard={startOver} />}
      hasErrors={problems.length > 0}
    >
      <ErrorSummary title={message('form.problems')} problems={summary} attempt={attempt} />
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      <form className="form" noValidate onSubmit={onSubmit}>
        <ContributionFields fund={fund} own={own} draft={draft} errorAt={errorAt} />
        <div className="row">
          <Button type="submit" look="primary" isPending={save.isSaving}>
            {message('fund.record.send')}
          </Button>
          {draft.isChanged && (
            <Button look="quiet" onPress={startOver}>
              {message('form.discard')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}

/** Labels of the fields, to say in the summary which one is meant. */
function labelsIn(message: Message): (field: string) => string | undefined {
  const labels: Readonly<Record<string, string>> = {
    city: message('fund.field.city'),
    instalmentNo: message('fund.instalment'),
    currency: message('fund.field.currency'),
    amountMinor: message('fund.field.amount'),
    receivedOn: message('fund.field.receivedOn'),
    text: message('fund.field.text'),
    bankReference: message('fund.field.bankReference'),
    evidence: message('evidence.title'),
  };
  return (field) => labels[field];
}
