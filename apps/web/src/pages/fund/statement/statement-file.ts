/** The files of a statement: two for the eye, two for machines. */
export const FILES = ['pdf', 'xlsx', 'csv', 'json'] as const;

/** Address of a file of a statement, in the words the reader has chosen; the files for machines have none. */
export function fileOf(fund: string, ending: (typeof FILES)[number], asked: Readonly<Record<string, string>>, language: string): string {
  const query = new URLSearchParams({ ...asked });
  if (ending === 'pdf' || ending === 'xlsx') query.set('language', language);
  return `/fund/${fund}/statement.${ending}?${query}`;
}

/** Name of the printed file on the disk of the reader. */
export const pdfName = (fund: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${fund}-statement-${from}-${to}.pdf`;
