import { Button, ErrorSummary, LinkButton, Notice, Page, Select } from '@regia/ui';
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
  useSession,
  type Message,
} from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { NotSaved } from '../../../states/not-saved.js';
import { KeptNote } from '../kept-note.js';
import { problemsOf, summaryOf } from '../refused.js';
import { useFund, type ShownFund } from '../use-fund.js';
import type { MovementKind } from './gql/graphql.js';
import { MovementFields } from './movement-fields.js';
import {
  isOverLimit,
  KINDS,
  missingIn,
  MOVEMENT_VERSION,
  movementInput,
  newMovement,
  type MovementValue,
  type Original,
  ruleFor,
  SHAPES,
  sourceOf,
} from './movement-value.js';
import { useCounted, type Counted } from './original-amount.js';
import { MovementSources, PayDesk, ProposeMovement } from './pay.graphql.js';
import '../fund.css';
import './pay.css';

/** Anything that is done with money that is there: first what, then only what that needs. */
export default function NewMovementPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const navigate = useNavigate();
  const { city } = useSession();
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/move' });
  const kind = KINDS.find((each) => each === search.kind);
  const back = fund.parent;
  if (!can('fund.record') || !city)
    return (
      <Page title={message('pay.move')} parent={back} width="form">
        <Notice>{message('fund.record.notAllowed')}</Notice>
      </Page>
    );
  const choose = (next: string): void => void navigate({ to: '.', search: { ...search, kind: next }, replace: true });
  if (kind) return <MovementForm key={kind} fund={fund} kind={kind} onKind={choose} />;
  return (
    <Page title={message('pay.move')} lede={message('pay.move.lede')} parent={back} width="form">
      <KindField value={undefined} onChange={choose} />
    </Page>
  );
}

function KindField({
  value,
  onChange,
}: {
  readonly value: MovementKind | undefined;
  readonly onChange: (kind: string) => void;
}): ReactNode {
  const message = useMessage();
  return (
    <Select
      name="kind"
      label={message('pay.field.kind')}
      placeholder={message('fund.choose')}
      value={value}
      onChange={onChange}
      options={KINDS.map((id) => ({ id, label: message('pay.kind', { kind: id }), hint: message('pay.kind.hint', { kind: id }) }))}
      width="full"
    />
  );
}

interface FormProps {
  readonly fund: ShownFund;
  readonly kind: MovementKind;
  readonly onKind: (kind: string) => void;
}

