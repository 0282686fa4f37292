import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap, PlaceSelectEvent } from '../../src/index.ts';
import { boxOf, clickOnMap, control, drawn, feature, focused, inner, listButton, mount, openName, opened, still, type MountOptions } from './mount.ts';

// What an open place offers: the way through its passages and through the story, the strip of the text, the places named together, doubt, report.

beforeAll(() => page.viewport(1280, 900));
beforeEach(() => scrollTo({ top: 0, behavior: 'instant' }));

/** As they are typed; what opens a bracket is doubled there. */
const [BACK, FORTH, BEFORE, AFTER] = ['[[', ']', '{{', '}'];

/** In the order of the article of `mount.ts`. */
const walk = ['Quetta', 'Makran', 'Quetta', 'Kech', 'Kech', 'Makran', 'Coast Road', 'Lost Valley'];

const part = (map: ArticleMap, selector: string) => opened(map)?.querySelector<HTMLElement>(selector) ?? undefined;
const text = (map: ArticleMap, selector: string) => part(map, selector)?.textContent.replace(/\s+/g, ' ').trim();
const button = (map: ArticleMap, name: string) => part(map, `button[aria-label^="${name}"]`)!;
/** Where the reader is: of the place's passages, and of the story's mentions. */
const positions = (map: ArticleMap) => [openName(map), text(map, '.steps .position'), text(map, '.walk .position')];
const said = (map: ArticleMap) => map.shadowRoot!.querySelector('.said')?.textContent;

/** Opens a place from the list, by keyboard. */
async function open(map: ArticleMap, place: string): Promise<void> {
  listButton(map, place).focus({ preventScroll: true });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => map.place).toBe(place);
  await expect.poll(() => focused()?.localName).toBe('place-passages');
}

/** What the reader's acts are told as. */
function listen(map: ArticleMap): (string | undefined)[] {
  const seen: (string | undefined)[] = [];
  map.addEventListener('place-select', ({ place, mention }: PlaceSelectEvent) => seen.push(mention && `${place} ${mention.passage} ${mention.start}`));
  return seen;
}

