import { Button, DatePicker, Empty, FilterBar, LinkButton, Notice, Page, RefusalNote, Section, Select, StatusTag } from '@regia/ui';
import { announce, useData, useFormat, useLanguage, useMessage, useMutate, useScope } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { InKindBlock } from '../in-kind/in-kind-block.js';
import { lostWord } from '../refused.js';
import { useFund, type ShownFund } from '../use-fund.js';
import type { StatementQuery } from './gql/graphql.js';
import { PrintedReports } from './printed-reports.js';
import { Statement, StoreReport } from './statement.graphql.js';
import { FILES, fileOf } from './statement-file.js';
import { daysOf, type StatementSearch } from './statement.search.js';
import { StatementTable } from './statement-table.js';
import { PdfButton, useTakePdf, type PdfTaking } from './take-pdf.js';
import '../fund.css';
import './statement.css';

type Shown = NonNullable<StatementQuery['fundStatement']>;

/** Source and use of the pool in a year or between two days, as now or as known then; each figure opens to its entries. */
export default function StatementPage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fund = useFund();
  const { cityId } = useScope();
  const search = useSearch({ from: '/$scope/fund/statement' });
  const days = daysOf(search, format.today);
  const pdf = useTakePdf(fund);
  const {
    fundStatement: statement,
    fundReports,
    closingRoles,
  } = useData(Statement, { fund: fund.code, ...days, ...(search.asOf ? { asOfSeq: search.asOf } : {}) });
  const cities = (statement?.cities ?? []).filter(({ city }) => cityId === undefined || city.id === cityId);
  return (
    <Page
      title={message('statement.title')}
      lede={<Lede fund={fund} days={days} statement={statement ?? undefined} />}
      parent={fund.parent}
      actions={statement && <Acts fund={fund} statement={statement} pdf={pdf} />}
    >
      {pdf.notice}
      <Days search={search} days={days} />
      {search.asOf && statement && <AsKnown fund={fund} statement={statement} />}
      {statement ? <StatementTable fund={fund} statement={statement} cities={cities} /> : <Empty>{message('statement.noPeriod')}</Empty>}
      {statement && <Proof statement={statement} />}
      {statement && !search.asOf && <InKindBlock fund={fund} from={days.from} to={days.to} cityId={cityId} />}
      <div className="statement-kept">
        <Section
          title={message('statement.reports')}
          actions={statement && closingRoles.length > 0 && !search.asOf && <Keep fund={fund} days={days} />}
        >
          <PrintedReports fund={fund} reports={fundReports} pdf={pdf} />
        </Section>
      </div>
    </Page>
  );
}

function Lede({
  fund,
  days,
  statement,
}: {
  readonly fund: ShownFund;
  readonly days: { readonly from: string; readonly to: string };
  readonly statement: Shown | undefined;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const isCertified = statement?.state === 'CERTIFIED';
  return (
    <span className="row">
      <span>
        {message('statement.lede', {
          fund: fund.name.text,
          days: format.dateRange(days.from, days.to, 'medium'),
          currency: fund.baseCurrency,
        })}
      </span>
      {statement && (
        <StatusTag tone={isCertified ? 'good' : 'waiting'}>
          {message(isCertified ? 'statement.certified' : 'statement.provisional')}
        </StatusTag>
      )}
      {statement && (
        <span className="muted small">
          {isCertified && statement.certifiedAt
            ? message('statement.certified.at', { moment: format.dateTime(statement.certifiedAt) })
            : message('statement.due', { day: format.date(statement.dueOn, 'medium') })}
        </span>
      )}
    </span>
  );
}

function Acts({
  fund,
  statement: { from, to, asOfSeq },
  pdf,
}: {
  readonly fund: ShownFund;
  readonly statement: Shown;
  readonly pdf: PdfTaking;
}): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const known = { from, to, ...(asOfSeq === '-1' ? {} : { asOfSeq }) };
  return (
    <>
      <Button look="quiet" className="fund-print" icon={<Printer size={16} aria-hidden="true" />} onPress={() => globalThis.print()}>
        {message('action.print')}
      </Button>
      <PdfButton pdf={pdf} wish={{ asked: known, days: { from, to } }} />
      {FILES.filter((ending) => ending !== 'pdf').map((ending) => (
        <LinkButton
          key={ending}
          href={fileOf(fund.code, ending, known, language)}
          look="quiet"
          download
          icon={<Download size={16} aria-hidden="true" />}
        >
          {message('statement.file', { ending: ending.toUpperCase() })}
        </LinkButton>
      ))}
      <LinkButton href={fund.to('close')}>{message('closing.title')}</LinkButton>
    </>
  );
}

