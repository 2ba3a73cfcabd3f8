import { FileDrop, Notice, ProgressBar, Section } from '@regia/ui';
import { hasMessage, RequestFault, sentenceOf, useFormat, useMessage } from '@regia/web-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { bringRates, type RatesReport } from './bring-rates.js';

interface Work {
  readonly isBusy: boolean;
  readonly report?: RatesReport;
  readonly isLost?: boolean;
}

/** Takes the file that the central bank publishes for a day. */
export function ImportRates({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const client = useQueryClient();
  const [work, setWork] = useState<Work>({ isBusy: false });
  const bring = async (file: File): Promise<void> => {
    setWork({ isBusy: true });
    try {
      setWork({ isBusy: false, report: await bringRates(fund.code, file) });
      await client.invalidateQueries();
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setWork({ isBusy: false, isLost: true });
    }
  };
  return (
    <Section title={message('rates.import')}>
      <FileDrop
        label={message('rates.import.drop')}
        choose={message('bank.import.choose')}
        hint={message('rates.import.hint')}
        accepts={['.xml', 'application/xml', 'text/xml']}
        isDisabled={work.isBusy}
        onFile={(file) => void bring(file)}
      />
      {work.isBusy && <ProgressBar label={message('bank.import.reading')} />}
      {work.isLost && (
        <Notice tone="bad" role="alert" title={message('bank.import.lost')}>
          {message('bank.import.lost.text')}
        </Notice>
      )}
      {work.report && <Report report={work.report} />}
    </Section>
  );
}

function Report({ report }: { readonly report: RatesReport }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  if (report.status === 'refused') {
    return (
      <Notice tone="bad" role="alert" title={message('bank.import.refused')}>
        {report.refusals.map((refusal) => (
          <p key={refusal.code}>{refusedWords(message, refusal)}</p>
        ))}
      </Notice>
    );
  }
  const of = (word: string): readonly string[] => report.rates.filter(({ became }) => became.startsWith(word)).map(({ quote }) => quote);
  const [taken, waiting, unknown] = [of('rate'), of('waits'), of('unknown')];
  return (
    <Notice
      tone={waiting.length > 0 ? 'warn' : 'good'}
      title={message(`rates.import.${report.status}`, { day: report.day === undefined ? '' : format.date(report.day, 'medium') })}
    >
      <p>{message('rates.import.taken', { n: taken.length, count: format.number(taken.length) })}</p>
      {waiting.length > 0 && <p>{message('rates.import.waiting', { currencies: waiting.join(', ') })}</p>}
      {unknown.length > 0 && <p>{message('rates.import.unknown', { currencies: unknown.join(', ') })}</p>}
    </Notice>
  );
}

function refusedWords(message: ReturnType<typeof useMessage>, { code, line, values }: RatesReport['refusals'][number]): string {
  const key = [`rates.file.${code}`, `bank.file.${code}`].find((each) => hasMessage(each));
  return key === undefined ? sentenceOf(code) : message(key, { ...values, line: String(line ?? '') });
}
