// Before anything is drawn: the person's own choice of light or dark, and the direction of their language.
try {
  var kept = JSON.parse(localStorage.getItem('regia.look') || '{}');
  var html = document.documentElement;
  if (kept.theme === 'light' || kept.theme === 'dark') html.dataset.theme = kept.theme;
  if (kept.language) {
    html.lang = kept.language;
    html.dir = kept.language === 'ar' ? 'rtl' : 'ltr';
  }
} catch (error) {
  // A device that keeps nothing gets its own defaults.
}