describe('the way through the story', () => {
  test('leads by button through every mention in reading order, of whatever place, and round', async () => {
    const { map } = await mount();
    const seen = listen(map);
    await open(map, 'quetta');
    expect(positions(map)).toEqual(['Quetta', '1 of 2 passages', 'mention 1 of 8']);
    button(map, 'Next in the article').focus();
    for (const [i, name] of [...walk.entries()].slice(1)) {
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => [openName(map), text(map, '.walk .position')]).toEqual([name, `mention ${i + 1} of 8`]);
      expect(focused(), name).toBe(button(map, 'Next in the article'));
    }
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => positions(map)).toEqual(['Quetta', '1 of 2 passages', 'mention 1 of 8']);
    button(map, 'Previous in the article').click();
    await expect.poll(() => positions(map)).toEqual(['Lost Valley', '1 of 1 passage', 'mention 8 of 8']);
    const mentions = map.story!.mentions.map(({ place, passage, start }) => `${place} ${passage} ${start}`);
    await expect.poll(() => seen).toEqual([mentions[0], ...mentions.slice(1), mentions[0], mentions[7]]);
  });

  test.each<[where: string, go: (map: ArticleMap) => void | Promise<void>]>([
    ['the map', (map) => inner(map, '.map').focus()],
    ['the list', (map) => listButton(map, 'road').focus({ preventScroll: true })],
    ['the buttons over the map', (map) => control(map).focus()],
  ])('is gone by key from %s, with nothing open before, and the focus stays', async (_, go) => {
    const { map } = await mount();
    await go(map);
    const here = focused();
    await userEvent.keyboard(AFTER);
    await expect.poll(() => positions(map)).toEqual(['Quetta', '1 of 2 passages', 'mention 1 of 8']);
    await userEvent.keyboard(AFTER);
    await expect.poll(() => positions(map)).toEqual(['Makran', '1 of 2 passages', 'mention 2 of 8']);
    // Of the open place alone: from its first passage to its second, and round.
    await userEvent.keyboard(FORTH);
    await expect.poll(() => positions(map)).toEqual(['Makran', '2 of 2 passages', 'mention 6 of 8']);
    await userEvent.keyboard(FORTH);
    await expect.poll(() => positions(map)).toEqual(['Makran', '1 of 2 passages', 'mention 2 of 8']);
    await userEvent.keyboard(BACK);
    await expect.poll(() => positions(map)).toEqual(['Makran', '2 of 2 passages', 'mention 6 of 8']);
    await userEvent.keyboard(BEFORE);
    await expect.poll(() => positions(map)).toEqual(['Kech', '2 of 2 passages', 'mention 5 of 8']);
    expect(focused()).toBe(here);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => openName(map)).toBeUndefined();
    expect(focused()).toBe(here);
  });

  test('is gone by key from the popup, backwards from nothing to the last, and back to where the place was opened', async () => {
    const { map } = await mount();
    await open(map, 'quetta');
    await userEvent.keyboard(FORTH);
    await expect.poll(() => positions(map)).toEqual(['Quetta', '2 of 2 passages', 'mention 3 of 8']);
    await userEvent.keyboard(AFTER);
    await expect.poll(() => openName(map)).toBe('Kech');
    // What is not on the map stands in the panel: the focus goes along.
    await userEvent.keyboard(AFTER.repeat(4));
    await expect.poll(() => openName(map)).toBe('Lost Valley');
    expect(focused()?.localName).toBe('place-passages');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(listButton(map, 'quetta'));
    await userEvent.keyboard(BEFORE);
    await expect.poll(() => openName(map)).toBe('Lost Valley');
  });

  test('takes the map along to what is out of its view', async () => {
    const { map } = await mount();
    await open(map, 'kech');
    for (let i = 0; i < 5; i++) map.shadowRoot!.querySelector('map-controls')!.shadowRoot!.querySelector<HTMLElement>('button[aria-label="Zoom in"]')!.click();
    await drawn(map);
    const isSeen = (place: string) => {
      const [left, top, right, bottom] = boxOf(inner(map, '.map'));
      const mark = map.shadowRoot!.querySelector(`.mark[data-place=${place}]`);
      if (!mark) return false;
      const box = boxOf(mark);
      return box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
    };
    await expect.poll(() => isSeen('quetta')).toBe(false);
    await userEvent.keyboard(BEFORE);
    await expect.poll(() => openName(map)).toBe('Quetta');
    await expect.poll(() => isSeen('quetta')).toBe(true);
  });

  test('is gone by a program, which moves no focus, tells no event and says nothing', async () => {
    const { map } = await mount();
    const seen = listen(map);
    map.next();
    await expect.poll(() => positions(map)).toEqual(['Quetta', '1 of 2 passages', 'mention 1 of 8']);
    map.next();
    await expect.poll(() => positions(map)).toEqual(['Quetta', '2 of 2 passages', 'mention 3 of 8']);
    map.next({ within: 'story' });
    await expect.poll(() => positions(map)).toEqual(['Kech', '1 of 2 passages', 'mention 4 of 8']);
    map.previous({ within: 'story' });
    map.previous();
    await expect.poll(() => positions(map)).toEqual(['Quetta', '1 of 2 passages', 'mention 1 of 8']);
    await new Promise((resume) => setTimeout(resume, 300));
    expect([seen, said(map), document.activeElement]).toEqual([[], '', document.body]);
  });

  test('leaves the keys to a field in which they are written', async () => {
    const towns = ['Aral', 'Basra', 'Cairo', 'Delhi', 'Erbil', 'Farah', 'Gilgit', 'Herat'];
    const { map } = await mount({
      features: towns.map((name, i) => feature(name.toLowerCase(), name, 'Point', [60 + 2 * (i % 4), 26 + 4 * Math.floor(i / 4)])),
      html: towns.map((name) => `<p>In ${name} it rained.</p>`).join(''),
    });
    await open(map, 'basra');
    const field = page.getByRole('searchbox', { name: 'Find a place' });
    await userEvent.click(field);
    await userEvent.keyboard(BACK + FORTH + BEFORE + AFTER);
    await expect.element(field).toHaveValue('[]{}');
    expect(positions(map)).toEqual(['Basra', '1 of 1 passage', 'mention 2 of 8']);
  });

  test('leaves the browser its own keys', async () => {
    const { map } = await mount();
    await open(map, 'quetta');
    for (const keys of [{ metaKey: true }, { ctrlKey: true }]) {
      const event = new KeyboardEvent('keydown', { key: ']', code: 'BracketRight', bubbles: true, composed: true, cancelable: true, ...keys });
      focused()!.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(text(map, '.steps .position')).toBe('1 of 2 passages');
  });

  test('has no arrows where there is one passage, or one mention', async () => {
    const { map } = await mount({ html: '<p>In Quetta it rained.</p>' });
    await open(map, 'quetta');
    expect([...opened(map)!.querySelectorAll(':is(.steps, .walk) button')].some((element) => element.checkVisibility())).toBe(false);
    await userEvent.keyboard(AFTER + FORTH);
    expect(positions(map)).toEqual(['Quetta', '1 of 1 passage', 'mention 1 of 1']);
  });
});

