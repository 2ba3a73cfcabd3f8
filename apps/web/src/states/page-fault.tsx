import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Page } from '@regia/ui';
import { RequestFault, useMessage, useSession } from '@regia/web-kit';
import { NotFound } from './not-found.js';

/** A page that could not be shown: why, what is safe, what to do next. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  const retry = (): void => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  return <Fault fault={error} onRetry={retry} />;
}

export function Fault({ fault, onRetry }: { readonly fault: unknown; readonly onRetry: () => void }) {
  const message = useMessage();
  const { signIn } = useSession();
  const kind = kindOf(fault);
  if (kind === 'not-found') return <NotFound />;
  const traceId = fault instanceof RequestFault ? fault.traceId : undefined;
  return (
    <Page title={message(`state.${kind}.title`)} width="form">
      <div className="row-block">
        <p>{kind === 'failed' && traceId === undefined ? message('state.failed.text-plain') : message(`state.${kind}.text`)}</p>
        {kind === 'failed' && traceId !== undefined && (
          <p className="num" dir="ltr">
            {traceId}
          </p>
        )}
      </div>
      <p className="row">
        {kind === 'session-ended' && (
          <Button look="primary" onPress={() => signIn()}>
            {message('session.sign-in-again')}
          </Button>
        )}
        {kind === 'release' && (
          <Button look="primary" onPress={() => location.reload()}>
            {message('action.reload')}
          </Button>
        )}
        {kind !== 'session-ended' && kind !== 'release' && kind !== 'not-allowed' && (
          <Button look="primary" onPress={onRetry}>
            {message('action.retry')}
          </Button>
        )}
      </p>
    </Page>
  );
}

/** How browsers and the build say that a part of the page could not be fetched. */
const CHUNK = /dynamically imported module|importing a module|preload CSS|module script/i;

type Kind = RequestFault['kind'] | 'release';

function kindOf(fault: unknown): Kind {
  if (fault instanceof RequestFault) return fault.kind;
  if (!(fault instanceof Error) || !CHUNK.test(fault.message)) return 'failed';
  return navigator.onLine ? 'release' : 'offline';
}
