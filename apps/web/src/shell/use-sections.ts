import { useCan } from '@regia/web-kit';
import { useBoot } from '../boot/boot-query.js';
import { SECTIONS, type Section } from './sections.js';

/** The sections the person can read. */
export function useSections(): readonly Section[] {
  const can = useCan();
  return SECTIONS.filter(({ needs }) => needs === undefined || can(needs));
}

const BELONGS_TO: Readonly<Record<string, Section['path']>> = { sign: 'fund', returned: 'fund', due: 'agenda' };

/** How many things wait for the person in a section. */
export function useWaitingCounts(): (path: Section['path']) => number {
  const { waitingForMe } = useBoot();
  return (path) => waitingForMe.filter(({ kind }) => BELONGS_TO[kind] === path).length;
}