describe('what is said', () => {
  test('is said once, politely, by one region: the place and where one is', async () => {
    const { map } = await mount();
    await open(map, 'quetta');
    await expect.poll(() => said(map)).toBe('Quetta, 1 of 2 passages');
    const live = [map.shadowRoot!, opened(map)!].flatMap((root) => [...root.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')]);
    expect(live).toHaveLength(1);
    expect(live[0]!.ariaLive ?? 'polite').toBe('polite');
    const changes: string[] = [];
    new MutationObserver(() => changes.push(live[0]!.textContent)).observe(live[0]!, { childList: true, characterData: true, subtree: true });
    const act = async (keys: string, wanted: string) => {
      changes.length = 0;
      await userEvent.keyboard(keys);
      await expect.poll(() => said(map)).toBe(wanted);
      await new Promise((resume) => setTimeout(resume, 200));
      expect(changes.filter(Boolean), wanted).toEqual([wanted]);
      expect(map.shadowRoot!.querySelector('.said')).toBe(live[0]);
    };
    await act(FORTH, '2 of 2 passages');
    await act(AFTER, 'Kech, mention 4 of 8');
    await act(AFTER, 'mention 5 of 8');
    await act(BEFORE, 'mention 4 of 8');
    await act(BEFORE, 'Quetta, mention 3 of 8');
  });

  test('is said anew when the same place is opened anew', async () => {
    const { map } = await mount();
    for (let i = 0; i < 2; i++) {
      await open(map, 'quetta');
      expect(said(map)).toBe('');
      await expect.poll(() => said(map)).toBe('Quetta, 1 of 2 passages');
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => openName(map)).toBeUndefined();
    }
  });

  test('is not said of another place that a program opens', async () => {
    const { map } = await mount();
    await open(map, 'quetta');
    await expect.poll(() => said(map)).toBe('Quetta, 1 of 2 passages');
    map.close();
    await expect.poll(() => openName(map)).toBeUndefined();
    map.show('kech');
    await expect.poll(() => openName(map)).toBe('Kech');
    await new Promise((resume) => setTimeout(resume, 200));
    expect(said(map)).toBe('');
  });
});

describe('the strip', () => {
  const strip = (map: ArticleMap) => part(map, '.strip')!;
  const state = (map: ArticleMap) => [strip(map).ariaValueNow, strip(map).ariaValueMin, strip(map).ariaValueMax, strip(map).getAttribute('aria-valuetext')];
  const many = '<p>In Quetta it rained.</p><p>Kech was dry.</p><p>Quetta, and Quetta.</p><p>Nothing more was heard of this until much later in the year, when the rains had gone.</p><p>In Quetta.</p>';
  /** Where the ticks stand, as shares of the line as one sees it. */
  const ticks = (map: ArticleMap) => [...strip(map).querySelector('.ticks')!.getAttribute('d')!.matchAll(/M(\d+)/g)].map(([, x]) => Number(x) / 1000);

  test('has a tick at each mention, and says where the shown one stands', async () => {
    const { map } = await mount({ html: many });
    await open(map, 'quetta');
    expect([strip(map).role, strip(map).ariaLabel, strip(map).tabIndex]).toEqual(['slider', 'Where in the article', 0]);
    expect(state(map)).toEqual(['1', '1', '4', 'passage 1 of 5, mention 1 of 4']);
    const found = ticks(map);
    expect(found).toHaveLength(4);
    expect(found).toEqual(found.toSorted());
    expect(found[0]).toBeLessThan(0.05);
    expect(found[3]).toBeGreaterThan(0.9);
    await userEvent.keyboard(FORTH.repeat(2));
    await expect.poll(() => state(map)).toEqual(['4', '1', '4', 'passage 5 of 5, mention 4 of 4']);
  });

  test.each(['ltr', 'rtl'])('goes to each by key, in the direction of the text, and stops at its ends: %s', async (dir) => {
    const { map } = await mount({ html: many.replaceAll('<p>', `<p dir="${dir}">`) });
    const seen = listen(map);
    await open(map, 'quetta');
    strip(map).focus();
    const here = focused();
    const [forth, back] = dir === 'rtl' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
    for (const [key, now] of [[forth, 2], [forth, 3], ['{ArrowUp}', 4], [forth, 4], [back, 3], ['{ArrowDown}', 2], ['{Home}', 1], [back, 1], ['{End}', 4], ['{Control>}{Home}{/Control}', 4]] as const) {
      await userEvent.keyboard(key);
      await expect.poll(() => state(map)[0], { message: key }).toBe(String(now));
    }
    expect(focused()).toBe(here);
    expect(seen).toHaveLength(8);
    expect(text(map, 'mark')).toBe('Quetta');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(listButton(map, 'quetta'));
  });

  test.each(['ltr', 'rtl'])('goes by click to the nearest, where one sees it: %s', async (dir) => {
    const { map } = await mount({ html: many.replaceAll('<p>', `<p dir="${dir}">`) });
    await open(map, 'quetta');
    const line = strip(map).querySelector('svg')!;
    for (const i of [3, 1, 0]) {
      await still(() => boxOf(strip(map)).join());
      const { left, width, top, height } = line.getBoundingClientRect();
      const share = ticks(map)[i]!;
      await userEvent.click(strip(map), { position: { x: left - strip(map).getBoundingClientRect().left + width * (dir === 'rtl' ? 1 - share : share), y: top - strip(map).getBoundingClientRect().top + height / 2 } });
      await expect.poll(() => state(map)[0]).toBe(String(i + 1));
      // The dot stands where one has clicked.
      const dot = strip(map).querySelector('circle')!.getBoundingClientRect();
      expect(Math.abs((dot.left + dot.right) / 2 - (left + width * (dir === 'rtl' ? 1 - share : share)))).toBeLessThan(2);
    }
  });

  test('is as well there for a place that is named once', async () => {
    const { map } = await mount({ html: many });
    await open(map, 'kech');
    expect(state(map)).toEqual(['1', '1', '1', 'passage 2 of 5, mention 1 of 1']);
    strip(map).focus();
    await userEvent.keyboard('{End}{ArrowLeft}');
    expect(state(map)[0]).toBe('1');
  });
});

describe('the places named together', () => {
  const companions = (map: ArticleMap) => [...opened(map)!.querySelectorAll<HTMLElement>('.companion')].map((element) => element.ariaLabel);

  test('are those of its passages, with their number, and lead to a passage they share', async () => {
    const { map } = await mount();
    const seen = listen(map);
    await open(map, 'quetta');
    expect(companions(map)).toEqual(['Makran, 1 of these passages', 'Kech, 1 of these passages']);
    expect(opened(map)!.querySelector('h3 + ul')).not.toBeNull();
    // Makran stands in the first passage; Kech, on from the second, opens there and not in its other passage.
    await userEvent.keyboard(FORTH);
    await expect.poll(() => text(map, '.steps .position')).toBe('2 of 2 passages');
    button(map, 'Kech').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => positions(map)).toEqual(['Kech', '1 of 2 passages', 'mention 4 of 8']);
    expect(text(map, 'blockquote')).toContain('Quetta lies far from Kech');
    expect(focused()?.localName).toBe('place-passages');
    await expect.poll(() => said(map)).toBe('Kech, 1 of 2 passages');
    expect(seen.at(-1)).toMatch(/^kech p3 /);
    button(map, 'Makran').click();
    await expect.poll(() => positions(map)).toEqual(['Makran', '2 of 2 passages', 'mention 6 of 8']);
    // However far one has gone, closing leads back to where the first was opened.
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(listButton(map, 'quetta'));
  });

  test('are none where it stands alone', async () => {
    const { map } = await mount();
    await open(map, 'valley');
    expect(companions(map)).toEqual([]);
    expect(part(map, 'h3')).toBeUndefined();
  });

  test('are six, and the others when they are asked for', async () => {
    const towns = ['Aral', 'Basra', 'Cairo', 'Delhi', 'Erbil', 'Farah', 'Gilgit', 'Herat', 'Isfahan'];
    const { map } = await mount({
      features: towns.map((name, i) => feature(name.toLowerCase(), name, 'Point', [60 + 2 * (i % 4), 26 + 4 * Math.floor(i / 4)])),
      html: `<p>${towns.join(', ')}.</p><p>In Isfahan and Aral.</p>`,
    });
    await open(map, 'aral');
    expect(text(map, 'li:first-child')).toBe('Isfahan 2');
    expect(opened(map)!.querySelectorAll('li')).toHaveLength(7);
    expect(text(map, 'li:last-child')).toBe('and 2 more');
    part(map, 'li:last-child button')!.click();
    await expect.poll(() => companions(map)).toHaveLength(8);
    expect(focused()?.textContent).toContain('Gilgit');
    // Another place begins with its six again.
    button(map, 'Isfahan').click();
    await expect.poll(() => text(map, 'li:last-child')).toBe('and 2 more');
  });

  test('closed by its button, the focus goes back too', async () => {
    const { map } = await mount();
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    button(map, 'Makran').click();
    await expect.poll(() => openName(map)).toBe('Makran');
    button(map, 'Close').click();
    await expect.poll(() => openName(map)).toBeUndefined();
    expect(focused()?.closest('.map')).toBe(inner(map, '.map'));
  });
});

