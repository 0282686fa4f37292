import type { Page } from 'playwright';

/**
 * Texts of the element that stand out too little from what lies under them: 7 to 1 is asked of all that is read (WCAG 1.4.6), 4.5 to 1 of
 * what only helps to find one's way on the map: the names of seas and of places the article does not name, the scale, whose map it is.
 * On the map a text lies on its halo, where it has one; where not, on land and on water.
 */
export function faint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;
    const rgba = (css: string) => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const light = (css: string) => {
      const [red, green, blue] = rgba(css).slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const contrast = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const parent = (node: Node): Element | undefined => (node.parentNode instanceof ShadowRoot ? node.parentNode.host : (node.parentElement ?? undefined));
    const above = (element: Element): Element[] => {
      const up = parent(element);
      return [element, ...(up ? above(up) : [])];
    };
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const root = document.querySelector('article-map')!.shadowRoot!;
    const probe = root.querySelector('.probe');
    const ground = probe ? [getComputedStyle(probe).color, getComputedStyle(probe).backgroundColor] : [];
    const faults: string[] = [];
    for (const element of all(root)) {
      const text = [...element.childNodes].filter((node): node is Text => node instanceof Text).map(({ data }) => data.trim()).join(' ').trim();
      // What is off is said to be by its colour; a field's own text is measured by axe.
      if (text === '' || !element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-disabled=true], option, style')) continue;
      const boxes = above(element);
      if (boxes.some((box) => getComputedStyle(box).clipPath !== 'none')) continue;
      const { color, textShadow } = getComputedStyle(element);
      const halo = /^(?:[a-z]+\([^)]*\)|#\w+)/.exec(textShadow)?.[0];
      const box = boxes.find((each) => rgba(getComputedStyle(each).backgroundColor)[3]! > 200);
      const onMap = element.closest('.label, .scale, .credit') !== null;
      const under = onMap && !(box?.matches('.label')) ? (halo ? [halo] : element.closest('.sea') ? ground.slice(1) : ground) : [getComputedStyle(box ?? document.documentElement).backgroundColor];
      const wanted = onMap && !element.closest('.place') ? 4.5 : 7;
      const clear = boxes.reduce((share, each) => share * Number(getComputedStyle(each).opacity), 1);
      const least = Math.min(...under.map((colour) => contrast(color, colour)));
      if (least < wanted || (clear < 1 && !element.closest('.mark'))) faults.push(`“${text.slice(0, 30)}” has ${least.toFixed(1)}, not ${wanted}, at ${clear}`);
    }
    return faults;
  });
}
