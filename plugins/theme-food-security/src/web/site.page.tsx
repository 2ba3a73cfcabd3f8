import { Pencil, Scale } from 'lucide-react';
import { Button, DataTable, DateTime, Empty, FactList, LinkButton, Notice, Page, Section, useFormat } from '@regia/ui';
import { mountOf, useAddress, useCan, useData, useList, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import type { SiteFieldsFragment } from './gql/graphql.js';
import { HarvestsOfSite } from './harvests.graphql.js';
import { SiteById } from './sites.graphql.js';

/** One site: its facts and its harvests, the newest first. */
export default function SitePage(): ReactNode {
  const message = useMessage(foodSecurity);
  const can = useCan(foodSecurity);
  const { params } = useAddress(foodSecurity);
  const { path } = useScope();
  const { foodSecuritySite: site } = useData(SiteById, { id: params['id'] ?? '' });
  const home = path(mountOf(foodSecurity.key));
  const parent = { href: home, label: message('sites.title') };
  if (!site) {
    return (
      <Page title={message('site.title')} parent={parent}>
        <Empty action={<LinkButton href={home}>{message('sites.title')}</LinkButton>}>{message('site.notFound')}</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={site.name}
      lede={message('site.lede', { kind: message(`kind.${site.kind}`), zone: site.zoneName })}
      parent={parent}
      actions={<SiteActions site={site} />}
    >
      {site.isClosed && <Notice>{message('site.closed.text')}</Notice>}
      <SiteFacts site={site} />
      {can('harvest.read') && <Harvests site={site} />}
    </Page>
  );
}

function SiteActions({ site }: { readonly site: SiteFieldsFragment }): ReactNode {
  const message = useMessage(foodSecurity);
  const can = useCan(foodSecurity);
  const { path } = useScope();
  const home = mountOf(foodSecurity.key);
  return (
    <>
      {can('site.change') && (
        <LinkButton href={path(`${home}/sites/${site.id}/edit`)} icon={<Pencil size={16} aria-hidden="true" />}>
          {message('action.edit')}
        </LinkButton>
      )}
      {can('harvest.record') && !site.isClosed && (
        <LinkButton href={path(`${home}/harvests/new?site=${site.id}`)} look="primary" icon={<Scale size={16} aria-hidden="true" />}>
          {message('harvest.new')}
        </LinkButton>
      )}
    </>
  );
}

function SiteFacts({ site }: { readonly site: SiteFieldsFragment }): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  return (
    <Section title={message('site.facts')}>
      <FactList
        facts={[
          { label: message('site.zone'), value: site.zoneName },
          { label: message('site.kind'), value: message(`kind.${site.kind}`) },
          { label: message('site.area'), value: message('unit.squareMetres', { amount: format.number(site.areaSquareMetres) }) },
          { label: message('site.households'), value: format.number(site.households) },
          { label: message('site.women'), value: format.number(site.women) },
          { label: message('site.since'), value: <DateTime value={site.since} /> },
          {
            label: message('site.kilogramsThisYear'),
            value: message('unit.kilograms', { amount: format.decimal(site.kilogramsThisYear) }),
          },
          {
            label: message('site.lastHarvest'),
            value: site.lastHarvestOn ? <DateTime value={site.lastHarvestOn} /> : message('site.noHarvest'),
          },
        ]}
      />
    </Section>
  );
}

function Harvests({ site }: { readonly site: SiteFieldsFragment }): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { rows, hasMore, isLoadingMore, loadMore } = useList(
    HarvestsOfSite,
    { site: site.id, first: 50 },
    ({ foodSecurityHarvests }) => foodSecurityHarvests,
  );
  return (
    <Section title={message('harvest.list')}>
      <DataTable
        label={message('harvest.list')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'day', header: message('harvest.harvestedOn'), cell: ({ harvestedOn }) => <DateTime value={harvestedOn} /> },
          { id: 'crop', header: message('harvest.crop'), isRowHeader: true, cell: ({ crop }) => <bdi>{crop}</bdi> },
          {
            id: 'kilograms',
            header: message('harvest.kilograms'),
            align: 'end',
            cell: ({ kilograms }) => message('unit.kilograms', { amount: format.decimal(kilograms) }),
          },
          { id: 'use', header: message('harvest.use'), cell: ({ use }) => message(`use.${use}`) },
          {
            id: 'who',
            header: message('harvest.recordedBy'),
            hidesOnPhone: true,
            cell: ({ recordedBy, recordedAt }) => (
              <>
                {recordedBy?.name}{' '}
                <span className="muted small">
                  <DateTime value={recordedAt} look="dateTime" />
                </span>
              </>
            ),
          },
        ]}
        empty={<Empty>{message('harvest.none')}</Empty>}
        footer={
          hasMore && (
            <Button onPress={loadMore} isPending={isLoadingMore}>
              {message('action.more')}
            </Button>
          )
        }
      />
    </Section>
  );
}