describe('what is scrolled in an open place', () => {
  const towns = ['Aral', 'Basra', 'Cairo', 'Delhi', 'Erbil', 'Farah', 'Gilgit'];
  /** On a phone the passages are cut short, and what they name is under them. */
  const cramped = () => mount({
    style: 'width: 340px; height: 640px', features: towns.map((name, i) => feature(name.toLowerCase(), name, 'Point', [60 + 2 * (i % 4), 26 + 4 * Math.floor(i / 4)])),
    html: `<p>${`${towns.join(', ')} had rain, and more of it than in many a year before. `.repeat(6)}</p>`,
  });
  const inSight = (map: ArticleMap) => {
    const [body, at] = [part(map, '.body')!.getBoundingClientRect(), focused()!.getBoundingClientRect()];
    return at.top >= body.top && at.bottom <= body.bottom;
  };

  test('the control that has the focus stays in sight when there is less room', async () => {
    const { map } = await cramped();
    await open(map, 'aral');
    for (let i = 0; i < 5; i++) await userEvent.tab();
    expect(focused()?.matches('.companion')).toBe(true);
    await expect.poll(() => inSight(map)).toBe(true);
    map.style.height = '480px';
    await expect.poll(() => map.getBoundingClientRect().height).toBe(480);
    await still(() => part(map, '.body')!.scrollTop);
    expect(inSight(map)).toBe(true);
  });

  test('the same passage, read anew, is left as its reader has scrolled it; another begins with its name in sight', async () => {
    const { map, article } = await cramped();
    await open(map, 'aral');
    await userEvent.tab();
    await userEvent.tab();
    await expect.poll(() => inSight(map)).toBe(true);
    const { scrollTop } = part(map, '.body')!;
    expect(scrollTop).toBeGreaterThan(0);
    const before = map.story;
    article.insertAdjacentHTML('beforeend', '<p>So it was in Gilgit.</p>');
    await expect.poll(() => map.story !== before).toBe(true);
    await still(() => part(map, '.body')!.scrollTop);
    expect(part(map, '.body')!.scrollTop).toBe(scrollTop);
    expect(inSight(map)).toBe(true);
    await userEvent.keyboard(AFTER);
    await expect.poll(() => openName(map)).toBe('Basra');
    expect(part(map, '.body')!.scrollTop).toBe(0);
  });
});

