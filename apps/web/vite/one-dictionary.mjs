const LABELS = /[\\/]react-(?:aria|stately|aria-components)[\\/]dist[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.mjs$/;

/** Hidden labels of the component library: English comes along, any other language is loaded as one dictionary (`library-labels.ts`). */
export const oneDictionary = () => ({
  name: 'one-dictionary',
  enforce: 'pre',
  load: {
    filter: { id: LABELS },
    handler: (id) => (LABELS.exec(id)?.[1] === 'en-US' ? undefined : { code: 'export default undefined', map: null }),
  },
});
