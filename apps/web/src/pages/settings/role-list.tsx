import { Button, Dialog, Empty, RefusalNote, StatusTag, UserText } from '@regia/ui';
import { announce, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState } from 'react';
import type { MemberFactsFragment } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { RevokeRole } from './settings.graphql.js';
import { roleName } from '../../shell/role-name.js';

type Role = MemberFactsFragment['partnershipRoles'][number];

interface RoleListProps {
  readonly member: MemberFactsFragment;
  readonly manages: boolean;
}

/** Roles in partnerships: since when, until when, who gave them; ended ones stay readable. */
export function RoleList({ member, manages }: RoleListProps) {
  const message = useMessage();
  if (member.partnershipRoles.length === 0) return <Empty>{message('settings.roles.none')}</Empty>;
  return (
    <ul className="item-list">
      {member.partnershipRoles.map((role) => (
        <li key={`${role.partnership.id}/${role.role}/${role.validFrom}`}>
          <RoleLine role={role} />
          <span className="row">
            {role.isWaiting && <StatusTag tone="waiting">{message('settings.role.waits')}</StatusTag>}
            {!role.isActive && !role.isWaiting && <StatusTag>{message('settings.role.ended')}</StatusTag>}
            {manages && (role.isActive || role.isWaiting) && <RevokeButton person={member.person} role={role} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function RoleLine({ role }: { readonly role: Role }) {
  const message = useMessage();
  const format = useFormat();
  const words = { from: format.date(role.validFrom), to: role.validTo ? format.date(role.validTo) : '' };
  return (
    <span className="role-line">
      <strong>{roleName(message, role.role)}</strong>
      <span>
        <UserText text={role.partnership.name} />
      </span>
      <small className="muted">
        {!role.isWaiting && message(role.validTo ? 'settings.role.from-to' : 'settings.role.from', words)}
        {role.isWaiting && role.grantedBy && message('settings.waiting.since', { person: role.grantedBy.name, day: words.from })}
        {!role.isWaiting && role.grantedBy && <> · {message('settings.role.by', { person: role.grantedBy.name })}</>}
        {role.confirmedBy && <> · {message('settings.role.confirmed-by', { person: role.confirmedBy.name })}</>}
      </small>
    </span>
  );
}

function RevokeButton({ person, role }: { readonly person: MemberFactsFragment['person']; readonly role: Role }) {
  const message = useMessage();
  const revoke = useMutate(RevokeRole);
  const [isOpen, setOpen] = useState(false);
  const words = { role: roleName(message, role.role), person: person.name, partnership: role.partnership.name.text };
  const confirm = async (): Promise<void> => {
    const { state } = await revoke.run({ input: { person: person.id, partnership: role.partnership.id, role: role.role } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message('settings.role.taken', words));
  };
  return (
    <Dialog
      title={message('settings.role.take.title')}
      isQuestion
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button isSmall>
          {message('settings.role.take')}
          <span className="sr-only">: {words.role}</span>
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="danger" onPress={() => void confirm()} isPending={revoke.isSaving}>
            {message('settings.role.take')}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message('settings.role.take.text', words)}</p>
      <RefusalNote refusals={revoke.refusals.map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={revoke.outcome} />
    </Dialog>
  );
}
