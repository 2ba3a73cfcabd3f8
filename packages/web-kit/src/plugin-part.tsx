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
  readonly instead?: ReactNode;
}

/** Everything a plugin puts on a page goes through here: own chunk, own skeleton, own boundary, "Try again" that fetches it anew. @public @since 1.0 */
export function PluginPart<P extends object>({ plugin, slot, load, props, minHeight, instead }: PluginPartProps<P>): ReactNode {
  const [attempt, setAttempt] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- a new attempt must fetch the chunk again
  const Shown = useMemo(() => lazy(load), [load, attempt]);
  return (
    <PluginBoundary key={attempt} plugin={plugin} slot={slot} note={instead ?? <PartFault onRetry={() => setAttempt((n) => n + 1)} />}>
      <Suspense fallback={<div className="skeleton" style={{ blockSize: minHeight }} aria-hidden />}>
        <Shown {...props} />
      </Suspense>
    </PluginBoundary>
  );
}

function PartFault({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const message = useMessage();
  return (
    <div className="part-fault" role="status">
      <p>
        <strong>{message('part.fault.title')}</strong>
      </p>
      <p className="muted small">{message('part.fault.text')}</p>
      <button type="button" className="btn" onClick={onRetry}>
        {message('action.retry')}
      </button>
    </div>
  );
}

interface BoundaryProps {
  readonly plugin: string;
  readonly slot: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

class PluginBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(fault: Error): void {
    reportFault(this.props.plugin, this.props.slot, fault);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.note : this.props.children;
  }
}

type Reporter = (plugin: string, slot: string, fault: Error) => void;
let reporter: Reporter = (plugin, slot, fault) => console.error(`plugin ${plugin} failed in ${slot}: ${fault.name}`);

/** Where faults of parts are told, with plugin key and slot and without content. */
export const reportFaultsTo = (next: Reporter): void => void (reporter = next);
export const reportFault: Reporter = (plugin, slot, fault) => reporter(plugin, slot, fault);
