import { CalendarDays, House, Landmark, Map as MapIcon, type LucideIcon } from 'lucide-react';

/** One section of the core: its address after the scope, its text, its icon, and the letter after `g` that leads there. */
export interface Section {
  readonly path: 'home' | 'agenda' | 'fund' | 'map';
  readonly title: string;
  readonly icon: LucideIcon;
  readonly letter: string;
  readonly needs?: string;
}

/** Sections in their fixed order. Plugins come after them and never move them. */
export const SECTIONS: readonly Section[] = [
  { path: 'home', title: 'nav.home', icon: House, letter: 'h' },
  { path: 'agenda', title: 'nav.agenda', icon: CalendarDays, letter: 'a', needs: 'agenda.read' },
  { path: 'fund', title: 'nav.fund', icon: Landmark, letter: 'f', needs: 'fund.read' },
  { path: 'map', title: 'nav.map', icon: MapIcon, letter: 'm' },
];