test('a place named hundreds of times in one passage shows those round the one it is at', async () => {
  const { map } = await mount({ html: `<p>${Array.from({ length: 300 }, (_, i) => `On day ${i + 1} there was rain in Quetta, more of it than on any day of the year before, and the roads were closed.`).join(' ')}</p>` });
  await open(map, 'quetta');
  expect(opened(map)!.querySelectorAll('mark')).toHaveLength(40);
  expect(text(map, 'blockquote')).toMatch(/^On day 1 .* On day 40 .* …$/);
  map.show('quetta', map.story!.mentions[150]!.passage);
  button(map, 'Previous in the article').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(map, '.walk .position')).toBe('mention 300 of 300');
  expect(text(map, 'blockquote')).toMatch(/^… On day 261 .* On day 300 [^…]*$/);
  expect(text(map, 'mark.here')).toBe('Quetta');
});

describe('doubt', () => {
  const doubtful: MountOptions = {
    html: '<p>In Quetta it rained, and in Kech, and in Lost Valley, and in Far Place.</p>',
    features: [
      { ...feature('quetta', 'Quetta', 'Point', [67, 30.2]), certainty: 'less-certain', descriptions: [{ value: 'known to about 15 km' }], types: [{ label: 'town' }] },
      { ...feature('kech', 'Kech', 'Point', [63, 26.1]), types: [{ label: 'district' }] },
      { ...feature('valley', 'Lost Valley'), descriptions: [{ value: 'Two sources <b>disagree</b>.' }] },
      { ...feature('far', 'Far Place'), certainty: 'uncertain' },
    ],
  };

  test.each([
    ['quetta', 'town · Position less certain', 'known to about 15 km', 'Position less certain'],
    ['kech', 'district', undefined, undefined],
    ['valley', 'Named, but not on the map', 'Two sources <b>disagree</b>.', 'Named, but not on the map'],
    ['far', 'Position uncertain · Named, but not on the map', 'its position is unclear', 'Position uncertain · Named, but not on the map'],
  ])('is said with the place: %s', async (place, type, note, doubt) => {
    const { map } = await mount(doubtful);
    await open(map, place);
    expect([text(map, '.type'), text(map, '.note'), text(map, '.doubt')]).toEqual([type, note, doubt]);
    expect(opened(map)!.querySelector('.note b')).toBeNull();
  });

  test('and the list has those without a position, each with the reason', async () => {
    const { map } = await mount(doubtful);
    const list = inner(map, 'place-list').shadowRoot!;
    expect(list.querySelector('h3')!.textContent).toBe('Named, but not on the map');
    expect([...list.querySelectorAll('.reason')].map(({ textContent }) => textContent)).toEqual(['Two sources <b>disagree</b>.', 'its position is unclear']);
  });
});