function MovementForm({ fund, kind, onKind }: FormProps): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const navigate = useNavigate();
  const { today } = useFormat();
  const search = useSearch({ from: '/$scope/fund/move' });
  const desk = useData(PayDesk, { fund: fund.code });
  const { fundMovementSources: sources } = useData(MovementSources, { fund: fund.code, kind });
  const name = `fund-move-${fund.code}-${kind}`;
  const draft = useDraft(name, newMovement(today, search.project, search.line), MOVEMENT_VERSION);
  const save = useMutate(ProposeMovement, { keepIdAs: name });
  const [attempt, setAttempt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const counted = useCounted(fund, kind, desk, draft.value);
  const value = inFundCurrency(draft.value, counted);
  const source = sourceOf(kind, sources, value.source);
  const rule = ruleFor(desk.fundRules, SHAPES[kind].kind, BigInt(value.amount.amountMinor ?? '0'));
  const left = source ? BigInt(source.left.amountMinor) : undefined;
  const overLimit = left !== undefined && isOverLimit(value, left);
  const missing = missingIn(kind, value, source, rule.needsDecision);
  const submit = async (): Promise<void> => {
    setChecked(true);
    setAttempt((n) => n + 1);
    if (missing.length > 0 || overLimit) return;
    const outcome = await save.run({
      input: movementInput(kind, value, source, rule.needsDecision, {
        id: save.id,
        fund: fund.code,
        language,
        original: originalOf(draft.value, counted),
      }),
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    const { proposal, transfer } = outcome.payload;
    announce(message(transfer ? 'pay.done' : 'pay.sent'));
    await navigate({ href: fund.to(transfer ? `entries/${transfer.seq}` : proposal ? `approvals/${proposal.transferId}` : '') });
  };
  const startOver = (): void => {
    draft.discard();
    save.startOver();
    setChecked(false);
  };
  const here = [
    ...(isChecked ? missing.map((field) => ({ name: field, text: sentenceOf('required') })) : []),
    ...(overLimit ? [{ name: 'amountMinor', text: sentenceOf('over-limit') }] : []),
  ];
  const said = here.length > 0 ? here : problemsOf(save.refusals);
  // typed in another currency, there is one field for both amounts and the rate
  const problems =
    counted.currency === undefined
      ? said
      : said.map((problem) => (OF_AMOUNT.includes(problem.name) ? { ...problem, name: 'original.amountMinor' } : problem));
  const errorAt = (field: string): string | undefined => problems.find((problem) => problem.name === field)?.text;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Page
      title={message('pay.move')}
      lede={message('pay.kind.hint', { kind })}
      parent={fund.parent}
      width="form"
      note={<KeptNote draft={draft} onDiscard={startOver} />}
      hasErrors={attempt > 0 && problems.length > 0}
    >
      {attempt > 0 && (
        <ErrorSummary
          title={message('form.problems')}
          problems={summaryOf(problems, labelsIn(message), (field, sentence) => message('fund.problem', { field, sentence }))}
          attempt={attempt}
        />
      )}
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      <KindField value={kind} onChange={onKind} />
      {sources.length === 0 ? (
        <Nothing fund={fund} />
      ) : (
        <form className="form" noValidate onSubmit={onSubmit}>
          <MovementFields
            fund={fund}
            kind={kind}
            desk={desk}
            sources={sources}
            source={source}
            rule={rule}
            draft={draft}
            errorAt={errorAt}
            counted={counted}
          />
          <div className="row">
            <Button type="submit" look="primary" isPending={save.isSaving}>
              {message(rule.approvals === 0 && rule.postsOnApproval ? 'pay.record' : 'pay.send')}
            </Button>
            {draft.isChanged && (
              <Button look="quiet" onPress={startOver}>
                {message('form.discard')}
              </Button>
            )}
          </div>
        </form>
      )}
    </Page>
  );
}

const OF_AMOUNT: readonly string[] = ['amountMinor', 'original.rate', 'original.currency'];

/** Typed in another currency, the amount is what the rate gives. */
const inFundCurrency = (value: MovementValue, { currency, amount }: Counted): MovementValue =>
  currency === undefined
    ? value
    : { ...value, amount: amount ? { text: amount.amountMinor, amountMinor: amount.amountMinor } : { text: '' } };

const originalOf = ({ original }: MovementValue, { currency, rate }: Counted): Original | undefined =>
  currency === undefined || original?.amountMinor === undefined || !rate
    ? undefined
    : { amountMinor: original.amountMinor, currency, rate: rate.code };

/** There is no money at the stage this kind draws on. */
function Nothing({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Notice
      role="note"
      title={message('pay.nothing')}
      actions={<LinkButton href={fund.to('projects')}>{message('pay.projects')}</LinkButton>}
    >
      {message('pay.nothing.text')}
    </Notice>
  );
}

/** Labels of the fields, to say in the summary which one is meant. */
function labelsIn(message: Message): (field: string) => string | undefined {
  const labels: Readonly<Record<string, string>> = {
    source: message('pay.field.source'),
    project: message('pay.field.project'),
    line: message('pay.field.line'),
    partner: message('pay.field.partner'),
    decision: message('pay.field.decision'),
    amountMinor: message('fund.field.amount'),
    effectiveOn: message('fund.effectiveOn'),
    text: message('fund.field.text'),
    evidence: message('evidence.title'),
    bankAccount: message('pay.field.account'),
    'original.amountMinor': message('fund.field.amount'),
    'original.rate': message('pay.rate'),
  };
  return (field) => labels[field];
}
