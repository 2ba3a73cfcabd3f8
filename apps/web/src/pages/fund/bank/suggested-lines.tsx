import { Button, Empty, Link, Money, Notice, StatusTag, type StatusTone } from '@regia/ui';
import { announce, sentenceOf, useData, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { lostWord } from '../refused.js';
import { useFund } from '../use-fund.js';
import { AnswerLine } from './answer-line.js';
import { suggestedInput, type Suggestion } from './answer-value.js';
import type { ShownAccount } from './shown-account.js';
import { AcceptMatches, BankSuggestions } from './bank.graphql.js';
import type { AcceptLineInput } from './gql/graphql.js';
import { LineWords } from './line-words.js';

const TONES: Readonly<Record<Suggestion['certainty'], StatusTone>> = { CERTAIN: 'good', LIKELY: 'waiting', NONE: 'neutral' };
const MOST_AT_ONCE = 100;
/** What was asked for this line has every signature, and only waits for it. */
const SIGNED = 'signed-for-this-line';

/** Lines without an entry, each with what it probably is and why; those that are certain are accepted together. */
export function SuggestedLines({ account, keepsIt }: { readonly account: ShownAccount; readonly keepsIt: boolean }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { matchProposals } = useData(BankSuggestions, { bankAccount: account.id });
  const accept = useMutate(AcceptMatches);
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const take = async (lines: readonly AcceptLineInput[]): Promise<boolean> => {
    const outcome = await accept.run({ input: { bankAccount: account.id, lines: lines.slice(0, MOST_AT_ONCE) } });
    if (outcome.state !== 'done') return false;
    const wrong = outcome.payload.lines.filter(({ outcome: became }) => became === 'REFUSED');
    setRefused(new Map(wrong.map(({ line, refusals }) => [line, refusals.map(({ code }) => sentenceOf(code))])));
    const count = outcome.payload.lines.length - wrong.length;
    if (count > 0) announce(message('bank.accepted', { n: count, count: format.number(count) }));
    return wrong.length === 0;
  };
  const certain = matchProposals
    .filter(
      ({ certainty, reason, line }) => certainty === 'CERTAIN' && reason !== 'needs-signature' && (!line.waitsFor || reason === SIGNED),
    )
    .flatMap((one) => suggestedInput(one) ?? []);
  const lost = lostWord(accept.outcome?.state);
  if (matchProposals.length === 0) return <Empty>{message(account.bankBalanceOn ? 'bank.match.none' : 'bank.match.noStatement')}</Empty>;
  return (
    <>
      {keepsIt && certain.length > 0 && (
        <Notice
          role="note"
          title={message('bank.certain', { n: certain.length, count: format.number(certain.length) })}
          actions={
            <Button look="primary" isPending={accept.isSaving} onPress={() => void take(certain)}>
              {message('bank.acceptCertain', { n: certain.length, count: format.number(certain.length) })}
            </Button>
          }
        >
          {message('bank.certain.text')}
        </Notice>
      )}
      {lost && (
        <Notice tone="bad" role="alert">
          {message(lost)}
        </Notice>
      )}
      {accept.refusals.length > 0 && (
        <Notice tone="bad" role="alert">
          {accept.refusals.map(({ sentence }) => sentence).join(' ')}
        </Notice>
      )}
      <ul className="item-list bank-lines">
        {matchProposals.map((suggestion) => (
          <OneLine
            key={suggestion.line.id}
            account={account}
            suggestion={suggestion}
            keepsIt={keepsIt}
            isSaving={accept.isSaving}
            refusals={refused.get(suggestion.line.id) ?? []}
            onAccept={take}
          />
        ))}
      </ul>
      {account.openLines > matchProposals.length && (
        <p className="muted">{message('bank.match.more', { count: format.number(account.openLines - matchProposals.length) })}</p>
      )}
    </>
  );
}

interface OneLineProps {
  readonly account: ShownAccount;
  readonly suggestion: Suggestion;
  readonly keepsIt: boolean;
  readonly isSaving: boolean;
  readonly refusals: readonly string[];
  readonly onAccept: (lines: readonly AcceptLineInput[]) => Promise<boolean>;
}

function OneLine({ account, suggestion, keepsIt, isSaving, refusals, onAccept }: OneLineProps): ReactNode {
  const message = useMessage();
  const { to } = useFund();
  const { line, certainty, reason, answer } = suggestion;
  const input = suggestedInput(suggestion);
  return (
    <li className="bank-line">
      <div className="bank-line-head">
        <LineWords line={line} />
        <Money value={line.amount} isSigned isStrong />
      </div>
      <p className="bank-why">
        <StatusTag tone={TONES[certainty]}>{message('bank.certainty', { certainty })}</StatusTag>{' '}
        {answer && <strong>{answerText(message, suggestion)}</strong>}{' '}
        <span className="muted">{message('bank.reason', { reason: reason.replaceAll('-', '_') })}</span>
      </p>
      {line.waitsFor && reason !== SIGNED && (
        <p className="small">
          <Link href={to(`approvals/${line.waitsFor}`)}>{message('bank.waitsForSignature')}</Link>
        </p>
      )}
      {refusals.length > 0 && (
        <Notice tone="bad" role="alert">
          {refusals.join(' ')}
        </Notice>
      )}
      {keepsIt && (
        <div className="row">
          {input && (!line.waitsFor || reason === SIGNED) && (
            <Button isSmall isPending={isSaving} onPress={() => void onAccept([input])}>
              {message('bank.accept')}
            </Button>
          )}
          <AnswerLine account={account} suggestion={suggestion} onAccept={onAccept} />
        </div>
      )}
    </li>
  );
}

/** `Contribution of Milan`, `Entry 41`, `Bank charge`. */
function answerText(message: ReturnType<typeof useMessage>, { answer, city, seq }: Suggestion): string {
  if (answer === 'RECEIVE' && city) return message('bank.answer.receiveOf', { city: city.name.text });
  return message('bank.answer', { answer: answer ?? 'other' }) + (answer === 'LINK' && seq !== null ? ` ${seq}` : '');
}
