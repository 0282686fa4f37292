// In the page: gives each frame of the map in this script's folder the height it says it has. Nobody but the frame itself is believed.
(() => {
  const folder = new URL('.', document.currentScript.src).href;
  // A frame that has said its height before this script came says it again.
  for (const frame of document.querySelectorAll('iframe')) if (frame.src.startsWith(folder)) frame.contentWindow.postMessage({ type: 'article-map' }, '*');
  addEventListener('message', ({ source, data }) => {
    if (typeof data !== 'object' || data === null || data.type !== 'article-map' || typeof data.height !== 'number' || !(data.height > 0 && data.height < 4000)) return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source && frame.src.startsWith(folder)) frame.style.height = `${data.height}px`;
  });
})();
