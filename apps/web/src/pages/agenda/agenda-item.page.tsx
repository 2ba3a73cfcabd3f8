import {
  Button,
  CityTimes,
  Dialog,
  FactList,
  LinkButton,
  Notice,
  Page,
  Plates,
  RefusalNote,
  StatusTag,
  TextArea,
  ThemeTag,
  useFormat,
  UserText,
} from '@regia/ui';
import { announce, PluginPart, useAgendaPart, useData, useMessage, useMutate, useScope, useSession } from '@regia/web-kit';
import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { AgendaItemById, CancelAgendaItem } from './agenda.graphql.js';
import { STATUS_TONE } from './agenda-list.js';
import { citiesOf, hueOf } from './entry-of.js';
import type { AgendaItemFieldsFragment } from './gql/graphql.js';
import { useAgendaChoices } from './use-agenda.js';
import './agenda.css';

/** One item: what, when on each city's clock, where, who, and what may be done. */
export default function AgendaItemPage(): ReactNode {
  const { id } = useParams({ from: '/$scope/agenda/$id' });
  const message = useMessage();
  const { path } = useScope();
  const { agendaItem: item } = useData(AgendaItemById, { id });
  const { themes } = useAgendaChoices();
  if (!item) return <NotFound />;
  const theme = themes.find(({ key }) => key === item.theme?.key);
  const isCancelled = item.status === 'CANCELLED';
  const actions = item.canEdit && !isCancelled && (
    <>
      <CancelItem item={item} />
      <LinkButton href={path(`agenda/${item.id}/edit`)} look="primary" icon={<Pencil size={16} aria-hidden="true" />}>
        {message('agenda.edit')}
      </LinkButton>
    </>
  );
  return (
    <Page
      title={item.title.text}
      titleLanguage={item.title.language}
      parent={{ href: path('agenda'), label: message('agenda.title') }}
      lede={
        <span className="row">
          {theme && <ThemeTag hue={hueOf(theme.hue)} label={theme.name.text} />}
          <span>{item.kind.name.text}</span>
          <StatusTag tone={STATUS_TONE[item.status]}>{message(`agenda.status.${item.status}`)}</StatusTag>
        </span>
      }
      actions={actions}
    >
      {isCancelled && (
        <Notice tone="bad" role="note" title={message('agenda.cancelledNote')}>
          {item.cancelReason && <UserText as="p" text={item.cancelReason} />}
        </Notice>
      )}
      <Facts item={item} />
      {item.text && (
        <div className="agenda-text">
          <UserText as="p" text={item.text} namesLanguage />
        </div>
      )}
      <OfPlugin item={item} />
    </Page>
  );
}

function Facts({ item }: { readonly item: AgendaItemFieldsFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { cities: known, city } = useSession();
  const cities = citiesOf(item, known, city?.id);
  const owner = known.find(({ id }) => id === item.ownerCity.id);
  const days = item.startsOn === item.endsOn ? format.date(item.startsOn, 'long') : format.dateRange(item.startsOn, item.endsOn);
  const facts = [
    { label: message('agenda.when'), value: <bdi>{days}</bdi> },
    ...(item.isAllDay ? [] : [{ label: message('agenda.timePerCity'), value: <Times item={item} cities={cities} /> }]),
    ...(item.place ? [{ label: message('agenda.field.place'), value: <UserText text={item.place} /> }] : []),
    { label: message('agenda.cities'), value: <Plates cities={cities} limit={12} /> },
    { label: message('agenda.owner'), value: owner?.name ?? '' },
    {
      label: message('agenda.field.audience'),
      value: item.partnership
        ? `${message('agenda.audience.PARTNERSHIP')}: ${item.partnership.name.text}`
        : message(`agenda.audience.${item.audience}`),
    },
    { label: message('agenda.changed'), value: `${format.dateTime(item.updatedAt)}${item.updatedBy ? `, ${item.updatedBy.name}` : ''}` },
  ];
  return <FactList facts={facts} />;
}

function Times({ item, cities }: { readonly item: AgendaItemFieldsFragment; readonly cities: ReturnType<typeof citiesOf> }): ReactNode {
  return (
    <span className="agenda-days">
      <CityTimes instant={item.startsAt} cities={cities} limit={12} />
      {item.endsAt !== item.startsAt && <CityTimes instant={item.endsAt} cities={cities} limit={12} />}
    </span>
  );
}

function OfPlugin({ item }: { readonly item: AgendaItemFieldsFragment }): ReactNode {
  const part = useAgendaPart(item.kind.key);
  if (!part || !item.payload) return null;
  // the plain item above is what stands when the plugin's view fails
  return (
    <PluginPart
      plugin={part.plugin.manifest.key}
      slot="agenda.view"
      load={part.view}
      props={{ itemId: item.id, payload: JSON.parse(item.payload) as unknown }}
      minHeight={96}
      instead={null}
    />
  );
}

function CancelItem({ item }: { readonly item: AgendaItemFieldsFragment }): ReactNode {
  const message = useMessage();
  const [reason, setReason] = useState('');
  const cancel = useMutate(CancelAgendaItem);
  const send = async (close: () => void): Promise<void> => {
    const outcome = await cancel.run({ input: { id: item.id, version: item.version, reason } });
    if (outcome.state !== 'done') return;
    announce(message('agenda.cancelledNote'));
    close();
  };
  const general = cancel.refusals.filter(({ path }) => !path.includes('reason')).map(({ sentence }) => sentence);
  return (
    <Dialog trigger={<Button>{message('agenda.cancel')}</Button>} title={message('agenda.cancel.title')}>
      {(close) => (
        <div className="form">
          <p>{message('agenda.cancel.effect')}</p>
          {general.length > 0 && <RefusalNote refusals={general} />}
          {(cancel.outcome?.state === 'failed' || cancel.outcome?.state === 'unknown') && (
            <RefusalNote refusals={[message('form.failed.text')]} />
          )}
          <TextArea
            name="reason"
            label={message('agenda.cancel.reason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            error={cancel.refusalAt('reason')}
            width="full"
          />
          <div className="row">
            <Button look="danger" isPending={cancel.isSaving} onPress={() => void send(close)}>
              {message('agenda.cancel.confirm')}
            </Button>
            <Button onPress={close}>{message('agenda.cancel.keep')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
