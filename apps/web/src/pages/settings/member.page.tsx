import { useParams } from '@tanstack/react-router';
import { DateTime, FactList, Notice, Section } from '@regia/ui';
import { RequestFault, useCan, useList, useFormat, useMessage, useScope } from '@regia/web-kit';
import { useEffect } from 'react';
import { BlockSection } from './block-section.js';
import { GrantRoleForm } from './grant-role-form.js';
import { Members } from './settings.graphql.js';
import { RoleList } from './role-list.js';
import { SettingsFrame } from './settings-frame.js';
import { roleName } from '../../shell/role-name.js';

/** One person of the city: roles in partnerships with their end, and access. */
export default function MemberPage() {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { path } = useScope();
  const { id } = useParams({ from: '/$scope/settings/people/$id' });
  if (!can('people.read')) throw new RequestFault('not-allowed', false);
  const { rows, hasMore, loadMore, isLoadingMore } = useList(Members, {}, ({ cityMembers }) => cityMembers);
  const member = rows.find(({ person }) => person.id === id);
  const isLooking = !member && hasMore;
  useEffect(() => {
    if (isLooking && !isLoadingMore) loadMore();
  });
  if (isLooking) return null;
  if (!member) throw new RequestFault('not-found', false);
  const manages = can('people.manage');
  return (
    <SettingsFrame title={member.person.name} parent={{ href: path('settings/people'), label: message('settings.people') }} width="form">
      <FactList
        facts={[
          { label: message('settings.username'), value: <bdi dir="ltr">{member.person.username}</bdi> },
          {
            label: message('settings.roles'),
            value: format.list(member.roles.map((role) => roleName(message, role))) || message('settings.no-roles'),
          },
          {
            label: message('settings.last-seen'),
            value: member.lastSeenAt ? <DateTime value={member.lastSeenAt} look="dateTime" /> : message('settings.never-seen'),
          },
        ]}
      />
      <Section title={message('settings.partnership-roles')}>
        <RoleList member={member} manages={manages} />
      </Section>
      {manages ? (
        <>
          <Section title={message('settings.give-role')}>
            <GrantRoleForm person={member.person.id} />
          </Section>
          <BlockSection member={member} />
        </>
      ) : (
        <Notice role="note">
          <p>{message('settings.people.who-manages')}</p>
        </Notice>
      )}
    </SettingsFrame>
  );
}
