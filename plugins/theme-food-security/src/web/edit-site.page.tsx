import { Button, ConflictChooser, Empty, Page, useFormat, type ConflictChoice } from '@regia/ui';
import { announce, mountOf, useAddress, useData, useDraft, useMessage, useMutate, useScope } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { KeptNote, NotSaved, problemsOf } from './form-notes.js';
import type { SiteFieldsFragment } from './gql/graphql.js';
import { SiteForm } from './site-form.js';
import {
  differingFields,
  factsOf,
  merged,
  movedOnto,
  missingOf,
  SITE_FORM_VERSION,
  siteFormValue,
  type SiteField,
  type SiteFormValue,
} from './site-form-value.js';
import { ChangeSite, SiteById } from './sites.graphql.js';
import { useZones } from './use-zones.js';

/** Changes a site. When somebody else was faster, both versions are shown and chosen field by field. */
export default function EditSitePage(): ReactNode {
  const message = useMessage(foodSecurity);
  const { params } = useAddress(foodSecurity);
  const { path } = useScope();
  const { foodSecuritySite: site } = useData(SiteById, { id: params['id'] ?? '' });
  if (site) return <EditSite key={site.id} site={site} />;
  return (
    <Page title={message('site.edit')} parent={{ href: path(mountOf(foodSecurity.key)), label: message('sites.title') }} width="form">
      <Empty>{message('site.notFound')}</Empty>
    </Page>
  );
}

function EditSite({ site }: { readonly site: SiteFieldsFragment }): ReactNode {
  const message = useMessage(foodSecurity);
  const { path } = useScope();
  const { go } = useAddress(foodSecurity);
  const [base, setBase] = useState(site);
  const [theirs, setTheirs] = useState<SiteFieldsFragment>();
  const draft = useDraft(`food-security-site-${site.id}`, siteFormValue(site), SITE_FORM_VERSION);
  const save = useMutate(ChangeSite, { plugin: foodSecurity });
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 ? missingOf(draft.value) : [];
  const submit = async (value = draft.value, version = base.version): Promise<void> => {
    const facts = factsOf(value);
    const outcome = facts && (await save.run({ input: { id: site.id, version, ...facts, isClosed: value.isClosed } }));
    setAttempt((n) => n + 1);
    if (outcome?.state === 'refused' && outcome.payload.current) compare(value, outcome.payload.current);
    if (outcome?.state !== 'done') return;
    draft.discard();
    announce(message('site.saved'));
    go(`sites/${site.id}`);
  };
  const compare = (mine: SiteFormValue, current: SiteFieldsFragment): void => {
    draft.change(() => movedOnto(siteFormValue(current), siteFormValue(base), mine));
    setBase(current);
    setTheirs(current);
  };
  const discard = (): void => {
    draft.discard();
    save.startOver();
    setTheirs(undefined);
    setAttempt(0);
  };
  const settle = (choice: ConflictChoice, current: SiteFieldsFragment): void => {
    const value = merged(draft.value, siteFormValue(current), choice);
    draft.change(() => value);
    setTheirs(undefined);
    save.reset();
    void submit(value, current.version);
  };
  const problems = problemsOf(missing, theirs ? [] : save.refusals, message('refusals.required'));
  return (
    <Page
      title={message('site.edit')}
      parent={{ href: path(`${mountOf(foodSecurity.key)}/sites/${site.id}`), label: site.name }}
      width="form"
      note={<KeptNote draft={draft} onDiscard={discard} />}
      hasErrors={problems.length > 0}
    >
      <SiteForm
        draft={draft}
        problems={problems}
        attempt={attempt}
        isSaving={save.isSaving}
        submitWord={message('action.save')}
        onSubmit={() => void submit()}
        onDiscard={discard}
        isStored
      >
        <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
        {theirs && (
          <Conflict key={theirs.version} mine={draft.value} theirs={siteFormValue(theirs)} onSettle={(choice) => settle(choice, theirs)} />
        )}
      </SiteForm>
    </Page>
  );
}

interface ConflictProps {
  readonly mine: SiteFormValue;
  readonly theirs: SiteFormValue;
  readonly onSettle: (choice: ConflictChoice) => void;
}

function Conflict({ mine, theirs, onSettle }: ConflictProps): ReactNode {
  const message = useMessage(foodSecurity);
  const shown = useShownField();
  return (
    <ConflictChooser
      title={message('conflict.title')}
      explanation={message('conflict.text')}
      words={{ mine: message('conflict.mine'), theirs: message('conflict.theirs') }}
      fields={differingFields(mine, theirs).map((field) => ({
        name: field,
        label: message(`site.${field}`),
        mine: shown(mine, field),
        theirs: shown(theirs, field),
      }))}
      actions={(choice) => (
        <Button look="primary" onPress={() => onSettle(choice)}>
          {message('conflict.save')}
        </Button>
      )}
    />
  );
}

/** A field of the form in the words of the reader. */
function useShownField(): (value: SiteFormValue, field: SiteField) => string {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const zones = useZones();
  return (value, field) => {
    const fact = value[field];
    if (fact === undefined) return '';
    if (typeof fact === 'boolean') return message(fact ? 'site.closed' : 'site.open');
    if (typeof fact === 'number') return format.number(fact);
    if (field === 'kind') return message(`kind.${fact}`);
    if (field === 'since') return format.date(fact);
    return field === 'zone' ? (zones.find(({ code }) => code === fact)?.name ?? fact) : fact;
  };
}
