import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { AgendaFormProps, AgendaViewProps, Lazy, PanelPart, Slots, WebPlugin } from './define-web-plugin.js';
import type { Doors } from './doors.js';
import { useMessage } from './messages.js';
import { PluginPart } from './plugin-part.js';
import { useSession } from './session.js';

/** All doors that opened or failed, and the keys of plugins that are on for the acting city. */
export interface OpenDoors extends Doors {
  readonly on: ReadonlySet<string>;
}

export const DoorsContext = createContext<OpenDoors>({ plugins: [], faults: [], on: new Set() });

export const useDoors = (): OpenDoors => useContext(DoorsContext);

/** Plugins that are on for the acting city. Installed is not enabled. @public @since 1.0 */
export function usePlugins(): readonly WebPlugin[] {
  const { plugins, on } = useDoors();
  return useMemo(() => plugins.filter(({ manifest }) => on.has(manifest.key)), [plugins, on]);
}

type PartOf<Name extends keyof Slots> = NonNullable<Slots[Name]>[number];

/** Parts that plugins bring to a slot and the person may see. @public @since 1.0 */
export function useParts<Name extends keyof Slots>(name: Name): readonly { readonly plugin: WebPlugin; readonly part: PartOf<Name> }[] {
  const plugins = usePlugins();
  const { permissions } = useSession();
  return useMemo(
    () =>
      plugins.flatMap((plugin) =>
        ((plugin.slots[name] ?? []) as readonly PartOf<Name>[])
          .filter(({ needs }) => needs === undefined || permissions.has(`${plugin.manifest.key}:${needs}`))
          .map((part) => ({ plugin, part })),
      ),
    [plugins, permissions, name],
  );
}

type PanelSlot = 'home.panel' | 'pool.panel';

interface SlotProps<P> {
  readonly name: PanelSlot;
  readonly props: P;
  /** Draws the frame of one panel: its heading and what is in it. */
  readonly frame: (panel: { readonly key: string; readonly title: string; readonly content: ReactNode }) => ReactNode;
}

/** The panels of a slot, each within its own boundary. Draws nothing when there are none. @public @since 1.0 */
export function Slot<P extends object>({ name, props, frame }: SlotProps<P>): ReactNode {
  return useParts(name).map(({ plugin, part }) => (
    <Panel
      key={`${plugin.manifest.key}.${part.id}`}
      plugin={plugin}
      part={part as PanelPart<string, P>}
      name={name}
      props={props}
      frame={frame}
    />
  ));
}

function Panel<P extends object>({
  plugin,
  part,
  name,
  props,
  frame,
}: SlotProps<P> & { readonly plugin: WebPlugin; readonly part: PanelPart<string, P> }): ReactNode {
  const message = useMessage(plugin.manifest);
  const { key } = plugin.manifest;
  return frame({
    key: `${key}.${part.id}`,
    title: message(part.title),
    content: <PluginPart plugin={key} slot={`${name}:${part.id}`} load={part.panel} props={props} minHeight={part.minHeight} />,
  });
}

/** The form and view a plugin brings for a kind of agenda item (`theme-food-security.harvest-review`); undefined for kinds of the core. @public @since 1.0 */
export function useAgendaPart(
  kind: string,
): { readonly plugin: WebPlugin; readonly form: Lazy<AgendaFormProps>; readonly view: Lazy<AgendaViewProps> } | undefined {
  const plugins = usePlugins();
  const dot = kind.indexOf('.');
  const plugin = plugins.find(({ manifest }) => manifest.key === kind.slice(0, dot));
  const parts = plugin?.agendaItems[kind.slice(dot + 1)];
  return plugin && parts && { plugin, ...parts };
}
