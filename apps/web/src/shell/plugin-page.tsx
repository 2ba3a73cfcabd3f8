import { PluginPart, type RoutePart, type WebPlugin } from '@regia/web-kit';

interface PluginPageProps {
  readonly plugin: WebPlugin;
  readonly part: RoutePart;
}

/** A page of a plugin, within its own boundary. */
export function PluginPage({ plugin, part }: PluginPageProps) {
  return <PluginPart plugin={plugin.manifest.key} slot={`page:${part.path}`} load={part.page} props={{}} minHeight={320} />;
}
