import { HistoryList, Page, Section } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { historyEntries, kindWord } from './fund-words.js';
import type { Entry, ProposalInFull } from './in-full.js';

interface MovementPageProps {
  readonly movement: Entry | ProposalInFull;
  /** The list it is opened from. */
  readonly parent: { readonly href: string; readonly label: string };
  /** Its printed number, once it has one. */
  readonly number?: string;
  readonly status: ReactNode;
  readonly children: ReactNode;
  /** What follows its history. */
  readonly after?: ReactNode;
}

/** Money that moved, or will once it is signed: named by its purpose, what it is, where it stands, and what happened to it. */
export function MovementPage({ movement, parent, number, status, children, after }: MovementPageProps): ReactNode {
  const message = useMessage();
  const { text, kind, history } = movement;
  return (
    <Page
      title={text?.text ?? kindWord(message, kind)}
      {...(text ? { titleLanguage: text.language } : {})}
      parent={parent}
      lede={
        <span className="row">
          {number && <bdi className="num">{number}</bdi>}
          <span>{kindWord(message, kind)}</span>
          {status}
        </span>
      }
    >
      {children}
      <Section title={message('fund.history')}>
        <HistoryList label={message('fund.history')} entries={historyEntries(message, history)} />
      </Section>
      {after}
    </Page>
  );
}
