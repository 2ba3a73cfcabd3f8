import { showText } from '../graphql/localized-text.graphql.js';
import type { ThemeRow } from '../ports/reference.js';
import type { Theme } from './theme.graphql.js';

/** A theme as a reader of `language` sees it. */
export const showTheme = (row: ThemeRow, language: string): Theme => ({
  key: row.key,
  name: showText(row.name, language),
  hue: row.hue,
  ...(row.plugin === undefined ? {} : { plugin: row.plugin }),
});
