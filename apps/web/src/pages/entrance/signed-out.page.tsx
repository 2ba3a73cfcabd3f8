import { LinkButton, Page } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { EntranceFrame } from './entrance-frame.js';

/** After signing out: what that means, and the way back in. */
export default function SignedOutPage() {
  const message = useMessage();
  return (
    <EntranceFrame>
      <Page title={message('entrance.out')} width="form">
        <p>{message('entrance.out.text')}</p>
        <p>
          <LinkButton href="/sign-in" look="primary">
            {message('entrance.again')}
          </LinkButton>
        </p>
      </Page>
    </EntranceFrame>
  );
}
