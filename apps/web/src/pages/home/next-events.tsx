import { addDays, dayIn } from '@regia/kernel';
import { DateTime, Empty, Link, LinkButton, Plates, UserText, useUiTexts } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import { Flag } from 'lucide-react';
import type { NextEventsQuery } from '../../gql/graphql.js';
import { NextEvents } from './home.graphql.js';

type Event = NextEventsQuery['agendaItems']['nodes'][number];
const HORIZON_DAYS = 180;

/** The next five things of the agenda in this scope, within half a year. */
export function NextEventList() {
  const message = useMessage();
  const can = useCan();
  const { cityId, path } = useScope();
  const { city } = useSession();
  // from the start of the hour on, so that the answer can be kept for a while
  const from = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const to = `${addDays(dayIn('UTC', from), HORIZON_DAYS)}T00:00:00.000Z`;
  const { agendaItems } = useData(NextEvents, { filter: { from: from.toISOString(), to, city: cityId } });
  const events = agendaItems.nodes.filter(({ status }) => status !== 'CANCELLED');
  if (events.length === 0)
    return (
      <Empty action={can('agenda.write') && <LinkButton href={path('agenda/new')}>{message('command.new-event')}</LinkButton>}>
        {message('home.next.none')}
      </Empty>
    );
  return (
    <ul className="item-list next-events">
      {events.map((event) => (
        <EventLine key={event.id} event={event} ownCity={city?.id} />
      ))}
    </ul>
  );
}

function EventLine({ event, ownCity }: { readonly event: Event; readonly ownCity: string | undefined }) {
  const { path } = useScope();
  const texts = useUiTexts();
  const format = useFormat();
  // the clock of the reader's own city if it takes part, else of the first that does
  const clock = event.cities.find(({ id }) => id === ownCity) ?? event.cities[0];
  return (
    <li data-t={event.theme?.hue ?? 'gov'}>
      <span className="next-when">
        <DateTime value={event.startsOn} look="weekday" />
        <small className="num muted">
          {event.isAllDay
            ? event.startsOn === event.endsOn
              ? texts.allDay
              : texts.until(format.date(event.endsOn, 'short'))
            : clock && <ClockTime instant={event.startsAt} timeZone={clock.timeZone} plate={clock.plate} name={clock.name.text} />}
        </small>
      </span>
      <Link href={path(`agenda/${event.id}`)} className="next-title">
        {event.kind.isDeadline && <Flag size={15} aria-label={texts.deadline} />}
        <UserText text={event.title} />
      </Link>
      <Plates cities={event.cities.map(({ plate, name }) => ({ plate, name: name.text }))} />
    </li>
  );
}

function ClockTime({
  instant,
  timeZone,
  plate,
  name,
}: {
  readonly instant: string;
  readonly timeZone: string;
  readonly plate: string;
  readonly name: string;
}) {
  const format = useFormat();
  return (
    <>
      {format.time(instant, timeZone)} <bdi aria-hidden="true">{plate}</bdi>
      <span className="sr-only">{name}</span>
    </>
  );
}
