/** Loads what is at an address once a page; a failure is not remembered: the next element, or the next try, asks again. */
export function onceAPage<T>(load: (href: string) => Promise<T>): (url: string) => Promise<T> {
  const cache = new Map<string, Promise<T>>();
  return (url) => {
    const { href } = new URL(url, document.baseURI);
    let loading = cache.get(href);
    if (!loading) {
      cache.set(href, (loading = load(href)));
      loading.catch(() => cache.delete(href));
    }
    return loading;
  };
}
