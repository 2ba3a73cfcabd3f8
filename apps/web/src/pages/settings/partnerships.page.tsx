import { Empty, Plate, Section } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { PartnershipFactsFragment } from '../../gql/graphql.js';
import { EndPartButton } from './end-part-button.js';
import { PartnershipsShown } from './partnerships.graphql.js';
import { SettingsFrame } from './settings-frame.js';

/** The partnerships one sees, who takes part in them, and the end of a part for whoever may decide that. */
export default function PartnershipsPage() {
  const message = useMessage();
  const { partnerships } = useData(PartnershipsShown);
  return (
    <SettingsFrame title={message('settings.partnerships')} lede={message('settings.partnerships.lede')} width="form">
      {partnerships.length === 0 && <Empty>{message('settings.partnerships.none')}</Empty>}
      {partnerships.map((partnership) => (
        <PartnershipPart key={partnership.id} partnership={partnership} />
      ))}
      {partnerships.length > 0 && !partnerships.some(({ mayEndParts }) => mayEndParts) && (
        <p className="muted">{message('settings.partnerships.who-ends')}</p>
      )}
    </SettingsFrame>
  );
}

function PartnershipPart({ partnership }: { readonly partnership: PartnershipFactsFragment }) {
  const message = useMessage();
  const format = useFormat();
  const { name, since, cities, mayEndParts } = partnership;
  return (
    <Section title={name.text}>
      <p className="muted">{message('settings.partnerships.since', { day: format.date(since) })}</p>
      <ul className="item-list">
        {cities.map((city) => (
          <li key={city.id}>
            <span className="row">
              <Plate plate={city.plate} />
              <bdi>{city.name.text}</bdi>
            </span>
            {mayEndParts && <EndPartButton partnership={partnership} city={city} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
