import { Button, Dialog, RefusalNote, StatusTag, UserText } from '@regia/ui';
import { announce, hasMessage, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState } from 'react';
import type { PluginStatesQuery } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { SwitchPlugin } from './settings.graphql.js';

type Plugin = PluginStatesQuery['plugins'][number];

interface PluginLineProps {
  readonly plugin: Plugin;
  readonly manages: boolean;
}

/** One plugin: what it adds, whether it is on, who changed that; and the switch with its effect explained. */
export function PluginLine({ plugin, manages }: PluginLineProps) {
  const message = useMessage();
  const format = useFormat();
  return (
    <li>
      <div className="plugin-line">
        <strong>
          <UserText text={plugin.name} />
        </strong>
        <StatusTag tone={plugin.isOn ? 'good' : 'neutral'}>{message(plugin.isOn ? 'settings.plugin.on' : 'settings.plugin.off')}</StatusTag>
      </div>
      <UserText as="p" text={plugin.description} />
      {plugin.contributes.length > 0 && (
        <p className="muted small">
          {message('settings.plugin.adds', {
            list: format.list(
              plugin.contributes.map((part) => (hasMessage(`settings.adds.${part}`) ? message(`settings.adds.${part}`) : part)),
            ),
          })}
        </p>
      )}
      {plugin.changedAt !== null && (
        <p className="muted small">
          {message(plugin.changedBy ? 'settings.plugin.changed-by' : 'settings.plugin.changed', {
            day: format.date(plugin.changedAt),
            person: plugin.changedBy?.name ?? '',
          })}
        </p>
      )}
      {manages && <Switch plugin={plugin} />}
    </li>
  );
}

function Switch({ plugin }: { readonly plugin: Plugin }) {
  const message = useMessage();
  const change = useMutate(SwitchPlugin);
  const [isOpen, setOpen] = useState(false);
  const act = plugin.isOn ? 'close' : 'open';
  const words = { plugin: plugin.name.text };
  const confirm = async (): Promise<void> => {
    const { state } = await change.run({ input: { plugin: plugin.key, isOn: !plugin.isOn, version: plugin.version } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message(`settings.plugin.${act}.said`, words));
  };
  return (
    <Dialog
      title={message(`settings.plugin.${act}.title`, words)}
      isQuestion
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          {message(`settings.plugin.${act}`)}
          <span className="sr-only">: {plugin.name.text}</span>
        </Button>
      }
      actions={(close) => (
        <>
          <Button look={plugin.isOn ? 'danger' : 'primary'} onPress={() => void confirm()} isPending={change.isSaving}>
            {message(`settings.plugin.${act}`)}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message(`settings.plugin.${act}.text`, words)}</p>
      <RefusalNote refusals={change.refusals.map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={change.outcome} />
    </Dialog>
  );
}
