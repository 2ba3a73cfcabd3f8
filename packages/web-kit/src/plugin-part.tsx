import { Button, Notice, Skeleton } from '@regia/ui';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { Lazy } from './define-web-plugin.js';
import { useMessage } from './messages.js';

interface PluginPartProps<P extends object> {
  readonly plugin: string;
  readonly slot: string;
  readonly load: Lazy<P>;
  readonly props: P;
  readonly minHeight: number;
  /** Shown instead of the note when the part fails, such as the plain agenda item. */
  readonly instead?: ReactNode | ((fault: Error, retry: () => void) => ReactNode);
}

/** Everything a plugin puts on a page goes through here: own chunk, own skeleton, own boundary, "Try again" that fetches it anew. @public @since 1.0 */
export function PluginPart<P extends object>({ plugin, slot, load, props, minHeight, instead }: PluginPartProps<P>): ReactNode {
  const [attempt, setAttempt] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- a new attempt must fetch the chunk again
  const Shown = useMemo(() => lazy(load), [load, attempt]);
  const { reset } = useQueryErrorResetBoundary();
  const retry = (): void => {
    reset();
    setAttempt((n) => n + 1);
  };
  const note = (fault: Error): ReactNode =>
    typeof instead === 'function' ? instead(fault, retry) : (instead ?? <PartFault onRetry={retry} />);
  return (
    <PluginBoundary key={attempt} plugin={plugin} slot={slot} note={note}>
      <Suspense fallback={<Skeleton height={minHeight} />}>
        <Shown {...props} />
      </Suspense>
    </PluginBoundary>
  );
}

interface PartProps {
  /** Name of the part in reports of faults. */
  readonly name: string;
  readonly minHeight: number;
  readonly children: ReactNode;
}

/** A part of a page that waits and fails on its own: what it shows may come later or not at all, the rest stands. @public @since 1.0 */
export function Part({ name, minHeight, children }: PartProps): ReactNode {
  const [attempt, setAttempt] = useState(0);
  const { reset } = useQueryErrorResetBoundary();
  const retry = (): void => {
    reset();
    setAttempt((n) => n + 1);
  };
  return (
    <PluginBoundary key={attempt} plugin="core" slot={name} note={() => <PartFault onRetry={retry} />}>
      <Suspense fallback={<Skeleton height={minHeight} />}>{children}</Suspense>
    </PluginBoundary>
  );
}

function PartFault({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const message = useMessage();
  return (
    <Notice
      title={message('part.fault.title')}
      actions={
        <Button isSmall onPress={onRetry}>
          {message('action.retry')}
        </Button>
      }
    >
      <p>{message('part.fault.text')}</p>
    </Notice>
  );
}

interface BoundaryProps {
  readonly plugin: string;
  readonly slot: string;
  readonly note: (fault: Error) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly fault?: Error;
}

class PluginBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(fault: Error): BoundaryState {
    return { fault };
  }

  override componentDidCatch(fault: Error): void {
    reportFault(this.props.plugin, this.props.slot, fault);
  }

  override render(): ReactNode {
    return this.state.fault ? this.props.note(this.state.fault) : this.props.children;
  }
}

type Reporter = (plugin: string, slot: string, fault: Error) => void;
let reporter: Reporter = (plugin, slot, fault) => console.error(`plugin ${plugin} failed in ${slot}: ${fault.name}`);

/** Where faults of parts are told, with plugin key and slot and without content. */
export const reportFaultsTo = (next: Reporter): void => void (reporter = next);
export const reportFault: Reporter = (plugin, slot, fault) => reporter(plugin, slot, fault);
