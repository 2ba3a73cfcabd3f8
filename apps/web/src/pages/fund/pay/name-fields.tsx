import { Disclosure, TextField } from '@regia/ui';
import { useFormat, useLanguage, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { LANGUAGES } from '../../../boot/languages.js';

/** A name by language; the reader's own is the original. */
export type Names = Readonly<Record<string, string>>;

/** As it is sent: the reader's language first, then those that were filled in. */
export const namesInput = (names: Names, own: string): { readonly language: string; readonly text: string }[] =>
  [own, ...Object.keys(names).filter((language) => language !== own)]
    .map((language) => ({ language, text: names[language] ?? '' }))
    .filter(({ text, language }) => language === own || text.trim() !== '');

interface NameFieldsProps {
  readonly names: Names;
  readonly onChange: (names: Names) => void;
  readonly error: string | undefined;
}

/** The name in the reader's language, and the others for those who read them. */
export function NameFields({ names, onChange, error }: NameFieldsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const own = useLanguage();
  const field = (language: string, isOwn: boolean): ReactNode => (
    <TextField
      key={language}
      name={isOwn ? 'name' : `name-${language}`}
      label={isOwn ? message('pay.field.name') : format.languageName(language)}
      isOptional={!isOwn}
      value={names[language] ?? ''}
      onChange={(text) => onChange({ ...names, [language]: text })}
      maxLength={120}
      lang={language}
      error={isOwn ? error : undefined}
    />
  );
  return (
    <>
      {field(own, true)}
      <Disclosure title={message('pay.otherLanguages')}>
        {LANGUAGES.filter(({ code }) => code !== own).map(({ code }) => field(code, false))}
      </Disclosure>
    </>
  );
}
