import { useRouterState } from '@tanstack/react-router';
import { LinkButton, Page } from '@regia/ui';
import { useMessage, useSession } from '@regia/web-kit';
import { SECTIONS } from '../shell/sections.js';

/** Nothing stands at this address: search, and the nearest section above. */
export function NotFound() {
  const message = useMessage();
  const { person, cities } = useSession();
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const [, scope = 'all', section] = place.split('/');
  const parent = SECTIONS.find(({ path }) => path === section && place !== `/${scope}/${path}`);
  const isKnown = cities.some(({ key }) => key === scope);
  const home = person ? `/${isKnown ? scope : 'all'}/home` : '/sign-in';
  return (
    <Page title={message('state.not-found.title')} width="form">
      <p>{message('state.not-found.text')}</p>
      <p className="row">
        {parent && (
          <LinkButton look="primary" href={`/${scope}/${parent.path}`}>
            {message(parent.title)}
          </LinkButton>
        )}
        <LinkButton look={parent ? 'plain' : 'primary'} href={home}>
          {message(person ? 'state.home' : 'entrance.title')}
        </LinkButton>
      </p>
    </Page>
  );
}
