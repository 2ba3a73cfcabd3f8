import { ComboBox, TextArea } from '@regia/ui';
import { useData, useMessage, type AgendaFormProps } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { readReview, type TypedReview } from './read-review.js';
import { SiteChoices } from './sites.graphql.js';

/** Which site is looked at, and what is to be answered there. */
export default function HarvestReviewForm({ payload, onChange, refusalAt }: AgendaFormProps): ReactNode {
  const message = useMessage(foodSecurity);
  const { foodSecuritySites } = useData(SiteChoices);
  const review = readReview(payload);
  const change = (part: TypedReview): void => onChange(JSON.stringify({ ...review, ...part }));
  return (
    <>
      <ComboBox
        name="siteId"
        label={message('review.site')}
        value={review.siteId}
        onChange={(siteId) => change({ siteId })}
        options={foodSecuritySites.nodes.map(({ id, name, zoneName }) => ({ id, label: name, hint: zoneName }))}
        error={refusalAt('siteId')}
        width="full"
      />
      <TextArea
        name="question"
        label={message('review.question')}
        hint={message('review.question.hint')}
        value={review.question ?? ''}
        onChange={(question) => change({ question })}
        maxLength={500}
        error={refusalAt('question')}
        width="full"
      />
    </>
  );
}