describe('“Wrong place?”', () => {
  const link = (map: ArticleMap) => part(map, '.type a') as HTMLAnchorElement | undefined;
  const mountFor = (report?: string) => mount({ attributes: 'loading="eager"' }).then(({ map }) => Object.assign(map, report === undefined ? {} : { report }));

  test('writes a message with place, passage and reason', async () => {
    const map = await mountFor('mailto:map@example.org');
    await open(map, 'quetta');
    await userEvent.keyboard(FORTH);
    await expect.poll(() => link(map)?.textContent).toBe('Wrong place?');
    await expect.poll(() => decodeURIComponent(link(map)!.href)).toContain('Quetta lies far');
    const { pathname, searchParams, protocol } = new URL(link(map)!.href);
    expect([protocol, pathname, searchParams.get('subject')]).toEqual(['mailto:', 'map@example.org', 'Wrong place: Quetta']);
    expect(searchParams.get('body')!.split('\r\n')).toEqual([
      'Place: Quetta', expect.stringMatching(/^Read as: the place itself/), expect.stringMatching(/^Passage: .*Quetta lies far from Kech\./), `Page: ${location.href.replace(/#.*/, '')}`, '', 'What it means:',
    ]);
    expect(link(map)!.target).toBe('');
  });

  test('or opens a page, with all of that in its query', async () => {
    const map = await mountFor('https://example.org/report?form=7');
    await open(map, 'kech');
    await expect.poll(() => link(map)?.href).toBeTruthy();
    const fields = Object.fromEntries(new URL(link(map)!.href).searchParams);
    expect(fields).toMatchObject({ form: '7', place: 'Kech', passage: 'p3', page: location.href.replace(/#.*/, '') });
    expect(fields.quote).toContain('Quetta lies far from Kech.');
    expect(fields.reason).toContain('the place itself');
    expect([link(map)!.target, link(map)!.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('is not there unless the page asks for it, and goes when it does no longer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const map = await mountFor();
    await open(map, 'quetta');
    await new Promise((resume) => setTimeout(resume, 200));
    expect([link(map), warn.mock.calls]).toEqual([undefined, []]);
    map.setAttribute('report', 'mailto:map@example.org');
    await expect.poll(() => link(map)).toBeTruthy();
    map.removeAttribute('report');
    await expect.poll(() => link(map)).toBeUndefined();
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:', 'mailto:a@example.org%0d%0aBcc:b@example.org', 'https://user:word@example.org/', '/report', ' https://example.org/'])('is not there for %j, and the console says why', async (address) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const map = await mountFor(address);
    await open(map, 'quetta');
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    expect(warn.mock.calls[0]![0]).toMatch(/^<article-map>: report=".*" is not used: .+\.$/);
    await userEvent.keyboard(FORTH);
    await still(() => text(map, '.steps .position')!);
    expect([link(map), warn.mock.calls.length]).toEqual([undefined, 1]);
  });
});

test('what is open in a Persian page is so in Persian, from right to left', async () => {
  const { map } = await mount({ attributes: 'loading="eager" lang="fa" report="mailto:map@example.org"' });
  await expect.poll(() => map.shadowRoot!.querySelector('.frame')!.getAttribute('dir')).toBe('rtl');
  await open(map, 'quetta');
  await expect.poll(() => text(map, '.type a')).toMatch(/^\P{Script=Latin}+$/u);
  await expect.poll(() => said(map)).toMatch(/۱/);
  expect(text(map, '.walk .position')).toMatch(/۱.*۸/);
  // The arrows point where reading goes.
  const [back, forth] = [...opened(map)!.querySelectorAll<HTMLElement>('.walk button')].map((element) => boxOf(element)[0]);
  expect(back).toBeGreaterThan(forth!);
});

test('at the edge of the world, where the map moves no further, a popup takes what there is', async () => {
  const towns = [['Zahedan', 60.9, 29.5], ['Auckland', 174.8, -36.8], ['Cordoba', -64.2, -31.4], ['Nome', -165, 64.5]] as const;
  const features = towns.map(([town, lng, lat]) => feature(town.toLowerCase(), town, 'Point', [lng, lat]));
  const html = `${'<p>In Zahedan it rained for a long time, and nobody who came from there knew of it, or wanted to know of it, or of those who stayed.</p>'.repeat(3)}<p>In Auckland, Cordoba and Nome too.</p>`;
  const { map } = await mount({ features, html, style: 'width: 480px; height: 735px' });
  listButton(map, 'zahedan').click();
  await expect.poll(() => inner(map, '.leaflet-popup')).toBeTruthy();
  await still(() => `${inner(map, '.leaflet-popup').getBoundingClientRect().bottom}`);
  const [popup, box] = ['.leaflet-popup', '.map-box'].map((selector) => inner(map, selector).getBoundingClientRect()) as [DOMRect, DOMRect];
  expect([popup.top >= box.top, popup.bottom <= box.bottom]).toEqual([true, true]);
});
