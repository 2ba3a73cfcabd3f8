import { FactList, UserText } from '@regia/ui';
import { PluginLink, useData, useMessage, type AgendaViewProps } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { readReview } from './read-review.js';
import { SiteById } from './sites.graphql.js';

/** The question of a review, and the site it is about where the reader may see it. */
export default function HarvestReviewView({ payload }: AgendaViewProps): ReactNode {
  const message = useMessage(foodSecurity);
  const { siteId, question } = readReview(payload);
  return (
    <FactList
      facts={[
        { label: message('review.site'), value: siteId ? <SiteName id={siteId} /> : message('review.siteElsewhere') },
        { label: message('review.question'), value: <UserText text={question ?? ''} as="p" /> },
      ]}
    />
  );
}

function SiteName({ id }: { readonly id: string }): ReactNode {
  const message = useMessage(foodSecurity);
  const { foodSecuritySite: site } = useData(SiteById, { id });
  if (!site) return message('review.siteElsewhere');
  return (
    <PluginLink plugin={foodSecurity} to={`sites/${site.id}`} className="link">
      {site.name}
    </PluginLink>
  );
}
