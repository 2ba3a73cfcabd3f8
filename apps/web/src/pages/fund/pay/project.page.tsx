import { DataTable, Empty, FactList, LinkButton, Money, MoneyBar, Page, Section, UserText } from '@regia/ui';
import { useCan, useData, useMessage, useSession } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { NotFound } from '../../../states/not-found.js';
import { useFund, type ShownFund } from '../use-fund.js';
import { NewLine } from './add-plans.js';
import type { PayProjectsQuery } from './gql/graphql.js';
import { Projects } from './pay.graphql.js';
import { entriesOf, STAGES, useStageColumns } from './stage-cells.js';
import '../fund.css';
import './pay.css';

type Project = PayProjectsQuery['fundProjects'][number];
interface Row {
  readonly id: string;
  readonly name: { readonly text: string; readonly language: string } | undefined;
  readonly line: number | undefined;
  readonly stages: Project['stages'];
}

/** One project: its four stages, line by line. What is at one stage is in none of the others. */
export default function ProjectPage(): ReactNode {
  const { project: asked } = useParams({ from: '/$scope/fund/projects/$project' });
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const { fundProjects } = useData(Projects, { fund: fund.code });
  const project = fundProjects.find(({ id }) => String(id) === asked);
  if (!project) return <NotFound />;
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={project.name.text}
      titleLanguage={project.name.language}
      parent={{ href: fund.to('projects'), label: message('pay.projects') }}
      lede={message('pay.project.code', { code: project.code })}
      actions={
        can('fund.record') && (
          <LinkButton
            href={fund.to('move', { kind: 'ALLOCATE', project: String(project.id) })}
            look="primary"
            icon={<Plus size={16} aria-hidden="true" />}
          >
            {message('pay.move')}
          </LinkButton>
        )
      }
    >
      <Stages fund={fund} project={project} />
      <Lines fund={fund} project={project} keepsBooks={keepsBooks} />
    </Page>
  );
}

function Stages({ fund, project }: { readonly fund: ShownFund; readonly project: Project }): ReactNode {
  const message = useMessage();
  const { stages } = project;
  const used = { ...stages.spent, amountMinor: String(BigInt(stages.spent.amountMinor) + BigInt(stages.disbursed.amountMinor)) };
  const hasMoney = STAGES.some((stage) => stages[stage].amountMinor !== '0');
  return (
    <Section title={message('pay.stages')}>
      {hasMoney && (
        <MoneyBar
          parts={[
            { state: 'disbursed', label: message('pay.stage.paidOut'), amount: used },
            {
              state: 'committed',
              label: message('pay.stage', { stage: 'committed' }),
              amount: stages.committed,
              href: entriesOf(fund, 'committed', project.id),
            },
            {
              state: 'allocated',
              label: message('pay.stage', { stage: 'allocated' }),
              amount: stages.allocated,
              href: entriesOf(fund, 'allocated', project.id),
            },
          ]}
        />
      )}
      <FactList
        facts={STAGES.map((stage) => ({
          label: message('pay.stage', { stage }),
          value: (
            <Money
              value={stages[stage]}
              isStrong
              {...(stages[stage].amountMinor === '0' ? {} : { href: entriesOf(fund, stage, project.id) })}
            />
          ),
        }))}
      />
    </Section>
  );
}

function Lines({
  fund,
  project,
  keepsBooks,
}: {
  readonly fund: ShownFund;
  readonly project: Project;
  readonly keepsBooks: boolean;
}): ReactNode {
  const message = useMessage();
  const columns = useStageColumns<Row>(fund, ({ stages, line }) => ({
    stages,
    project: project.id,
    ...(line === undefined ? {} : { line }),
  }));
  const rows: Row[] = project.lines.map(({ id, name, stages }) => ({ id: String(id), name, line: id, stages }));
  const onNone = STAGES.some((stage) => project.onNoLine[stage].amountMinor !== '0');
  return (
    <Section title={message('pay.lines')} actions={keepsBooks && <NewLine fund={fund} project={project.id} />}>
      <div className="fund-table">
        <DataTable<Row>
          label={message('pay.lines')}
          rows={onNone ? [...rows, { id: 'none', name: undefined, line: undefined, stages: project.onNoLine }] : rows}
          rowId={({ id }) => id}
          empty={<Empty>{message('pay.lines.none')}</Empty>}
          columns={[
            {
              id: 'line',
              header: message('pay.field.line'),
              isRowHeader: true,
              cell: ({ name }) => (name ? <UserText text={name} /> : message('pay.line.none')),
            },
            ...columns,
          ]}
        />
      </div>
    </Section>
  );
}
