import { DataTable, Disclosure, Empty, FactList, LinkButton, Money, Notice, Page, Plate, Section, StatusTag, UserText } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { FundFinancing } from './financing.graphql.js';
import type { Plan, Source } from './financing-rows.js';
import { PlanForm } from './plan-form.js';
import { SourceForm } from './source-form.js';
import '../fund.css';

/** Who pays a part of projects and under which terms; what each project may take, has taken, and has left. */
export default function FinancingPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const { fundFinancing, fundProjects } = useData(FundFinancing, { fund: fund.code });
  const { sources, plans } = fundFinancing;
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={message('financing.title')}
      lede={message('financing.lede')}
      parent={{ href: fund.to(''), label: message('fund.title') }}
      actions={keepsBooks && <SourceForm fund={fund} />}
    >
      <Warnings plans={plans} sources={sources} />
      <Section
        title={message('financing.plans')}
        actions={
          keepsBooks &&
          sources.length > 0 &&
          fundProjects.length > 0 && <PlanForm fund={fund} sources={sources} projects={fundProjects} plans={plans} />
        }
      >
        <Plans fund={fund} plans={plans} sources={sources} />
      </Section>
      <Section title={message('financing.sources')}>
        {sources.length === 0 ? (
          <Empty action={<LinkButton href={fund.to('')}>{message('fund.title')}</LinkButton>}>{message('financing.sources.none')}</Empty>
        ) : (
          sources.map((source) => <OneSource key={source.code} fund={fund} source={source} keepsBooks={keepsBooks} />)
        )}
      </Section>
    </Page>
  );
}

const nameOf = (sources: readonly Source[], code: string): Source['name'] | undefined =>
  sources.find((source) => source.code === code)?.name;

/** What must be looked after, in sentences, before the limit is reached. */
function Warnings({ plans, sources }: { readonly plans: readonly Plan[]; readonly sources: readonly Source[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const warned = plans.filter(({ state }) => state === 'NEAR_LIMIT' || state === 'ENDS_SOON' || state === 'OVER_RATE');
  if (warned.length === 0) return null;
  return (
    <Notice tone="warn" role="note" title={message('financing.warned')}>
      <ul>
        {warned.map((plan) => (
          <li key={`${plan.project}/${plan.source}`}>
            {message('financing.warned.of', {
              state: plan.state,
              project: plan.projectName.text,
              source: nameOf(sources, plan.source)?.text ?? plan.source,
              left: format.money(plan.left, 'trim'),
              rate: message('financing.percent', { percent: format.decimal(plan.ratePercent) }),
              day: format.date(sources.find(({ code }) => code === plan.source)?.endsOn ?? format.today, 'medium'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const TONES = { OPEN: 'neutral', NEAR_LIMIT: 'waiting', ENDS_SOON: 'waiting', FULL: 'good', ENDED: 'neutral', OVER_RATE: 'bad' } as const;

function Plans({
  fund,
  plans,
  sources,
}: {
  readonly fund: ShownFund;
  readonly plans: readonly Plan[];
  readonly sources: readonly Source[];
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <DataTable<Plan>
      label={message('financing.plans')}
      rows={plans}
      rowId={({ project, source }) => `${project}/${source}`}
      rowHref={({ project }) => fund.to(`projects/${project}`)}
      empty={<Empty>{message('financing.plans.none')}</Empty>}
      columns={[
        {
          id: 'project',
          header: message('financing.field.project'),
          isRowHeader: true,
          cell: ({ projectName }) => <UserText text={projectName} />,
        },
        {
          id: 'source',
          header: message('financing.field.source'),
          cell: ({ source }) => <UserText text={nameOf(sources, source) ?? source} />,
        },
        { id: 'planned', header: message('financing.planned'), align: 'end', cell: ({ planned }) => <Money value={planned} /> },
        { id: 'taken', header: message('financing.taken'), align: 'end', cell: ({ taken }) => <Money value={taken} /> },
        { id: 'left', header: message('financing.left'), align: 'end', cell: ({ left }) => <Money value={left} /> },
        { id: 'costs', header: message('financing.costs'), align: 'end', cell: ({ costs }) => <Money value={costs} /> },
        {
          id: 'rate',
          header: message('financing.rate'),
          align: 'end',
          cell: ({ takenPercent, ratePercent }) => (
            <span className="num">
              {message('financing.rate.of', {
                taken: takenPercent === null ? '–' : message('financing.percent', { percent: format.decimal(takenPercent) }),
                rate: message('financing.percent', { percent: format.decimal(ratePercent) }),
              })}
            </span>
          ),
        },
        {
          id: 'state',
          header: message('financing.state'),
          cell: ({ state }) => <StatusTag tone={TONES[state]}>{message('financing.state.of', { state })}</StatusTag>,
        },
      ]}
    />
  );
}

function OneSource({
  fund,
  source,
  keepsBooks,
}: {
  readonly fund: ShownFund;
  readonly source: Source;
  readonly keepsBooks: boolean;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { name, donor, code, ratePercent, startsOn, endsOn, most, act, costs, received, planned, taken, cities } = source;
  return (
    <Disclosure
      title={message('financing.source', { name: name.text, rate: message('financing.percent', { percent: format.decimal(ratePercent) }) })}
      isOpenAtFirst
    >
      <FactList
        facts={[
          { label: message('financing.field.donor'), value: <bdi>{donor}</bdi> },
          { label: message('financing.field.code'), value: <bdi>{code}</bdi> },
          { label: message('financing.field.costs'), value: <UserText text={costs} as="p" /> },
          { label: message('financing.period'), value: format.dateRange(startsOn, endsOn, 'medium') },
          { label: message('financing.field.act'), value: <bdi>{act}</bdi> },
          { label: message('financing.field.most'), value: most ? <Money value={most} /> : message('financing.most.none') },
          { label: message('financing.received'), value: <Money value={received} isStrong /> },
          { label: message('financing.planned'), value: <Money value={planned} /> },
          { label: message('financing.taken'), value: <Money value={taken} /> },
          {
            label: message('financing.broughtBy'),
            value:
              cities.length === 0 ? (
                message('financing.broughtBy.none')
              ) : (
                <span className="row">
                  {cities.map(({ city, received: ofCity }) => (
                    <span key={city.id} className="row">
                      <Plate plate={city.plate} name={city.name.text} /> <Money value={ofCity} />
                    </span>
                  ))}
                </span>
              ),
          },
        ]}
      />
      {keepsBooks && <SourceForm fund={fund} source={source} />}
    </Disclosure>
  );
}
