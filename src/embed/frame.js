// In the frame: tells the page that holds it how high it is, and follows what its address asks for (?lang=fa&theme=dark&height=400).
(() => {
  const asked = new URLSearchParams(location.search);
  const [language, theme] = [asked.get('lang'), asked.get('theme')];
  const root = document.documentElement;
  if (language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) root.lang = language;
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
  const height = asked.get('height');
  if (height && /^[1-9]\d{2,3}$/.test(height)) {
    root.classList.add('sized');
    root.style.setProperty('--height', `${height}px`);
  }
  if (parent === window) return;
  const tell = () => parent.postMessage({ type: 'article-map', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', ({ source, data }) => source === parent && data?.type === 'article-map' && tell());
})();
