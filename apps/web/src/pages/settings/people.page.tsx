import { Button, DataTable, DateTime, Empty, StatusTag, type DataColumn } from '@regia/ui';
import { RequestFault, useCan, useList, useFormat, useMessage, useScope, useSession, type Format, type Message } from '@regia/web-kit';
import type { MemberFactsFragment } from '../../gql/graphql.js';
import { Members } from './settings.graphql.js';
import { SettingsFrame } from './settings-frame.js';
import { WaitingApproverSection } from './waiting-approvers.js';
import { roleName } from '../../shell/role-name.js';

/** People of the city one acts for: their roles, when they were last here. Each leads to the page where roles are given. */
export default function PeoplePage() {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const { path } = useScope();
  if (!can('people.read')) throw new RequestFault('not-allowed', false);
  const { rows, hasMore, loadMore, isLoadingMore } = useList(Members, {}, ({ cityMembers }) => cityMembers);
  return (
    <SettingsFrame title={message('settings.people')} lede={message('settings.people.lede', { city: city?.name ?? '' })}>
      <WaitingApproverSection />
      <DataTable
        label={message('settings.people')}
        rows={rows}
        rowId={({ person }) => person.id}
        rowHref={({ person }) => path(`settings/people/${person.id}`)}
        columns={useColumns()}
        empty={<Empty>{message('settings.people.none')}</Empty>}
        footer={
          hasMore && (
            <Button onPress={loadMore} isPending={isLoadingMore}>
              {message('action.more')}
            </Button>
          )
        }
      />
      <p className="muted small">{message('settings.people.where')}</p>
    </SettingsFrame>
  );
}

function useColumns(): readonly DataColumn<MemberFactsFragment>[] {
  const message = useMessage();
  const format = useFormat();
  return [
    {
      id: 'name',
      header: message('settings.name'),
      cell: ({ person }) => <span dir="auto">{person.name}</span>,
      isRowHeader: true,
      sortBy: ({ person }) => person.name,
    },
    {
      id: 'roles',
      header: message('settings.roles'),
      hidesOnPhone: true,
      cell: ({ roles }) => format.list(roles.map((role) => roleName(message, role))),
    },
    {
      id: 'partnerships',
      header: message('settings.partnership-roles'),
      hidesOnPhone: true,
      cell: ({ partnershipRoles }) => activeRoles(partnershipRoles, message, format),
    },
    {
      id: 'seen',
      header: message('settings.last-seen'),
      hidesOnPhone: true,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <DateTime value={lastSeenAt} look="medium" /> : message('settings.never-seen')),
      sortBy: ({ lastSeenAt }) => lastSeenAt ?? undefined,
    },
    {
      id: 'state',
      header: message('settings.state'),
      cell: ({ isBlocked }) => (
        <StatusTag tone={isBlocked ? 'bad' : 'neutral'}>{message(isBlocked ? 'settings.blocked' : 'settings.has-access')}</StatusTag>
      ),
    },
  ];
}

function activeRoles(roles: MemberFactsFragment['partnershipRoles'], message: Message, format: Format): string {
  const active = roles.filter(({ isActive }) => isActive);
  return format.list(active.map(({ role, partnership }) => `${roleName(message, role)} (${partnership.name.text})`));
}
