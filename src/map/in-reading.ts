const NOW = 'now';

/**
 * Makes places stand out on the map as those being read of, and moves nothing. What the map draws anew, as it does when it
 * zooms, is marked as it comes. Returns the way back.
 */
export function emphasiseOnMap(container: HTMLElement, places: ReadonlySet<string>): () => void {
  const mark = () => {
    for (const element of container.querySelectorAll<HTMLElement | SVGElement>('[data-place]')) {
      element.classList.toggle(NOW, element.dataset.place!.split(' ').some((id) => places.has(id)));
    }
  };
  const drawn = new MutationObserver(mark);
  drawn.observe(container, { childList: true, subtree: true });
  container.classList.add('following');
  mark();
  return () => {
    drawn.disconnect();
    container.classList.remove('following');
    for (const element of container.querySelectorAll(`.${NOW}`)) element.classList.remove(NOW);
  };
}
