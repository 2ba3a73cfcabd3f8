import type { ReactNode } from 'react';
import type { WrittenText } from './facts.js';
import { useFormat } from './format.js';
import { useUiTexts } from './texts.js';

export interface UserTextProps {
  readonly text: string | WrittenText;
  /** `p` keeps the line breaks people wrote. */
  readonly as?: 'span' | 'p';
  /** Names the language when it is not the reader's. */
  readonly namesLanguage?: boolean;
}

/** Text written by people: in its own language and direction, whatever stands around it. @public @since 1.0 */
export function UserText({ text, as: Tag = 'span', namesLanguage }: UserTextProps): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const written: WrittenText = typeof text === 'string' ? { text } : text;
  const isForeign = written.language !== undefined && written.language !== format.language;
  return (
    <>
      <Tag dir="auto" lang={isForeign ? written.language : undefined} className={Tag === 'p' ? 'user-text' : undefined}>
        {written.text}
      </Tag>
      {isForeign && namesLanguage && <small className="muted"> {texts.writtenIn(format.languageName(written.language!))}</small>}
    </>
  );
}
