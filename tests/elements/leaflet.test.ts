import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { isCovered, viewOf, hasRing } from './look.ts';
import { add, boxOf, clickOnMap, control, drag, drawn, focused, freshPage, inner, listButton, mount, opened, openName, places, still } from './mount.ts';

// The numbers are those of the traps of Leaflet in a shadow root that each test is about.

beforeAll(() => page.viewport(1280, 900));

describe('1–3: styles and images', () => {
  test('1: Leaflet’s styles are in the root, so that the map is laid out and covered with tiles, and none are on the page', async () => {
    const onPage = () => [...document.querySelectorAll('style, link')].length;
    const before = onPage();
    const { map } = await mount();
    expect(getComputedStyle(inner(map, '.leaflet-tile-pane')).position).toBe('absolute');
    await expect.poll(() => isCovered(map)).toBe(true);
    expect(onPage()).toBe(before);
    const rules = [...document.adoptedStyleSheets, ...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.filter((rule) => rule.includes('leaflet'))).toEqual([]);
  });

  test('2 and 3: no image is asked for or shown, whatever is open: marks are drawn, not loaded', async () => {
    performance.clearResourceTimings();
    const { map } = await mount();
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    expect(asked.filter(({ name, initiatorType }) => ['css', 'img', 'image'].includes(initiatorType) || /\.(?:png|gif|jpe?g|svg)\b/.test(name)).map(({ name }) => name)).toEqual([]);
    const rules = map.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    // A fragment is our own pattern; anything else would be looked for beside the page.
    expect(rules.filter((rule) => /url\(\s*["']?(?!#)/.test(rule.replaceAll(/url\(["']?#[^)]*\)/g, '')))).toEqual([]);
    expect(map.shadowRoot!.querySelectorAll('img')).toHaveLength(0);
    for (const place of ['quetta', 'kech']) {
      const dot = inner(map, `.mark[data-place=${place}] span`);
      const { width, height } = dot.getBoundingClientRect();
      expect([width > 8, height > 8, getComputedStyle(dot).backgroundColor]).toEqual([true, true, expect.not.stringMatching(/^(?:rgba\(0, 0, 0, 0\)|transparent)$/)]);
    }
  });
});

describe('4: a drag', () => {
  const cases: [string, string | null][] = [['a class of the author’s', 'wide dark'], ['no class', null]];
  test.each(cases)('leaves %s on the element and on the page’s body as it was', async (_, name) => {
    const { map } = await mount();
    for (const element of [map, document.body]) {
      if (name === null) element.removeAttribute('class');
      else element.className = name;
    }
    const before = viewOf(map);
    await drag(map, 90, -60);
    await expect.poll(() => viewOf(map)).not.toBe(before);
    expect([map.getAttribute('class'), document.body.getAttribute('class')]).toEqual([name, name]);
  });

  test('shows the grabbing hand while it lasts, and the open one before and after', async () => {
    const { map } = await mount();
    const cursor = () => getComputedStyle(inner(map, '.map')).cursor;
    const seen: string[] = [];
    const look = ({ buttons }: MouseEvent) => buttons === 1 && seen.push(cursor());
    expect(cursor()).toBe('grab');
    // After Leaflet’s own listener, which is on the document.
    window.addEventListener('mousemove', look);
    await drag(map, 90, -60);
    window.removeEventListener('mousemove', look);
    expect(seen.at(-1)).toBe('grabbing');
    expect(cursor()).toBe('grab');
  });
});

describe('5: content of the page', () => {
  test('is not slotted into the map, and a click on it or in the popup is no click on the map', async () => {
    const { map } = await mount();
    const own = document.createElement('button');
    own.textContent = 'The page’s own';
    const clicked = vi.fn();
    own.addEventListener('click', clicked);
    map.append(own);
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    expect(inner(map, '.map').querySelector('slot')).toBeNull();
    await userEvent.click(own);
    expect(clicked).toHaveBeenCalledOnce();
    // Once it has come to rest: what moves away under a click is not clicked.
    await still(() => boxOf(inner(map, '.leaflet-popup')).join());
    for (const part of ['h2', 'blockquote', 'mark', '.counts']) {
      await userEvent.click(opened(map)!.querySelector(part)!);
      await map.updateComplete;
      expect(openName(map), part).toBe('Quetta');
    }
    await page.getByRole('button', { name: 'Next passage' }).click();
    await expect.poll(() => opened(map)?.querySelector('.position')?.textContent).toBe('2 of 2 passages');
  });

  test('can be selected: a drag over a passage’s text moves no map', async () => {
    const { map } = await mount();
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    const quotation = opened(map)!.querySelector('blockquote')!;
    const before = await still(() => viewOf(map));
    await userEvent.dragAndDrop(quotation, quotation, { sourcePosition: { x: 4, y: 10 }, targetPosition: { x: 120, y: 10 } });
    expect(viewOf(map)).toBe(before);
    expect(openName(map)).toBe('Quetta');
  });
});

describe('6: the page’s own window.L', () => {
  test.each<[string, string, unknown]>([
    ['is what it was', '<script>window.L = "the page’s"</script>', 'the page’s'],
    ['is not made', '', undefined],
  ])('%s when the map has loaded', async (_, head, expected) => {
    const { window } = await freshPage(head);
    expect(Reflect.get(window, 'L')).toBe(expected);
    expect('L' in window).toBe(expected !== undefined);
  });
});

describe('7: a page that demands Trusted Types', () => {
  const head = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html">
    <script>globalThis.violations = []; addEventListener('securitypolicyviolation', ({ sample, sourceFile, lineNumber }) => violations.push([sample, sourceFile, lineNumber].join(' ')));
    addEventListener('error', ({ message }) => violations.push(message)); addEventListener('unhandledrejection', ({ reason }) => violations.push(String(reason)));</script>`;

  test('gets its map, its popup and its buttons without a violation', async () => {
    const { window, map } = await freshPage(head);
    inner(map, '.mark[data-place=quetta]').click();
    await expect.poll(() => openName(map)).toBe('Quetta');
    control(map).click();
    await drawn(map);
    listButton(map, 'makran').click();
    await expect.poll(() => openName(map)).toBe('Makran');
    const violations = Reflect.get(window, 'violations') as string[];
    expect(violations).toEqual([]);
    // The page does demand them.
    expect(() => window.document.createElement('div').setHTMLUnsafe('<b>')).toThrow();
    await expect.poll(() => violations).toHaveLength(1);
  });

  test('would find no string set as innerHTML, from the first line of the script to the second popup', async () => {
    const { window, map } = await freshPage(`<script>globalThis.written = [];
      for (const [owner, member] of [[Element, 'innerHTML'], [Element, 'outerHTML'], [ShadowRoot, 'innerHTML']]) {
        const inherited = Object.getOwnPropertyDescriptor(owner.prototype, member);
        Object.defineProperty(owner.prototype, member, { ...inherited, set(value) {
          if (typeof value === 'string') written.push(value);
          inherited.set.call(this, value);
        } });
      }</script>`);
    for (const place of ['quetta', 'kech']) inner(map, `.mark[data-place=${place}]`).click();
    await expect.poll(() => openName(map)).toBe('Kech');
    expect(Reflect.get(window, 'written')).toEqual([]);
  });
});

describe('8: the first click in a scrollable part of the page', () => {
  /** A map whose lower edge is cut by the box it scrolls in: a focus without `preventScroll` would bring that edge up. */
  async function cutMap(): Promise<{ map: ArticleMap; scrolled: () => number[] }> {
    const { map, box } = await mount({ box: 'height: 400px; overflow: auto; margin-top: 40px', style: 'width: 700px; height: 500px; margin-block: 200px 300px' });
    document.body.append(Object.assign(document.createElement('div'), { style: 'height: 3000px' }));
    box.scrollTop = boxOf(inner(map, '.map'))[3] - boxOf(box)[3] - 50;
    window.scrollTo(0, 20);
    const scrolled = () => [box.scrollTop, window.scrollY];
    expect(scrolled().every((by) => by > 10)).toBe(true);
    return { map, scrolled };
  }

  test.each(['quetta', 'makran', 'road'])('opens what it meets, %s, and scrolls nothing', async (place) => {
    const { map, scrolled } = await cutMap();
    const before = scrolled();
    await clickOnMap(map, place);
    await expect.poll(() => map.place).toBe(place);
    await expect.poll(() => openName(map)).toBeTruthy();
    expect(scrolled()).toEqual(before);
  });

  test('on nothing gives the map the keys, and scrolls nothing', async () => {
    const { map, scrolled } = await cutMap();
    const before = [scrolled(), viewOf(map)];
    const container = inner(map, '.map');
    await userEvent.click(container, { position: { x: 20, y: 200 }, scroll: 'none' });
    expect(focused()).toBe(container);
    expect(scrolled()).toEqual(before[0]);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => viewOf(map)).not.toBe(before[1]);
    expect(scrolled()).toEqual(before[0]);
    await drawn(map);
  });
});

describe('9: Escape', () => {
  const openers: [string, (map: ArticleMap) => Promise<void>][] = [
    ['its mark', (map) => clickOnMap(map, 'quetta')],
    ['its name on the map', (map) => clickOnMap(map, 'quetta', 'name')],
    ['its entry in the list', (map) => userEvent.click(listButton(map, 'quetta'))],
    ['its area', (map) => clickOnMap(map, 'makran')],
    ['its line', (map) => clickOnMap(map, 'road')],
  ];
  test.each(openers)('closes a popup that was opened from %s; the page hears of the next one only', async (_, open) => {
    const { map } = await mount();
    const heard = vi.fn();
    const hear = ({ key }: KeyboardEvent) => key === 'Escape' && heard();
    document.addEventListener('keydown', hear);
    await open(map);
    await expect.poll(() => inner(map, '.leaflet-popup')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => inner(map, '.leaflet-popup')).toBeNull();
    expect(opened(map)).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
    // What the pointer is over by then would say its name, and a key would put that away.
    await userEvent.hover(inner(map, '.side'));
    await expect.poll(() => inner(map, '.tip')).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', hear);
  });
});

describe('10: the focus', () => {
  const press = async (map: ArticleMap, place: string) => {
    listButton(map, place).focus();
    await userEvent.keyboard('{Enter}');
  };
  const openers: [string, string, (map: ArticleMap) => Promise<void>, (map: ArticleMap) => Element][] = [
    ['a button of the list, by key', 'Quetta', (map) => press(map, 'quetta'), (map) => listButton(map, 'quetta')],
    ['a button of the list, by mouse', 'Kech', (map) => userEvent.click(listButton(map, 'kech')), (map) => listButton(map, 'kech')],
    ['a mark', 'Quetta', (map) => clickOnMap(map, 'quetta'), (map) => inner(map, '.mark[data-place=quetta]')],
  ];
  const closers: [string, () => Promise<void>][] = [
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['the close button, by mouse', () => page.getByRole('button', { name: 'Close' }).click()],
    ['the close button, by key', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
    }],
  ];
  const inPopup = openers.flatMap((opener) => closers.map((closer) => ({ where: 'a popup', style: 'width: 700px; height: 600px', opener, closer })));
  const inPanel = openers.map((opener, i) => ({ where: 'a panel', style: 'width: 340px; height: 600px', opener, closer: closers[i]! }));
  const cases = [...inPopup, ...inPanel].map(({ where, style, opener: [from, name, open, back], closer: [how, close] }) => ({ where, style, from, name, open, back, how, close }));

  test.each(cases)('moves into $where opened from $from, and back there by $how', async ({ style, name, open, back, close }) => {
    const { map } = await mount({ style });
    await open(map);
    await expect.poll(() => openName(map)).toBe(name);
    const dialog = inner(map, 'place-passages');
    await expect.poll(focused).toBe(dialog);
    await expect.element(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await close();
    await expect.poll(() => openName(map)).toBeUndefined();
    await expect.poll(focused).toBe(back(map));
  });

  test('goes back to where the place that is open last was opened from', async () => {
    const { map } = await mount();
    await press(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    await press(map, 'kech');
    await expect.poll(() => openName(map)).toBe('Kech');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => openName(map)).toBeUndefined();
    await expect.poll(focused).toBe(listButton(map, 'kech'));
  });

  test.each(['makran', 'road'])('goes to the list when what was clicked cannot have it: %s', async (place) => {
    const { map } = await mount();
    await clickOnMap(map, place);
    await expect.poll(() => focused()).toBe(inner(map, 'place-passages'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => openName(map)).toBeUndefined();
    await expect.poll(() => map.shadowRoot!.activeElement).toBeTruthy();
  });

  test('stays in the popup while its passages are walked through', async () => {
    const { map } = await mount();
    await press(map, 'quetta');
    const next = () => opened(map)?.querySelector<HTMLElement>('[aria-label="Next passage"]');
    await expect.poll(next).toBeTruthy();
    next()!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => opened(map)?.querySelector('.position')?.textContent).toBe('2 of 2 passages');
    expect(focused()).toBe(next());
  });
});

describe('11: the keyboard', () => {
  test('reaches every place in the list, of whatever shape, and opens each; all marks together are one stop', async () => {
    const { map } = await mount();
    await userEvent.tab();
    const stops: Element[] = [];
    for (let stop = focused(); stop && map.contains(document.activeElement) && !stops.includes(stop); stop = focused()) {
      stops.push(stop);
      await userEvent.tab();
    }
    expect(stops.filter((stop) => !stop.matches('.map *')).flatMap((stop) => (stop as HTMLElement).dataset.place ?? []).sort()).toEqual(['kech', 'makran', 'quetta', 'road', 'valley']);
    expect(stops.filter((stop) => stop.matches('.map *'))).toHaveLength(1);
    for (const [place, name] of [['quetta', 'Quetta'], ['kech', 'Kech'], ['makran', 'Makran'], ['road', 'Coast Road'], ['valley', 'Lost Valley']] as const) {
      listButton(map, place).focus();
      await userEvent.keyboard(' ');
      await expect.poll(() => openName(map)).toBe(name);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => openName(map)).toBeUndefined();
    }
  });

  test('moves and zooms the map itself, which shows that it has the focus', async () => {
    const { map } = await mount();
    expect(hasRing(inner(map, '.map'))).toBe(false);
    // First comes the way past it.
    await userEvent.tab();
    await userEvent.tab();
    expect(focused()).toBe(inner(map, '.map'));
    expect(hasRing(inner(map, '.map'))).toBe(true);
    for (const key of ['{ArrowUp}', '+', '-']) {
      const before = await still(() => viewOf(map));
      await userEvent.keyboard(key);
      await expect.poll(() => viewOf(map), { message: key }).not.toBe(before);
      await drawn(map);
    }
  });
});

describe('20: the page’s text styles', () => {
  const hostile = `body, article-map, article-map * {
    letter-spacing: 7px; word-spacing: 20px; text-transform: uppercase; white-space: pre; text-indent: 50px; text-align: right; line-height: 4; font: italic 900 40px/4 cursive;
    font-variant: small-caps; text-shadow: 3px 3px red; color: #0f0; cursor: help; word-break: break-all; hyphens: auto; list-style: upper-roman; visibility: visible; quotes: "!" "!";
    border-collapse: collapse; tab-size: 40; text-wrap: nowrap; overflow-wrap: anywhere; writing-mode: vertical-rl; text-orientation: upright; user-select: all; pointer-events: none; }`;
  const parts: [string, (map: ArticleMap) => Element | null][] = [
    ['the frame', (map) => inner(map, '.frame')],
    ['a zoom button', (map) => control(map)],
    ['a name on the map', (map) => inner(map, '.label.place')],
    ['a country’s name', (map) => inner(map, '.label.country')],
    ['a mark', (map) => inner(map, '.mark')],
    ['the list', (map) => inner(map, 'place-list')],
    ['an entry’s name', (map) => listButton(map, 'quetta').querySelector('.name')],
    ['the list’s heading', (map) => inner(map, 'place-list').shadowRoot!.querySelector('h3')],
    ['the popup’s name', (map) => opened(map)!.querySelector('h2')],
    ['the passage', (map) => opened(map)!.querySelector('blockquote')],
    ['the citation', (map) => opened(map)!.querySelector('figcaption')],
    ['a button of the popup', (map) => opened(map)!.querySelector('.show')],
  ];
  const properties = ['letterSpacing', 'wordSpacing', 'textTransform', 'whiteSpace', 'textIndent', 'textAlign', 'lineHeight', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontVariant',
    'textShadow', 'color', 'cursor', 'wordBreak', 'hyphens', 'listStyleType', 'quotes', 'tabSize', 'overflowWrap', 'writingMode', 'textOrientation', 'pointerEvents'] as const;
  const stylesOf = (map: ArticleMap) => parts.map(([part, find]) => {
    const style = getComputedStyle(find(map)!);
    return [part, ...properties.map((property) => `${property}: ${style[property]}`)];
  });

  test('end at the frame: nothing inside looks or is laid out otherwise, and the article itself does', async () => {
    const { map } = await mount();
    map.show('quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    await drawn(map);
    map.insertAdjacentHTML('beforeend', '<p>The page’s own words</p>');
    const before = stylesOf(map);
    const sheet = document.createElement('style');
    sheet.textContent = hostile;
    document.body.append(sheet);
    expect(stylesOf(map)).toEqual(before);
    expect(getComputedStyle(map.querySelector('p')!).textTransform).toBe('uppercase');
  });

  test('nor does its direction come in: that is the language’s', async () => {
    const { map } = await mount({ box: 'direction: rtl' });
    expect(getComputedStyle(inner(map, '.frame')).direction).toBe('ltr');
  });
});

describe('26: the hidden attribute', () => {
  const isSeen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;

  test('hides the element, and taking it away shows it', async () => {
    const { map } = await mount();
    for (const hidden of [true, false, true]) {
      map.hidden = hidden;
      expect([isSeen(map), isSeen(inner(map, '.frame')), map.offsetHeight === 0]).toEqual([!hidden, !hidden, hidden]);
    }
  });

  test('hides it from the start where it is in the markup', async () => {
    const { map } = add({ attributes: 'hidden loading="eager"' });
    await map.ready;
    expect(isSeen(map)).toBe(false);
  });

  test('hides inside what there is nothing for: map and list of an article that names no place', async () => {
    const { map } = add({ html: '<p>Nothing to see.</p>', features: places });
    await expect.poll(() => inner(map, '.notice')?.textContent).toContain('names no place');
    for (const part of ['.map-box', '.side', 'place-list', '.hint']) expect(isSeen(inner(map, part)), part).toBe(false);
  });

  test('hides the buttons that step where there is one passage only', async () => {
    const { map } = await mount();
    for (const [place, steps] of [['road', 0], ['quetta', 2]] as const) {
      map.show(place);
      await expect.poll(() => openName(map)).toBe(place === 'road' ? 'Coast Road' : 'Quetta');
      expect([...opened(map)!.querySelectorAll('.steps button')].filter(isSeen), place).toHaveLength(steps);
    }
  });
});
