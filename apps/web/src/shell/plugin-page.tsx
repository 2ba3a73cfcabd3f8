import { Notice, Page } from '@regia/ui';
import { PluginPart, RequestFault, useCan, useDoors, useMessage, type RoutePart, type WebPlugin } from '@regia/web-kit';
import { useBoot } from '../boot/boot-query.js';
import { Fault } from '../states/page-fault.js';

interface PluginPageProps {
  readonly plugin: WebPlugin;
  readonly part: RoutePart;
}

/** A page of a plugin: only while the plugin is on and the person may open it; within its own boundary. */
export function PluginPage({ plugin, part }: PluginPageProps) {
  const message = useMessage(plugin.manifest);
  const can = useCan();
  const { on } = useDoors();
  const { plugins } = useBoot();
  const { key } = plugin.manifest;
  if (!on.has(key))
    return (
      <Page title={plugins.find((known) => known.key === key)?.name.text ?? key} width="form">
        <Notice title={message('part.off.title')}>
          <p>{message('part.off.text')}</p>
        </Notice>
      </Page>
    );
  if (!can(`${key}:${part.needs}`)) return <Fault fault={new RequestFault('not-allowed', false)} onRetry={() => undefined} />;
  return (
    <PluginPart
      plugin={key}
      slot={`page:${part.path}`}
      load={part.page}
      props={{}}
      minHeight={320}
      instead={(fault, retry) => <PluginPageFault title={message(part.title)} fault={fault} onRetry={retry} />}
    />
  );
}

function PluginPageFault({ title, fault, onRetry }: { readonly title: string; readonly fault: Error; readonly onRetry: () => void }) {
  const message = useMessage();
  if (fault instanceof RequestFault) return <Fault fault={fault} onRetry={onRetry} />;
  return (
    <Page title={title} width="form">
      <Notice
        title={message('part.fault.title')}
        actions={
          <button type="button" className="btn" onClick={onRetry}>
            {message('action.retry')}
          </button>
        }
      >
        <p>{message('part.fault.text')}</p>
      </Notice>
    </Page>
  );
}
