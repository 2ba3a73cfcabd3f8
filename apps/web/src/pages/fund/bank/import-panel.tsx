import { Button, DataTable, FileDrop, LinkButton, Money, Notice, ProgressBar, Section } from '@regia/ui';
import { announce, hasMessage, RequestFault, sentenceOf, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import type { ShownAccount } from './shown-account.js';
import { DescribeBankAccount } from './bank.graphql.js';
import {
  bringFile,
  columnsOf,
  isSpreadsheet,
  type AccountReport,
  type FileRefusal,
  type ImportReport,
  type Mapping,
} from './import-file.js';
import { MappingForm, newMapping, type ClosingValue } from './mapping-form.js';

interface Choice {
  readonly file: File;
  readonly columns: readonly string[];
  readonly mapping?: Mapping | undefined;
  readonly closing?: ClosingValue | undefined;
}

interface Work {
  readonly state: 'sending' | 'reading' | 'idle';
  readonly ratio: number;
  readonly report?: ImportReport | undefined;
  readonly fault?: RequestFault | undefined;
}

const IDLE: Work = { state: 'idle', ratio: 0 };

/** Brings a file: first looked at, then, when what is shown is right, taken. */
export function ImportFile({ account }: { readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const client = useQueryClient();
  const [choice, setChoice] = useState<Choice>();
  const [work, setWork] = useState<Work>(IDLE);
  const bring = async ({ file, mapping, closing }: Choice, isPreview: boolean): Promise<void> => {
    setWork({ state: 'sending', ratio: 0 });
    const bringing = {
      fund: fund.code,
      account: account.id,
      file,
      mapping,
      closing: closing?.on && closing.amount.amountMinor ? { amountMinor: closing.amount.amountMinor, on: closing.on } : undefined,
      isPreview,
    };
    try {
      const report = await bringFile(bringing, (ratio) => setWork({ state: ratio < 1 ? 'sending' : 'reading', ratio }));
      setWork({ ...IDLE, report });
      // the other outcomes are notices, which are read out as they appear
      if (report.status === 'preview') announce(message('bank.import.preview'));
      if (report.status === 'imported' || report.status === 'already-imported') await client.invalidateQueries({ queryKey: ['graphql'] });
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setWork({ ...IDLE, fault });
    }
  };
  const choose = async (file: File): Promise<void> => {
    const isSheet = isSpreadsheet(file);
    const { delimiter, columns } = isSheet ? await columnsOf(file) : { delimiter: ';', columns: [] };
    const next: Choice = { file, columns, ...(isSheet ? { mapping: newMapping(account.spreadsheet, delimiter, columns) } : {}) };
    setChoice(next);
    if (isSheet) setWork(IDLE);
    else await bring(next, true);
  };
  const startOver = (): void => {
    setChoice(undefined);
    setWork(IDLE);
  };
  const isBusy = work.state !== 'idle';
  const again = choice && <Button onPress={() => void bring(choice, true)}>{message('action.retry')}</Button>;
  return (
    <Section title={message('bank.import')} actions={account.hasExample && <Example fund={fund.code} account={account.id} />}>
      <FileDrop
        label={message('bank.import.drop')}
        choose={message('bank.import.choose')}
        hint={message('bank.import.hint')}
        accepts={['.xml', '.csv', '.txt', 'application/xml', 'text/xml', 'text/csv']}
        isDisabled={isBusy}
        onFile={(file) => void choose(file)}
      />
      {choice && <p className="muted">{message('bank.import.file', { name: choice.file.name })}</p>}
      {isBusy &&
        (work.state === 'sending' ? (
          <ProgressBar label={message('bank.import.sending')} ratio={work.ratio} />
        ) : (
          <ProgressBar label={message('bank.import.reading')} />
        ))}
      {choice?.mapping && !isBusy && work.report?.status !== 'imported' && (
        <MappingForm
          account={account}
          columns={choice.columns}
          mapping={choice.mapping}
          closing={choice.closing}
          onChange={(mapping, closing) => setChoice({ ...choice, mapping, closing })}
          onLook={() => void bring(choice, true)}
        />
      )}
      {work.fault && (
        <Notice tone="bad" role="alert" title={message('bank.import.lost')} actions={again}>
          {message(work.fault.kind === 'not-allowed' ? 'refusals.not-allowed' : 'bank.import.lost.text')}
        </Notice>
      )}
      {work.report && (
        <Report
          report={work.report}
          account={account}
          onRetry={() => choice && void bring(choice, true)}
          onTake={() => choice && void bring(choice, false)}
          onDone={startOver}
        />
      )}
    </Section>
  );
}

function Example({ fund, account }: { readonly fund: string; readonly account: string }): ReactNode {
  const message = useMessage();
  return (
    <LinkButton
      href={`/fund/${fund}/bank/${account}/example.xml`}
      look="quiet"
      isSmall
      download
      icon={<Download size={16} aria-hidden="true" />}
    >
      {message('bank.example')}
    </LinkButton>
  );
}

interface ReportProps {
  readonly report: ImportReport;
  readonly account: ShownAccount;
  readonly onRetry: () => void;
  readonly onTake: () => void;
  readonly onDone: () => void;
}

function Report({ report, account, onRetry, onTake, onDone }: ReportProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const done = <Button onPress={onDone}>{message('ui.close')}</Button>;
  if (report.status === 'refused') return <Refused report={report} account={account} onRetry={onRetry} />;
  if (report.status !== 'preview') {
    const added = report.accounts.reduce((sum, { newLines }) => sum + newLines, 0);
    return (
      <Notice tone="good" title={message(`bank.import.${report.status}`)} actions={done}>
        {message('bank.import.added', { n: added, count: format.number(added) })}
      </Notice>
    );
  }
  const fresh = report.accounts.reduce((sum, { newLines }) => sum + newLines, 0);
  const isKnown = report.accounts.every(({ isAlreadyImported }) => isAlreadyImported);
  return (
    <div className="bank-report">
      {report.accounts.map((one) => (
        <AccountPreview key={one.bankAccount} report={one} />
      ))}
      {report.amounts && (
        <p className="small">
          {message('bank.amounts.read', { mark: report.amounts.decimal })}{' '}
          {report.amounts.samples.map(({ written, amountMinor }) => (
            <span key={written} className="nowrap bank-sample">
              <bdi className="num">{written}</bdi> = <Money value={{ amountMinor, currency: account.currency }} />
            </span>
          ))}
        </p>
      )}
      {report.unknown.length > 0 && (
        <Notice tone="warn" role="note" title={message('bank.unknown')}>
          <bdi>{report.unknown.join(', ')}</bdi>
        </Notice>
      )}
      <div className="row">
        {isKnown ? (
          <p>{message('bank.import.known')}</p>
        ) : (
          <Button look="primary" onPress={onTake}>
            {message('bank.import.take', { n: fresh, count: format.number(fresh) })}
          </Button>
        )}
        <Button look="quiet" onPress={onDone}>
          {message('bank.import.leave')}
        </Button>
      </div>
    </div>
  );
}

/** What one account would get of the file. That it adds up has been checked: otherwise nothing of it is shown. */
function AccountPreview({ report }: { readonly report: AccountReport }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const money = (amountMinor: string) => ({ amountMinor, currency: report.currency, exponent: report.exponent });
  return (
    <>
      <h3 className="bank-report-title">
        <bdi>{`${report.bankName} ${report.number}`}</bdi>
      </h3>
      <p>
        {message('bank.preview', {
          n: report.lines,
          count: format.number(report.lines),
          fresh: format.number(report.newLines),
          known: format.number(report.lines - report.newLines),
        })}
      </p>
      {report.statements.map((statement, at) => (
        <p key={at} className="small">
          {statement.openingMinor !== undefined && statement.closingMinor !== undefined && statement.closesOn !== undefined
            ? message('bank.preview.addsUp', {
                opening: format.money(money(statement.openingMinor)),
                closing: format.money(money(statement.closingMinor)),
                day: format.date(statement.closesOn, 'medium'),
              })
            : message('bank.preview.noBalances')}{' '}
          {statement.pending > 0 && message('bank.preview.pending', { n: statement.pending, count: format.number(statement.pending) })}
        </p>
      ))}
      {report.equalLines.map(({ bookedOn, amountMinor, inFile, known }) => (
        <p key={`${bookedOn} ${amountMinor}`} className="small warn">
          {message('bank.preview.equal', {
            count: format.number(inFile),
            known: format.number(known),
            amount: format.money(money(amountMinor)),
            day: format.date(bookedOn, 'medium'),
          })}
        </p>
      ))}
      {report.missingLines > 0 && (
        <Notice tone="warn" role="note">
          {message('bank.preview.missing', { n: report.missingLines, count: format.number(report.missingLines) })}
        </Notice>
      )}
      {report.samples.length > 0 && (
        <DataTable
          label={message('bank.preview.lines')}
          rows={report.samples.slice(0, 20)}
          rowId={(row) => `${report.samples.indexOf(row)}`}
          empty={null}
          columns={[
            {
              id: 'day',
              header: message('bank.day'),
              isRowHeader: true,
              cell: ({ bookedOn }) => <bdi className="nowrap">{format.date(bookedOn, 'short')}</bdi>,
            },
            {
              id: 'text',
              header: message('bank.text'),
              cell: ({ party, text }) => <bdi className="bank-words">{[party, text].filter(Boolean).join(' · ')}</bdi>,
            },
            {
              id: 'new',
              header: message('bank.isNew'),
              hidesOnPhone: true,
              cell: ({ isNew }) => message(isNew ? 'bank.new' : 'bank.known'),
            },
            {
              id: 'amount',
              header: message('bank.amount'),
              align: 'end',
              cell: ({ amountMinor }) => <Money value={money(amountMinor)} isSigned />,
            },
          ]}
        />
      )}
    </>
  );
}

function Refused({ report, account, onRetry }: Pick<ReportProps, 'report' | 'account' | 'onRetry'>): ReactNode {
  const message = useMessage();
  const describe = useMutate(DescribeBankAccount);
  const turns = report.refusals.some(({ code }) => code === 'statement-reversals-contradict');
  const turn = async (): Promise<void> => {
    const outcome = await describe.run({ input: { bankAccount: account.id, turnsReversals: !account.turnsReversals } });
    if (outcome.state === 'done') onRetry();
  };
  return (
    <Notice
      tone="bad"
      role="alert"
      title={message('bank.import.refused')}
      actions={
        turns ? (
          <Button onPress={() => void turn()} isPending={describe.isSaving}>
            {message(account.turnsReversals ? 'bank.turn.off' : 'bank.turn.on')}
          </Button>
        ) : (
          <Button onPress={onRetry}>{message('action.retry')}</Button>
        )
      }
    >
      <ul className="bank-list">
        {report.refusals.map((refusal, at) => (
          <li key={at}>
            <FileSentence refusal={refusal} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function FileSentence({ refusal: { code, line, values } }: { readonly refusal: FileRefusal }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const key = `bank.file.${code}`;
  const where = line === undefined ? '' : `${message('bank.file.line', { line: format.number(line) })} `;
  return where + (hasMessage(key) ? message(key, values ?? {}) : sentenceOf(code));
}
