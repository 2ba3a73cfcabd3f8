import { Button, Dialog, ErrorSummary, Money, MoneyField, RefusalNote, Select, TextArea } from '@regia/ui';
import { announce, sentenceOf, useBackgroundData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { useFund } from '../use-fund.js';
import { answerInput, answersFor, leftOver, missingIn, suggestedPart, type PartValue, type Suggestion } from './answer-value.js';
import type { ShownAccount } from './shown-account.js';
import { BankStandingOn, BankWaiting, LeaveLineOpen } from './bank.graphql.js';
import type { AcceptLineInput } from './gql/graphql.js';
import { LineWords } from './line-words.js';
import { MoveField } from './move-field.js';
import { RefundField } from './refund-field.js';

interface AnswerProps {
  readonly account: ShownAccount;
  readonly suggestion: Suggestion;
  readonly onAccept: (lines: readonly AcceptLineInput[]) => Promise<boolean>;
}

/** One line in full: choose what it is, split it, or leave it open with a note. */
export function AnswerLine(props: AnswerProps): ReactNode {
  const message = useMessage();
  return (
    <Dialog
      title={message('bank.line')}
      isWide
      trigger={
        <Button isSmall look="quiet">
          {message('bank.choose')}
        </Button>
      }
    >
      {(close) => <AnswerForm {...props} onClose={close} />}
    </Dialog>
  );
}

function AnswerForm({ account, suggestion, onAccept, onClose }: AnswerProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { line } = suggestion;
  const written = (minor: bigint): string => format.amount({ ...line.amount, amountMinor: String(minor) });
  const [parts, setParts] = useState<readonly PartValue[]>([suggestedPart(suggestion, written)]);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const left = leftOver(line, parts);
  const problems = attempt === 0 ? [] : problemsOf(message, parts, left);
  const change = (at: number, part: Partial<PartValue>): void =>
    setParts(parts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const split = (): void => {
    const rest = left !== undefined && left > 0n ? { text: written(left), amountMinor: String(left) } : { text: '' };
    setParts([...parts, { answer: undefined, amount: rest }]);
  };
  const send = async (): Promise<void> => {
    setAttempt((n) => n + 1);
    if (problemsOf(message, parts, left).length > 0) return;
    setSaving(true);
    await onAccept([answerInput(line, parts)]);
    setSaving(false);
    onClose();
  };
  return (
    <>
      <div className="bank-line-head">
        <LineWords line={line} />
        <Money value={line.amount} isSigned isStrong />
      </div>
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ol className="bank-parts">
          {parts.map((part, at) => (
            <PartFields
              key={at}
              account={account}
              suggestion={suggestion}
              part={part}
              at={at}
              errorAt={(field) => problems.find(({ name }) => name === `parts.${at}.${field}`)?.text}
              onChange={(changed) => change(at, changed)}
              onRemove={parts.length > 1 ? () => setParts(parts.filter((_, index) => index !== at)) : undefined}
            />
          ))}
        </ol>
        {left !== undefined && left !== 0n && (
          <p className="warn">{message('bank.left', { amount: format.money({ ...line.amount, amountMinor: String(left) }) })}</p>
        )}
        <div className="row">
          <Button type="submit" look="primary" isPending={isSaving}>
            {message('bank.accept.this')}
          </Button>
          <Button look="quiet" icon={<Plus size={16} aria-hidden="true" />} onPress={split}>
            {message('bank.split')}
          </Button>
        </div>
      </form>
      <LeaveOpen account={account} suggestion={suggestion} onClose={onClose} />
    </>
  );
}

function problemsOf(
  message: ReturnType<typeof useMessage>,
  parts: readonly PartValue[],
  left: bigint | undefined,
): readonly { readonly name: string; readonly text: string }[] {
  const missing = missingIn(parts).map(({ name, code }) => ({ name, text: sentenceOf(code) }));
  if (missing.length > 0 || left === 0n) return missing;
  return [{ name: `parts.${parts.length - 1}.amountMinor`, text: message('refusals.parts-differ') }];
}

interface PartProps {
  readonly account: ShownAccount;
  readonly suggestion: Suggestion;
  readonly part: PartValue;
  readonly at: number;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (part: Partial<PartValue>) => void;
  readonly onRemove: (() => void) | undefined;
}

function PartFields({ account, suggestion, part, at, errorAt, onChange, onRemove }: PartProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { cities } = useSession();
  const no = format.number(at + 1);
  return (
    <li className="bank-part">
      <Select
        name={`parts.${at}.answer`}
        label={message('bank.part.answer', { no })}
        placeholder={message('fund.choose')}
        value={part.answer}
        onChange={(id) =>
          onChange({ answer: answersFor(suggestion.line, suggestion).find((answer) => answer === id), transferId: undefined })
        }
        options={answersFor(suggestion.line, suggestion).map((answer) => ({ id: answer, label: message('bank.answer', { answer }) }))}
        error={errorAt('answer')}
      />
      {part.answer === 'RECEIVE' && (
        <Select
          name={`parts.${at}.city`}
          label={message('bank.part.city')}
          placeholder={message('fund.choose')}
          value={part.city}
          onChange={(city) => onChange({ city })}
          options={cities.filter(({ hasLeft }) => !hasLeft).map(({ id, name, plate }) => ({ id, label: name, plate }))}
          error={errorAt('city')}
        />
      )}
      {part.answer === 'REFUND' && (
        <RefundField value={part.refund} at={at} error={errorAt('refund')} onChange={(refund) => onChange({ refund })} />
      )}
      {part.answer === 'LINK' && <EntryField account={account} part={part} at={at} errorAt={errorAt} onChange={onChange} />}
      {part.answer === 'SETTLE_MOVE' && (
        <MoveField
          account={account}
          line={suggestion.line}
          part={part}
          at={at}
          error={errorAt('transferId')}
          onChange={(transferId) => onChange({ transferId })}
        />
      )}
      {part.answer === 'SETTLE' && <ProposalField part={part} at={at} errorAt={errorAt} onChange={onChange} />}
      <MoneyField
        name={`parts.${at}.amountMinor`}
        label={message('bank.part.amount', { no })}
        currency={suggestion.line.amount.currency}
        exponent={suggestion.line.amount.exponent}
        value={part.amount}
        onChange={(amount) => onChange({ amount })}
        error={errorAt('amountMinor')}
        width="short"
      />
      {onRemove && (
        <Button look="quiet" icon={<X size={16} aria-hidden="true" />} label={message('bank.part.remove', { no })} onPress={onRemove} />
      )}
    </li>
  );
}

type FieldOfPart = Pick<PartProps, 'part' | 'at' | 'errorAt' | 'onChange'>;

/** Entries of the books that answer no line yet. */
function EntryField({ account, part, at, errorAt, onChange }: FieldOfPart & { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { data } = useBackgroundData(BankStandingOn, { bankAccount: account.id, on: '9999-12-31' });
  const entries = data?.bankStanding?.openEntries ?? [];
  return (
    <Select
      name={`parts.${at}.seq`}
      label={message('bank.part.entry')}
      placeholder={message(entries.length === 0 ? 'bank.part.noEntries' : 'fund.choose')}
      value={part.seq}
      onChange={(seq) => onChange({ seq })}
      options={entries.map(({ seq, kind, effectiveOn, amount }) => ({
        id: seq,
        label: `${format.signedMoney(amount)} · ${format.date(effectiveOn, 'short')}`,
        hint: `${message('fund.kind', { kind })} ${seq}`,
      }))}
      error={errorAt('seq')}
    />
  );
}

/** Proposals that wait, signed or not: the ledger says whether signatures are missing. */
function ProposalField({ part, at, errorAt, onChange }: FieldOfPart): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const { data } = useBackgroundData(BankWaiting, { fund: fund.code });
  const proposals = data?.fundProposals.nodes ?? [];
  return (
    <Select
      name={`parts.${at}.transferId`}
      label={message('bank.part.proposal')}
      placeholder={message(proposals.length === 0 ? 'bank.part.noProposals' : 'fund.choose')}
      value={part.transferId}
      onChange={(transferId) => onChange({ transferId })}
      options={proposals.map(({ transferId, kind, text, amount }) => ({
        id: transferId,
        label: `${format.money(amount)} · ${text?.text ?? message('fund.kind', { kind })}`,
        hint: message('fund.kind', { kind }),
      }))}
      error={errorAt('transferId')}
    />
  );
}

function LeaveOpen({
  account,
  suggestion: { line },
  onClose,
}: Pick<AnswerProps, 'account' | 'suggestion'> & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const [note, setNote] = useState(line.note ?? '');
  const leave = useMutate(LeaveLineOpen);
  const send = async (): Promise<void> => {
    const outcome = await leave.run({ input: { bankAccount: account.id, line: line.id, note } });
    if (outcome.state !== 'done') return;
    announce(message('bank.note.kept'));
    onClose();
  };
  const lost = lostWord(leave.outcome?.state);
  return (
    <form
      className="form bank-note"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        name="note"
        label={message('bank.note')}
        hint={message('bank.note.hint')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={500}
        error={leave.refusalAt('note')}
      />
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <div className="row">
        <Button type="submit" isPending={leave.isSaving}>
          {message('bank.note.keep')}
        </Button>
      </div>
    </form>
  );
}
