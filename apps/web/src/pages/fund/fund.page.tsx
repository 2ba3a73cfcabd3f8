import { Button, Columns, LinkButton, Notice, Page, Section, Select } from '@regia/ui';
import { Slot, useCan, useData, useFormat, useMessage, useScope, useShortcut } from '@regia/web-kit';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Plus, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { AsOf } from './as-of.js';
import { ByCity } from './by-city.js';
import { FundLinks } from './fund-links.js';
import { InTransit } from './in-transit.js';
import { FreeToAllocate } from './free-to-allocate.js';
import { Position } from './position.graphql.js';
import { Proposals } from './proposal.graphql.js';
import type { FundSearch } from './fund.search.js';
import { SealLine } from '../fund-seal/seal-line.js';
import { PositionTable } from './position-table.js';
import { RecentEntries } from './recent-entries.js';
import { useFund, type ShownFund } from './use-fund.js';
import { WaitingProposals } from './waiting-proposals.js';
import './fund.css';

/** Where the money of the pool stands, who has paid, what waits for a signature, and what happened last. */
export default function FundPage(): ReactNode {
  const fund = useFund();
  const { scope } = useScope();
  // values are no money: they have a page of their own
  if (fund.kind === 'in_kind') return <Navigate to="/$scope/fund/in-kind" params={{ scope }} search={{ fund: fund.code }} replace />;
  return <PoolPage fund={fund} />;
}

function PoolPage({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const { city } = useScope();
  const search = useSearch({ from: '/$scope/fund' });
  const change = useSearchChange();
  const { fundPosition: position, fundRates: rates } = useData(Position, {
    fund: fund.code,
    ...(search.on ? { on: search.on } : {}),
    ...(search.known ? { knownAt: search.known } : {}),
  });
  return (
    <Page title={message('fund.title')} lede={<Lede fund={fund} />} actions={<Acts fund={fund} search={search} onChange={change} />}>
      {choosable(fund).length > 1 && <WhichFund fund={fund} onChange={(code) => change({ fund: code })} />}
      {(search.on || search.known) && (
        <Earlier day={search.on} known={search.known} onBack={() => change({ on: undefined, known: undefined })} />
      )}
      {position && <FreeToAllocate fund={fund} position={position} rates={rates} until={search.on} />}
      {position && <InTransit fund={fund} amount={position.inTransit} until={search.on} />}
      <Columns
        main={
          position && (
            <ByCity
              fund={fund}
              position={position}
              until={search.on}
              view={search.view ?? 'chart'}
              onViewChange={(view) => change({ view: view === 'table' ? view : undefined })}
            />
          )
        }
        side={<Waiting fund={fund} />}
      />
      {position && <PositionTable fund={fund} position={position} until={search.on} />}
      <RecentEntries fund={fund} city={city} text={search.text ?? ''} onTextChange={(text) => change({ text: text || undefined })} />
      <FundLinks fund={fund} />
      <SealLine fund={fund} />
      <Slot
        name="pool.panel"
        props={{ fund: fund.code }}
        frame={({ key, title, content }) => (
          <Section key={key} title={title}>
            {content}
          </Section>
        )}
      />
    </Page>
  );
}

function useSearchChange(): (part: Partial<FundSearch>) => void {
  const navigate = useNavigate();
  return (part) =>
    void navigate({
      from: '/$scope/fund',
      to: '/$scope/fund',
      search: (now: FundSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
}

function Lede({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { name, holder, baseCurrency, lastRecordedAt } = fund;
  const about = message('fund.about', { name: name.text, currency: baseCurrency, holder: holder.name.text });
  const until = lastRecordedAt ? message('fund.until', { day: format.date(lastRecordedAt, 'medium') }) : message('fund.entries.none');
  return <span className="fund-lede">{`${about} ${until}`}</span>;
}

function Acts({
  fund,
  search,
  onChange,
}: {
  readonly fund: ShownFund;
  readonly search: FundSearch;
  readonly onChange: (part: Partial<FundSearch>) => void;
}): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const can = useCan();
  const record = fund.to('record');
  useShortcut('n', () => can('fund.record') && void navigate({ href: record }));
  return (
    <>
      <AsOf day={search.on} known={search.known} onChange={onChange} />
      <Button look="quiet" className="fund-print" icon={<Printer size={16} aria-hidden="true" />} onPress={() => globalThis.print()}>
        {message('action.print')}
      </Button>
      <LinkButton href={`/fund/${fund.code}/entries.csv`} look="quiet" download icon={<Download size={16} aria-hidden="true" />}>
        {message('action.export')}
      </LinkButton>
      <LinkButton href={fund.to('bank')} look="quiet">
        {message('bank.title')}
      </LinkButton>
      {can('fund.record') && <LinkButton href={fund.to('move')}>{message('pay.move')}</LinkButton>}
      {can('fund.record') && (
        <LinkButton href={record} look="primary" icon={<Plus size={16} aria-hidden="true" />}>
          {message('fund.record')}
        </LinkButton>
      )}
    </>
  );
}

/** A city's own fund is no pool: its page is the one of the ceiling. It stands in the list only while it is looked at. */
const choosable = (fund: ShownFund): ShownFund['all'] => fund.all.filter(({ code, kind }) => kind === 'pool' || code === fund.code);

function WhichFund({ fund, onChange }: { readonly fund: ShownFund; readonly onChange: (code: string) => void }): ReactNode {
  const message = useMessage();
  return (
    <Select
      name="fund"
      label={message('fund.which')}
      placeholder={message('fund.choose')}
      value={fund.code}
      onChange={onChange}
      options={choosable(fund).map(({ code, kind, name }) => ({
        id: code,
        label: kind === 'own' ? message('ceiling.ownFund', { city: name.text }) : name.text,
      }))}
    />
  );
}

interface EarlierProps {
  readonly day: string | undefined;
  readonly known: string | undefined;
  readonly onBack: () => void;
}

/** Says what is shown: the end of a day, and what of it was known when. */
function Earlier({ day, known, onBack }: EarlierProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const moment = known && message('fund.known.title', { moment: format.dateTime(known) });
  return (
    <Notice
      role="note"
      title={message('fund.asOf.title', { day: format.date(day ?? format.today, 'long') })}
      actions={<Button onPress={onBack}>{message('fund.asOf.back')}</Button>}
    >
      {moment ?? message('fund.asOf.text')}
    </Notice>
  );
}

const MOST_WAITING = 4;

function Waiting({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const { fundProposals } = useData(Proposals, { fund: fund.code, state: 'WAITING' });
  const mine = fundProposals.nodes.filter(({ canApprove }) => canApprove);
  const others = fundProposals.nodes.filter(({ canApprove }) => !canApprove);
  return (
    <Section
      title={message(mine.length > 0 || others.length === 0 ? 'fund.waiting.mine' : 'fund.waiting.others')}
      actions={
        <LinkButton look="quiet" isSmall href={fund.to('approvals')}>
          {message('fund.all')}
        </LinkButton>
      }
    >
      <WaitingProposals proposals={[...mine, ...others].slice(0, MOST_WAITING)} />
    </Section>
  );
}
