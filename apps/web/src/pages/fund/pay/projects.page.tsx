import { DataTable, Empty, Page, Plate, Section, UserText } from '@regia/ui';
import { useCan, useData, useMessage, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import { NewPartner, NewProject } from './add-plans.js';
import type { PayProjectsQuery } from './gql/graphql.js';
import { Projects } from './pay.graphql.js';
import { useStageColumns } from './stage-cells.js';
import '../fund.css';
import './pay.css';

type Project = PayProjectsQuery['fundProjects'][number];

/** What the money of the pool is for, where it stands, and who receives it. */
export default function ProjectsPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const { fundProjects, fundPartners } = useData(Projects, { fund: fund.code });
  const stages = useStageColumns<Project>(fund, ({ id, stages: amounts }) => ({ stages: amounts, project: id }));
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={message('pay.projects')}
      lede={message('pay.projects.lede')}
      parent={fund.parent}
      actions={keepsBooks && <NewProject fund={fund} />}
    >
      <div className="fund-table">
        <DataTable<Project>
          label={message('pay.projects')}
          rows={fundProjects}
          rowId={({ id }) => String(id)}
          rowHref={({ id }) => fund.to(`projects/${id}`)}
          empty={<Empty>{message('pay.projects.none')}</Empty>}
          columns={[
            { id: 'name', header: message('pay.field.project'), isRowHeader: true, cell: ({ name }) => <UserText text={name} /> },
            {
              id: 'city',
              header: message('fund.column.city'),
              hidesOnPhone: true,
              cell: (row) => row.city && <Plate plate={row.city.plate} name={row.city.name.text} />,
            },
            ...stages.map((column) =>
              column.id === 'committed' || column.id === 'disbursed' ? { ...column, hidesOnPhone: true } : column,
            ),
          ]}
        />
      </div>
      <Section title={message('pay.partners')} actions={keepsBooks && <NewPartner fund={fund} />}>
        {fundPartners.length === 0 ? (
          <Empty>{message('pay.partners.none')}</Empty>
        ) : (
          <ul className="pay-partners">
            {fundPartners.map(({ code, name }) => (
              <li key={code}>
                <bdi>{name}</bdi> <code className="muted small">{code}</code>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
