import '../src/tokens.css';
import '../src/base.css';
import '../src/components.css';
import '../src/fonts.css';
import { createRoot } from 'react-dom/client';
import { Frame } from './frame.js';
import { pages } from './gallery.js';

const search = new URLSearchParams(location.search);
const Page = pages[search.get('page') ?? 'pool']!;
document.documentElement.dataset['theme'] = search.get('theme') ?? 'light';
document.body.style.background = 'var(--surface)';
createRoot(document.getElementById('root')!).render(
  <Frame language={search.get('language') ?? 'en'}>
    <Page />
  </Frame>,
);
