import { FileDrop, Notice } from '@regia/ui';
import { hasMessage, RequestFault, sendFile, sentenceOf, useFormat, useMessage } from '@regia/web-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';

/** What the bank's report brought, or why it was not taken, as the route answers it. */
interface ReportAnswer {
  readonly status: 'taken' | 'refused';
  readonly rejected: readonly { readonly transferId: string; readonly became: string }[];
  readonly refusals: readonly { readonly code: string; readonly line?: number; readonly values?: Readonly<Record<string, string>> }[];
}

/** Takes the bank's own report on a file of payments. */
export function BringReport({ fund, order }: { readonly fund: ShownFund; readonly order: string }): ReactNode {
  const message = useMessage();
  const client = useQueryClient();
  const [work, setWork] = useState<{ readonly isBusy: boolean; readonly answer?: ReportAnswer; readonly isLost?: boolean }>({
    isBusy: false,
  });
  const bring = async (file: File): Promise<void> => {
    setWork({ isBusy: true });
    try {
      setWork({ isBusy: false, answer: await sendFile<ReportAnswer>(`/fund/${fund.code}/orders/${order}/report`, file, () => undefined) });
      await client.invalidateQueries();
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setWork({ isBusy: false, isLost: true });
    }
  };
  return (
    <>
      <FileDrop
        label={message('orders.report')}
        choose={message('bank.import.choose')}
        hint={message('orders.report.hint')}
        accepts={['.xml', 'application/xml', 'text/xml']}
        isDisabled={work.isBusy}
        onFile={(file) => void bring(file)}
      />
      {work.isLost && (
        <Notice tone="bad" role="alert" title={message('bank.import.lost')}>
          {message('bank.import.lost.text')}
        </Notice>
      )}
      {work.answer && <Answer answer={work.answer} />}
    </>
  );
}

function Answer({ answer }: { readonly answer: ReportAnswer }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (answer.status === 'refused') {
    return (
      <Notice tone="bad" role="alert" title={message('bank.import.refused')}>
        {answer.refusals.map((refusal) => (
          <p key={refusal.code}>{refusedWords(message, refusal)}</p>
        ))}
      </Notice>
    );
  }
  const taken = answer.rejected.filter(({ became }) => became === 'reported').length;
  const others = [...new Set(answer.rejected.map(({ became }) => became).filter((became) => became !== 'reported'))];
  return (
    <Notice tone={others.length > 0 ? 'warn' : 'good'}>
      <p>{message('orders.report.taken', { n: taken, count: format.number(taken) })}</p>
      {others.map((code) => (
        <p key={code}>{sentenceOf(code)}</p>
      ))}
    </Notice>
  );
}

function refusedWords(message: ReturnType<typeof useMessage>, { code, line, values }: ReportAnswer['refusals'][number]): string {
  const key = [`orders.file.${code}`, `bank.file.${code}`].find((each) => hasMessage(each));
  return key === undefined ? sentenceOf(code) : message(key, { megabytes: '2', ...values, line: String(line ?? '') });
}