const YEARS_BACK = 10;

function Days({
  search,
  days,
}: {
  readonly search: StatementSearch;
  readonly days: { readonly from: string; readonly to: string };
}): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const navigate = useNavigate();
  const change = (part: StatementSearch): void =>
    void navigate({
      from: '/$scope/fund/statement',
      to: '/$scope/fund/statement',
      search: (now: StatementSearch) => ({ fund: now.fund, ...part }),
      replace: true,
      resetScroll: false,
    });
  const thisYear = Number(today.slice(0, 4));
  const isYear = days.from.endsWith('-01-01') && days.to === `${days.from.slice(0, 4)}-12-31`;
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  return (
    <FilterBar label={message('statement.days')}>
      <Select
        name="year"
        label={message('statement.year')}
        width="short"
        placeholder={message('statement.year.other')}
        value={isYear ? days.from.slice(0, 4) : undefined}
        onChange={(year) => change({ year })}
        options={years.map((year) => ({ id: year, label: year }))}
      />
      <DatePicker
        name="from"
        label={message('fund.filter.from')}
        value={days.from}
        onChange={(from) => change({ from, to: search.to ?? days.to })}
      />
      <DatePicker
        name="to"
        label={message('fund.filter.to')}
        value={days.to}
        onChange={(to) => change({ from: search.from ?? days.from, to })}
      />
    </FilterBar>
  );
}

function AsKnown({ fund, statement: { asOfSeq, from, to } }: { readonly fund: ShownFund; readonly statement: Shown }): ReactNode {
  const message = useMessage();
  return (
    <Notice
      role="note"
      title={message('statement.asOf', { seq: asOfSeq })}
      actions={<LinkButton href={fund.to('statement', { from, to })}>{message('statement.asOf.back')}</LinkButton>}
    >
      {message('statement.asOf.text')}
    </Notice>
  );
}

/** What the printed page says about itself, so that paper and file can be compared. */
function Proof({ statement: { asOfSeq, sha256 } }: { readonly statement: Shown }): ReactNode {
  const message = useMessage();
  return (
    <p className="small muted">
      {message('statement.ties')} {message('statement.known', { seq: asOfSeq })}{' '}
      <code className="fund-seal" dir="ltr">
        {sha256}
      </code>
    </p>
  );
}

function Keep({ fund, days }: { readonly fund: ShownFund; readonly days: { readonly from: string; readonly to: string } }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const store = useMutate(StoreReport, { keepIdAs: `statement-${fund.code}-${days.from}-${days.to}` });
  const keep = async (): Promise<void> => {
    const outcome = await store.run({ input: { id: store.id, fund: fund.code, ...days } });
    if (outcome.state === 'done') announce(message('statement.kept', { no: format.number(outcome.payload.report?.no ?? 0) }));
  };
  const lost = lostWord(store.outcome?.state);
  const refused = [...store.refusals.map(({ sentence }) => sentence), ...(lost ? [message(lost)] : [])];
  return (
    <>
      {refused.length > 0 && <RefusalNote refusals={refused} />}
      <Button isPending={store.isSaving} onPress={() => void keep()}>
        {message('statement.keep')}
      </Button>
    </>
  );
}
