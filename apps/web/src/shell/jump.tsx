import { Palette, type PaletteEntry, type PaletteGroup } from '@regia/ui';
import { mountOf, readMessage, useBackgroundData, useCan, useFormat, useMessage, useParts, useScope, useSession } from '@regia/web-kit';
import { CalendarDays, FilePen, Landmark, Plus, Settings, SquareTerminal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SearchQuery } from '../gql/graphql.js';
import { Search } from './jump.graphql.js';
import { useNavEntries } from './nav-list.js';
import { useSections } from './use-sections.js';

const PAUSE_MS = 120;
const icon = { size: 16, 'aria-hidden': true } as const;

/** Search and jump: pages, cities and commands at once from what is loaded; agenda and entries from the server. */
export default function Jump({ onClose }: { readonly onClose: () => void }) {
  const message = useMessage();
  const [typed, setTyped] = useState('');
  const text = useAfterPause(typed.trim());
  const isWanted = text.length >= 2;
  const { data, isLoading } = useBackgroundData(Search, { text }, { isWanted, keepsPrevious: true });
  const found = useFoundGroups(isWanted ? (data?.search ?? []) : []);
  return (
    <Palette
      label={message('jump.label')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      groups={[usePages(), useCities(), useCommands(), ...found]}
      onSearch={setTyped}
      isSearching={isWanted && isLoading}
    />
  );
}

function usePages(): PaletteGroup {
  const message = useMessage();
  const { path } = useScope();
  const sections = useSections();
  const plugins = [...useNavEntries('theme'), ...useNavEntries('city')];
  return {
    title: message('jump.pages'),
    entries: [
      ...sections.map(({ path: to, title, icon: Icon }) => ({
        id: `go:${to}`,
        label: message(title),
        href: path(to),
        icon: <Icon {...icon} />,
      })),
      ...plugins.map(({ plugin, part }) => ({
        id: `go:${plugin.manifest.key}/${part.path}`,
        label: readMessage(`${plugin.manifest.key}:${part.title}`),
        href: path(`${mountOf(plugin.manifest.key)}/${part.path}`).replace(/\/$/, ''),
      })),
      { id: 'go:settings', label: message('nav.settings'), href: path('settings/me'), icon: <Settings {...icon} /> },
    ],
  };
}

function useCities(): PaletteGroup {
  const message = useMessage();
  const { cities } = useSession();
  return {
    title: message('city.partners'),
    entries: cities.map(({ key, name, plate }) => ({ id: `city:${key}`, label: name, plate, href: `/${key}/home`, keywords: key })),
  };
}

function useCommands(): PaletteGroup {
  const message = useMessage();
  const can = useCan();
  const { path } = useScope();
  const parts = useParts('palette.command');
  const own: readonly (PaletteEntry & { readonly needs: string })[] = [
    { id: 'do:event', label: message('command.new-event'), href: path('agenda/new'), needs: 'agenda.write', icon: <Plus {...icon} /> },
    {
      id: 'do:contribution',
      label: message('command.record-contribution'),
      href: path('fund/record'),
      needs: 'fund.record',
      icon: <Plus {...icon} />,
    },
    { id: 'do:movement', label: message('pay.move'), href: path('fund/move'), needs: 'fund.record', icon: <Plus {...icon} /> },
    {
      id: 'do:approvals',
      label: message('command.approvals'),
      href: path('fund/approvals'),
      needs: 'fund.approve',
      icon: <FilePen {...icon} />,
    },
  ];
  return {
    title: message('jump.commands'),
    entries: [
      ...own.filter(({ needs }) => can(needs)),
      ...parts.map(({ plugin, part }) => ({
        id: `do:${plugin.manifest.key}/${part.id}`,
        label: readMessage(`${plugin.manifest.key}:${part.title}`),
        href: path(`${mountOf(plugin.manifest.key)}/${part.path}`),
        icon: <SquareTerminal {...icon} />,
      })),
    ],
  };
}

type Hit = SearchQuery['search'][number];

function useFoundGroups(hits: readonly Hit[]): readonly PaletteGroup[] {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const entry =
    (href: string, Icon: typeof CalendarDays) =>
    (hit: Hit): PaletteEntry => ({
      id: `${hit.kind}:${hit.id}`,
      label: hit.title,
      href,
      plate: hit.city?.plate,
      hint: [hit.hint, hit.at && format.date(hit.at)].filter(Boolean).join(' · '),
      icon: <Icon {...icon} />,
    });
  const group = (title: string, kinds: readonly string[], hrefOf: (hit: Hit) => string, Icon: typeof CalendarDays): PaletteGroup => ({
    title: message(title),
    isFound: true,
    entries: hits.filter(({ kind }) => kinds.includes(kind)).map((hit) => entry(hrefOf(hit), Icon)(hit)),
  });
  return [
    group('nav.agenda', ['agenda-item'], ({ id }) => path(`agenda/${id}`), CalendarDays),
    group(
      'nav.fund',
      ['fund-transfer', 'fund-proposal'],
      ({ kind, id }) => path(kind === 'fund-proposal' ? `fund/approvals/${id}` : `fund/entries/${id}`),
      Landmark,
    ),
  ];
}

/** The text after the person has stopped typing for a moment, so that the server is asked once. */
function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
