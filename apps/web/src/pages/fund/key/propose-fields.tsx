import { DatePicker, NumberField, TextField } from '@regia/ui';
import { useLanguage, useMessage, type Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { KeyValue } from './key-value.js';

/** What a proposal is called, for which year, and from when its money counts as pledged. */
export function ProposeFields({
  draft: { value, change },
  errorAt,
}: {
  readonly draft: Draft<KeyValue>;
  readonly errorAt: (field: string) => string | undefined;
}): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  return (
    <>
      <TextField
        name="title"
        label={message('key.name')}
        hint={message('key.name.hint')}
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        lang={language}
        error={errorAt('title')}
        width="full"
      />
      <NumberField
        name="year"
        label={message('key.year')}
        hint={message('key.year.hint')}
        value={value.year}
        onChange={(year) => change({ year })}
        min={2000}
        max={2200}
        options={{ useGrouping: false }}
        error={errorAt('year')}
      />
      <DatePicker
        name="pledgedOn"
        label={message('key.pledgedOn')}
        hint={message('key.pledgedOn.hint')}
        value={value.pledgedOn}
        onChange={(pledgedOn) => change({ pledgedOn })}
        error={errorAt('pledgedOn')}
      />
    </>
  );
}
