import { useSearch } from '@tanstack/react-router';
import { LinkButton, Notice, Page } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { EntranceFrame } from './entrance-frame.js';

/** After signing out: what that means, and the way back in. */
export default function SignedOutPage() {
  const message = useMessage();
  const { notice } = useSearch({ from: '/signed-out' });
  return (
    <EntranceFrame>
      <Page title={message('entrance.out')} width="form">
        {notice === undefined ? (
          <p>{message('entrance.out.text')}</p>
        ) : (
          <Notice tone="warn" role="note">
            <p>{message(`entrance.out.${notice}`)}</p>
          </Notice>
        )}
        <p>
          <LinkButton href="/sign-in" look="primary">
            {message('entrance.again')}
          </LinkButton>
        </p>
      </Page>
    </EntranceFrame>
  );
}
