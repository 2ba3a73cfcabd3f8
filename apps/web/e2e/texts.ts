import fs from 'node:fs';
import path from 'node:path';

const LOCALES = path.join(import.meta.dirname, '../locales');

/** The words of the interface in one language, as a person reads them: journeys look for what people see. */
export function textsOf(language: string): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const folder = path.join(LOCALES, language);
  const messages = Object.assign(
    {},
    ...fs.readdirSync(folder).map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as object),
  ) as Record<string, string>;
  return (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no text ${key} in ${language}`);
    // only plain places, `{name}`: journeys look for no text with a plural
    return message.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };
}
