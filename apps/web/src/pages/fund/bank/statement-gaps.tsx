import { Button, Dialog, ErrorSummary, Notice, RefusalNote, StatusTag, TextArea } from '@regia/ui';
import { announce, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import { ExplainGap } from './bank.graphql.js';
import type { ShownAccount } from './shown-account.js';

type Gap = ShownAccount['gaps'][number];

/** Where statements are missing or do not follow each other: which, by how much, what to do, and who has explained it. */
export function StatementGaps({ account, keepsIt }: { readonly account: ShownAccount; readonly keepsIt: boolean }): ReactNode {
  const message = useMessage();
  const { gaps } = account;
  if (gaps.length === 0) return null;
  const isOpen = gaps.some(({ reason }) => reason === null);
  return (
    <Notice tone={isOpen ? 'warn' : 'info'} role="note" title={message('bank.gaps')}>
      {isOpen && <p>{message('bank.gaps.lede')}</p>}
      <ul className="bank-list">
        {gaps.map((gap) => (
          <li key={`${gap.after} ${gap.before}`}>
            <GapWords gap={gap} />
            {keepsIt && <Explain account={account} gap={gap} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function GapWords({ gap }: { readonly gap: Gap }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const {
    after,
    before,
    afterNumber,
    beforeNumber,
    closing,
    opening,
    difference,
    missingFrom,
    missingTo,
    reason,
    explainedAt,
    explainedBy,
  } = gap;
  const numbered = (number: string | null): string => (number === null ? '' : message('bank.gap.no', { number }));
  const days = { after: format.date(after, 'medium'), before: format.date(before, 'medium') };
  return (
    <>
      <p>
        {missingFrom !== null && missingTo !== null && <strong>{missingText(message, missingFrom, missingTo, format.number)} </strong>}
        {message('bank.gap.between', {
          ...days,
          afterNumber: numbered(afterNumber),
          beforeNumber: numbered(beforeNumber),
          closing: format.money(closing),
          opening: format.money(opening),
        })}{' '}
        {difference.amountMinor !== '0' && message('bank.gap.difference', { difference: format.signedMoney(difference) })}{' '}
        <StatusTag tone={reason === null ? 'waiting' : 'good'}>{message(reason === null ? 'bank.gap.open' : 'bank.gap.done')}</StatusTag>
      </p>
      {reason !== null && explainedAt !== null && (
        <p className="small">
          {message('bank.gap.by', { name: explainedBy?.name ?? '', day: format.date(explainedAt, 'medium'), reason })}
        </p>
      )}
    </>
  );
}

const missingText = (message: ReturnType<typeof useMessage>, from: number, to: number, written: (n: number) => string): string =>
  from === to ? message('bank.gap.number', { from: written(from) }) : message('bank.gap.numbers', { from: written(from), to: written(to) });

function Explain({ account, gap }: { readonly account: ShownAccount; readonly gap: Gap }): ReactNode {
  const message = useMessage();
  return (
    <Dialog
      title={message('bank.gap.explain')}
      trigger={
        <Button isSmall look={gap.reason === null ? 'plain' : 'quiet'}>
          {message(gap.reason === null ? 'bank.gap.explain' : 'bank.gap.explain.again')}
        </Button>
      }
    >
      {(close) => <ExplainForm account={account} gap={gap} onClose={close} />}
    </Dialog>
  );
}

function ExplainForm({
  account,
  gap,
  onClose,
}: {
  readonly account: ShownAccount;
  readonly gap: Gap;
  readonly onClose: () => void;
}): ReactNode {
  const message = useMessage();
  const [reason, setReason] = useState(gap.reason ?? '');
  const [attempt, setAttempt] = useState(0);
  const explain = useMutate(ExplainGap);
  const { after, before, missingFrom, missingTo, difference } = gap;
  const send = async (): Promise<void> => {
    const outcome = await explain.run({
      input: { bankAccount: account.id, after, before, differenceMinor: difference.amountMinor, missingFrom, missingTo, reason },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('bank.gap.kept'));
    onClose();
  };
  const lost = lostWord(explain.outcome?.state);
  const whole = aboutTheWhole(explain.refusals, ['reason']);
  return (
    <>
      <GapWords gap={gap} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary
          title={message('form.problems')}
          problems={problemsOf(explain.refusals).filter(({ name }) => name === 'reason')}
          attempt={attempt}
        />
        {whole.length > 0 && <RefusalNote refusals={whole} />}
        {lost && <RefusalNote refusals={[message(lost)]} />}
        <TextArea
          name="reason"
          label={message('bank.gap.reason')}
          hint={message('bank.gap.reason.hint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={500}
          error={explain.refusalAt('reason')}
        />
        <Button type="submit" look="primary" isPending={explain.isSaving}>
          {message('bank.gap.keep')}
        </Button>
      </form>
    </>
  );
}
