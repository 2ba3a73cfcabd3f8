import { Columns, DataTable, Empty, FactList, KeyFigure, LinkButton, Money, Notice, Page, Section, UserText } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BaseForm } from './base-form.js';
import { CeilingBar } from './ceiling-bar.js';
import { CeilingPositions } from './ceiling.graphql.js';
import { Bases, Commitments, Overrides, Uncounted } from './ceiling-lists.js';
import { termOf, type Position } from './ceiling-words.js';
import type { CeilingPositionsQueryVariables } from './gql/graphql.js';
import type { CeilingSearch } from './ceiling.search.js';
import { CeilingYears } from './ceiling-years.js';
import { EngageForm } from './engage-form.js';
import { OverrideForm } from './override-form.js';
import '../fund.css';
import './ceiling.css';

/** How much of its own money the acting city may or wants to devote, what it has committed, and what is left. Seen by that city alone. */
export default function CeilingPage(): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const { path } = useScope();
  const { city } = useSession();
  const search = useSearch({ from: '/$scope/fund/ceiling' });
  const asked: CeilingPositionsQueryVariables = search.year ? { year: Number(search.year) } : {};
  const { ceilingPosition: positions } = useData(CeilingPositions, asked);
  const year = positions[0]?.year ?? Number(search.year ?? today.slice(0, 4));
  return (
    <Page
      title={message('ceiling.of', { year: String(year) })}
      lede={message('ceiling.lede', { city: city?.name ?? '' })}
      parent={{ href: path('fund'), label: message('fund.title') }}
      actions={<Years year={year} />}
    >
      {positions.length === 0 && (
        <Empty action={<LinkButton href={path('fund/leverage')}>{message('leverage.title')}</LinkButton>}>{message('ceiling.none')}</Empty>
      )}
      {positions.map((position) => (
        <OneRule key={position.rule.key} position={position} />
      ))}
    </Page>
  );
}

function Years({ year }: { readonly year: number }): ReactNode {
  const { path } = useScope();
  return (
    <>
      {[year - 1, year + 1].map((other) => (
        <LinkButton key={other} href={path(`fund/ceiling?year=${other}`)} look="quiet">
          <bdi>{String(other)}</bdi>
        </LinkButton>
      ))}
    </>
  );
}

function OneRule({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/$scope/fund/ceiling' });
  const { rule, base, room, limit } = position;
  const isTarget = rule.kind === 'TARGET';
  const rate = format.number(Number(rule.rate), { style: 'percent', minimumFractionDigits: 2 });
  const change = (part: Partial<CeilingSearch>): void =>
    void navigate({
      from: '/$scope/fund/ceiling',
      to: '/$scope/fund/ceiling',
      search: (now: CeilingSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <p>
        <UserText text={rule.title} /> · <bdi className="muted">{rule.source}</bdi>
      </p>
      <Standing position={position} />
      <KeyFigure
        title={message(isTarget ? 'ceiling.room.target' : 'ceiling.room')}
        figure={<Money value={room} decimals="trim" />}
        note={
          base
            ? message('ceiling.note', { limit: format.money(limit, 'trim'), rate, base: format.money(base, 'trim') })
            : message('ceiling.note.none', { rate })
        }
      >
        <CeilingBar position={position} />
      </KeyFigure>
      <Acts position={position} />
      <Columns
        main={
          <>
            <Facts position={position} />
            <ByClass position={position} />
            <Uncounted position={position} />
            <Commitments position={position} />
            {position.years.length > 0 && (
              <CeilingYears
                position={position}
                view={search.view ?? 'chart'}
                onViewChange={(view) => change({ view: view === 'table' ? view : undefined })}
              />
            )}
          </>
        }
        side={
          <>
            <Bases position={position} />
            <Overrides position={position} />
          </>
        }
      />
    </>
  );
}

/** The one sentence that matters: passed, nearly used, or not known yet. */
function Standing({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { rule, base, room, usedBasisPoints, isWarned } = position;
  if (!base)
    return (
      <Notice role="note" title={message('ceiling.noBase')}>
        {message('ceiling.noBase.text')}
      </Notice>
    );
  if (!isWarned) return null;
  const part = format.percent(usedBasisPoints / 10_000, 2);
  if (rule.kind === 'TARGET')
    return (
      <Notice tone="good" role="note" title={message('ceiling.target.near', { part })}>
        {message('ceiling.target.text')}
      </Notice>
    );
  return (
    <Notice tone="warn" role="note" title={message('ceiling.warned', { part })}>
      {message('ceiling.warned.text', { room: format.money(room, 'trim') })}
    </Notice>
  );
}

function Acts({ position }: { readonly position: Position }): ReactNode {
  const can = useCan();
  const { base, fund, rule } = position;
  if (!can('fund.record')) return null;
  return (
    <div className="row">
      <BaseForm position={position} />
      {base && <EngageForm position={position} act="engage" />}
      {base && <EngageForm position={position} act="disengage" />}
      {base && fund && rule.kind === 'CEILING' && <OverrideForm position={position} fund={fund} />}
    </div>
  );
}

function Facts({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { base, byRule, overridden, limit, committed, paid, room, usedBasisPoints } = position;
  return (
    <Section title={message('ceiling.figures')}>
      <FactList
        facts={[
          { label: message('ceiling.base'), value: base ? <Money value={base} /> : message('ceiling.unknown') },
          { label: message('ceiling.byRule'), value: <Money value={byRule} /> },
          { label: message('ceiling.overridden'), value: <Money value={overridden} /> },
          { label: message('ceiling.limit'), value: <Money value={limit} isStrong /> },
          {
            label: message('ceiling.committed'),
            value: (
              <>
                <Money value={committed} /> ({format.percent(usedBasisPoints / 10_000, 2)})
              </>
            ),
          },
          { label: message('ceiling.paid'), value: <Money value={paid} /> },
          { label: message('ceiling.left.short'), value: <Money value={room} isStrong /> },
        ]}
      />
    </Section>
  );
}

function ByClass({ position }: { readonly position: Position }): ReactNode {
  const message = useMessage();
  return (
    <Section title={message('ceiling.classes')}>
      <DataTable
        label={message('ceiling.classes')}
        rows={position.byClass}
        rowId={({ of }) => of.key}
        empty={<Empty>{message('ceiling.commitments.none')}</Empty>}
        totals={{ class: message('ceiling.total'), committed: <Money value={position.committed} isStrong /> }}
        columns={[
          {
            id: 'class',
            header: message('ceiling.field.class'),
            isRowHeader: true,
            cell: ({ of }) => <UserText text={termOf(position.rule.counts, of.key)} />,
          },
          { id: 'committed', header: message('ceiling.committed'), align: 'end', cell: ({ committed }) => <Money value={committed} /> },
        ]}
      />
    </Section>
  );
}
