// In the frame: tells the page that holds it how high it is, and follows what its address asks for (?lang=fa&theme=dark).
(() => {
  const asked = new URLSearchParams(location.search);
  const [language, theme] = [asked.get('lang'), asked.get('theme')];
  const root = document.documentElement;
  if (language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) root.lang = language;
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
  if (parent !== window) new ResizeObserver(() => parent.postMessage({ type: 'article-map', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*')).observe(document.body);
})();
