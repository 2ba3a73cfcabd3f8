import { Button, DatePicker, ErrorSummary, Notice, Select } from '@regia/ui';
import { useData, useDraft, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type FormEvent } from 'react';
import { OutcomeNote } from './outcome-note.js';
import { GrantRole, RoleChoices } from './settings.graphql.js';

const ROLES = ['coordinator', 'treasurer', 'approver', 'contributor', 'reader'] as const;

interface GrantDraft {
  readonly partnership?: string;
  readonly role?: string;
  readonly validTo?: string;
}

/** Gives one role in one partnership of the city, until a day if there is one. */
export function GrantRoleForm({ person }: { readonly person: string }) {
  const message = useMessage();
  const format = useFormat();
  const { city } = useSession();
  const { partnerships } = useData(RoleChoices);
  const draft = useDraft<GrantDraft>(`grant-role.${person}`, {});
  const grant = useMutate(GrantRole);
  const [attempt, setAttempt] = useState(0);
  const [given, setGiven] = useState<string>();
  const { partnership, role, validTo } = draft.value;
  const missing = (value: string | undefined, sentence: string): string | undefined =>
    attempt > 0 && given === undefined && value === undefined ? sentence : undefined;
  const errors = {
    partnership: missing(partnership, message('settings.partnership.required')) ?? grant.refusalAt('partnership'),
    role: missing(role, message('settings.role.required')) ?? grant.refusalAt('role'),
    validTo: grant.refusalAt('validTo'),
  };
  const elsewhere = grant.refusals
    .filter(({ path }) => !path.some((step) => step in errors))
    .map(({ sentence }) => ({ name: '', text: sentence }));
  const problems = [...Object.entries(errors).flatMap(([name, text]) => (text ? [{ name, text }] : [])), ...elsewhere];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setGiven(undefined);
    grant.reset();
    setAttempt((n) => n + 1);
    if (partnership === undefined || role === undefined) return;
    const { state } = await grant.run({ input: { person, partnership, role, validTo } });
    if (state === 'refused') setAttempt((n) => n + 1);
    if (state !== 'done') return;
    setGiven(message(role === 'approver' ? 'settings.role.given-approver' : 'settings.role.given', { role: message(`role.${role}`) }));
    draft.discard();
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      <Select
        name="partnership"
        label={message('settings.partnership')}
        placeholder={message('settings.choose')}
        options={partnerships
          .filter(({ cities }) => cities.some(({ id }) => id === city?.id))
          .map(({ id, name }) => ({ id, label: name.text }))}
        value={partnership}
        onChange={(id) => draft.change({ partnership: id })}
        error={errors.partnership}
      />
      <Select
        name="role"
        label={message('settings.role')}
        placeholder={message('settings.choose')}
        options={ROLES.map((id) => ({ id, label: message(`role.${id}`), hint: message(`settings.role.hint.${id}`) }))}
        value={role}
        onChange={(id) => draft.change({ role: id })}
        error={errors.role}
      />
      <DatePicker
        name="validTo"
        label={message('settings.role.until')}
        hint={message('settings.role.until.hint')}
        isOptional
        min={format.today}
        value={validTo}
        onChange={(day) => draft.change({ validTo: day })}
        error={errors.validTo}
        width="medium"
      />
      <OutcomeNote outcome={grant.outcome} />
      <p>
        <Button type="submit" look="primary" isPending={grant.isSaving}>
          {message('settings.give-role')}
        </Button>
      </p>
      {given !== undefined && (
        <Notice tone="good" onDismiss={() => setGiven(undefined)}>
          <p>{given}</p>
        </Notice>
      )}
    </form>
  );
}
