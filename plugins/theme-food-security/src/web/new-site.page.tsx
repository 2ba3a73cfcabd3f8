import { Page } from '@regia/ui';
import { announce, mountOf, useAddress, useDraft, useFormat, useMessage, useMutate, useScope } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { KeptNote, NotSaved, problemsOf } from './form-notes.js';
import { SiteForm } from './site-form.js';
import { emptySite, factsOf, missingOf, SITE_FORM_VERSION } from './site-form-value.js';
import { AddSite } from './sites.graphql.js';

/** A new site. What is typed stays on this device until it is sent. */
export default function NewSitePage(): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { path } = useScope();
  const { go } = useAddress(foodSecurity);
  const draft = useDraft('food-security-site-new', emptySite(format.today), SITE_FORM_VERSION);
  const save = useMutate(AddSite, { keepIdAs: 'food-security-site-new', plugin: foodSecurity });
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 ? missingOf(draft.value) : [];
  const submit = async (): Promise<void> => {
    const facts = factsOf(draft.value);
    const outcome = facts && (await save.run({ input: { id: save.id, ...facts } }));
    setAttempt((n) => n + 1);
    if (outcome?.state !== 'done') return;
    draft.discard();
    announce(message('site.saved'));
    go(`sites/${outcome.payload.site?.id ?? ''}`);
  };
  const discard = (): void => {
    draft.discard();
    save.startOver();
    setAttempt(0);
  };
  const problems = problemsOf(missing, save.refusals, message('refusals.required'));
  return (
    <Page
      title={message('site.new')}
      parent={{ href: path(mountOf(foodSecurity.key)), label: message('sites.title') }}
      width="form"
      note={<KeptNote draft={draft} onDiscard={discard} />}
      hasErrors={problems.length > 0}
    >
      <SiteForm
        draft={draft}
        problems={problems}
        attempt={attempt}
        isSaving={save.isSaving}
        submitWord={message('site.add')}
        onSubmit={() => void submit()}
        onDiscard={discard}
      >
        <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      </SiteForm>
    </Page>
  );
}
