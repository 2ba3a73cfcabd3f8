import { Empty, Notice, Section } from '@regia/ui';
import { useCan, useData, useDoors, useMessage, useSession } from '@regia/web-kit';
import { PluginLine } from './plugin-line.js';
import { PluginStates } from './settings.graphql.js';
import { SettingsFrame } from './settings-frame.js';

/** Installed plugins and whether they are on for the city one acts for; those that could not be opened, and why. */
export default function PluginsPage() {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const { faults } = useDoors();
  const { plugins } = useData(PluginStates);
  const manages = can('plugins.manage');
  const kinds = ['theme', 'city'].map((kind) => ({ kind, list: plugins.filter((plugin) => plugin.kind === kind) }));
  return (
    <SettingsFrame
      title={message('settings.plugins')}
      lede={city ? message('settings.plugins.lede', { city: city.name }) : message('settings.plugins.lede-no-city')}
      width="form"
    >
      {faults.length > 0 && (
        <Notice tone="bad" title={message('settings.plugins.faults')} role="note">
          <ul className="fault-list">
            {faults.map(({ key, reason }) => (
              <li key={key}>
                <bdi dir="ltr">
                  {key}: {reason}
                </bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!manages && (
        <Notice role="note">
          <p>{message('settings.plugins.who-manages')}</p>
        </Notice>
      )}
      {plugins.length === 0 && <Empty>{message('settings.plugins.none')}</Empty>}
      {kinds
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => (
          <Section key={kind} title={message(`settings.plugins.${kind}`)}>
            <ul className="plugin-list">
              {list.map((plugin) => (
                <PluginLine key={plugin.key} plugin={plugin} manages={manages} />
              ))}
            </ul>
          </Section>
        ))}
    </SettingsFrame>
  );
}
