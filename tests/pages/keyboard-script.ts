import { beforeEach, expect, test } from 'vitest';
import { atRest, listen, look, open, press, regions, stops, toStart, until, type Focus, type Key, type Keyboard } from './keyboard.ts';

/** Marks and labels that a reader of the first view sees, and that arrows must reach. */
const MARKS = `return [...document.querySelector('article-map').shadowRoot.querySelectorAll('.mark, .edge')].filter((mark) => { const box = mark.getBoundingClientRect(), map = mark.closest('.map').getBoundingClientRect(); return box.right > map.left && box.left < map.right && box.bottom > map.top && box.top < map.bottom; }).map((mark) => mark.dataset.place);`;
const LISTED = `return [...document.querySelector('article-map').shadowRoot.querySelector('place-list').shadowRoot.querySelectorAll('button')].map((button) => button.querySelector('.name').textContent);`;
const ARROWS: readonly Key[] = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];

/** Puts the focus on a mark: the marks' tab stop may be a label at the edge. */
async function toMark(keyboard: Keyboard): Promise<Focus> {
  const focus = await until(keyboard, 'Tab', ({ part }) => part === 'mark' || part === 'edge');
  return focus.part === 'mark' ? focus : until(keyboard, 'ArrowLeft', ({ part }) => part === 'mark', 12).catch(() => until(keyboard, 'ArrowRight', ({ part }) => part === 'mark', 24));
}

/** What a reader does with the keyboard alone on the built explorer: the same in every browser. `wide`: the map has room for popups. */
export function keyboardScript(keyboardOf: () => Keyboard, { wide }: { readonly wide: boolean }): void {
  let keyboard: Keyboard;
  beforeEach(() => {
    keyboard = keyboardOf();
  });

  test('the Tab key goes through the page once, in the order it is read in, sees each stop with its ring, and leaves; back it goes the same way', async () => {
    const forth = await stops(keyboard);
    expect(forth.filter(({ seen }) => !seen)).toEqual([]);
    expect(forth.filter(({ ring }) => ring < 3).map(({ name, part, ring }) => [part, name, ring])).toEqual([]);
    const parts = forth.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
    expect(parts).toEqual(wide ? ['page', 'text', 'frame', 'map', 'mark', 'controls', 'legend', 'tools', 'list'] : ['page', 'text', 'frame', 'map', 'mark', 'controls', 'frame', 'tools', 'list', 'page']);
    // All marks, all buttons over the map: one stop each.
    for (const part of ['map', 'mark', 'controls', ...(wide ? ['legend'] : [])]) expect(forth.filter((focus) => focus.part === part), part).toHaveLength(1);
    await toStart(keyboard);
    for (let i = 0; i < forth.length; i++) await keyboard.press('Tab');
    const back = [await look(keyboard)];
    for (let i = 1; i < forth.length; i++) back.push(await press(keyboard, 'Shift+Tab'));
    // The sheet of the list says how high it is, and has been drawn up.
    const called = ({ part, name }: Focus) => `${part} ${name.replace(/^Panel: .*/, 'Panel')}`;
    expect(back.map(called).reverse()).toEqual(forth.map(called));
  });

  test('past the whole map lead one Tab and Enter', async () => {
    await toStart(keyboard);
    const before = await until(keyboard, 'Tab', ({ part }) => part === 'text');
    expect(before.part).toBe('text');
    const skip = await until(keyboard, 'Tab', ({ part }) => part !== 'text', 3);
    expect(skip).toMatchObject({ part: 'frame', name: 'Skip the map', seen: true });
    await keyboard.press('Enter');
    const next = await press(keyboard, 'Tab');
    expect(['page', 'none']).toContain(next.part);
  });

  test('arrows reach every mark of the view, and every label at its edge', async () => {
    await toStart(keyboard);
    const wanted = new Set(await keyboard.run<string[]>(MARKS));
    expect(wanted.size).toBeGreaterThan(wide ? 6 : 3);
    const met = new Set([(await toMark(keyboard)).place]);
    // At each, a way not yet tried there; from those that are done, on to others.
    const tried = new Map<string, number>();
    for (let i = 0; i < 160 && [...wanted].some((place) => !met.has(place)); i++) {
      const { place } = await look(keyboard);
      const turn = tried.get(place) ?? 0;
      tried.set(place, turn + 1);
      const focus = await press(keyboard, ARROWS[(turn + (turn >> 2)) % 4]!);
      expect(['mark', 'edge', 'map']).toContain(focus.part);
      met.add(focus.place);
    }
    expect([...wanted].filter((place) => !met.has(place))).toEqual([]);
  });

  test('Enter on a mark opens its place and takes the focus along; Escape closes it from each of its controls and brings the focus back', async () => {
    await toStart(keyboard);
    const mark = await toMark(keyboard);
    await keyboard.press('Enter');
    await expect.poll(() => open(keyboard)).toMatchObject({ role: 'dialog', inside: true });
    const { label, name } = (await open(keyboard))!;
    expect(label).toBe(name);
    const inside: string[] = [];
    for (let focus = await press(keyboard, 'Tab'); focus.part === 'open'; focus = await press(keyboard, 'Tab')) {
      inside.push(focus.name);
      expect(focus, JSON.stringify(focus)).toMatchObject({ seen: true });
      expect(focus.ring, focus.name).toBeGreaterThanOrEqual(3);
    }
    expect(inside[0]).toBe('Close');
    expect(inside).toEqual(expect.arrayContaining(['Previous passage', 'Next passage', 'Show in the article', 'Where in the article', 'Copy quotation', 'Copy link']));
    expect(new Set(inside).size).toBe(inside.length);
    // From behind it the way back leads into it again.
    await expect(press(keyboard, 'Shift+Tab')).resolves.toMatchObject({ part: 'open', name: inside.at(-1) });
    await until(keyboard, 'Shift+Tab', ({ name }) => name === inside[0]);
    await keyboard.press('Shift+Tab');
    for (const control of inside) {
      await until(keyboard, 'Tab', (focus) => focus.part === 'open' && focus.name === control).catch((error: Error) => { throw new Error(`${control}: ${error.message} of ${inside.join(', ')}`); });
      await keyboard.press('Escape');
      await expect.poll(() => open(keyboard), { message: `Escape from ${control}` }).toBeNull();
      await expect.poll(() => look(keyboard), { message: `after Escape from ${control}` }).toMatchObject({ number: mark.number });
      await keyboard.press('Enter');
      await expect.poll(() => open(keyboard)).toMatchObject({ inside: true });
    }
    await keyboard.press('Escape');
    await expect.poll(() => open(keyboard)).toBeNull();
  });

  test('the list opens every place of the story, and has the focus back', async () => {
    await toStart(keyboard);
    const names = await keyboard.run<string[]>(LISTED);
    expect(names.length).toBeGreaterThan(30);
    await until(keyboard, 'Tab', ({ part }) => part === 'list');
    for (const name of names) {
      const button = await look(keyboard);
      expect(button.name.startsWith(name), `${button.name} is ${name}`).toBe(true);
      await keyboard.press('Enter');
      await expect.poll(() => open(keyboard), { message: name }).toMatchObject({ name, label: name, role: 'dialog', inside: true });
      await keyboard.press('Escape');
      await expect.poll(() => open(keyboard), { message: name }).toBeNull();
      await expect.poll(() => look(keyboard), { message: name }).toMatchObject({ number: button.number });
      await keyboard.press('Tab');
    }
  });

  test('arrows and + and − move the map from every part of it', async () => {
    for (const part of wide ? ['map', 'mark', 'controls', 'legend'] : ['map', 'mark', 'controls']) {
      await toStart(keyboard);
      const focus = await (part === 'mark' ? toMark(keyboard) : until(keyboard, 'Tab', (each) => each.part === part));
      for (const key of ['+', '-'] as const) {
        const before = await atRest(keyboard);
        await keyboard.press(key);
        await expect.poll(() => atRest(keyboard), { message: `${key} on the ${part}` }).not.toBe(before);
        expect((await look(keyboard)).number).toBe(focus.number);
      }
      // On a mark and on a button, an arrow that leads to no other moves the map.
      let moved = false;
      for (let i = 0; i < 30 && !moved; i++) {
        const before = await atRest(keyboard);
        await keyboard.press(part === 'controls' || part === 'legend' ? (wide && part === 'controls' ? 'ArrowRight' : 'ArrowUp') : 'ArrowRight');
        moved = (await atRest(keyboard)) !== before;
      }
      expect(moved, part).toBe(true);
      expect((await look(keyboard)).part).toMatch(part === 'mark' ? /mark|edge/ : new RegExp(part));
    }
  });

  test('one polite region says what opens and where one is, once', async () => {
    await toStart(keyboard);
    await until(keyboard, 'Tab', ({ part, place }) => part === 'list' && place === 'tehran');
    const said = await listen(keyboard);
    await keyboard.press('Enter');
    await expect.poll(() => open(keyboard)).toMatchObject({ inside: true });
    expect(await said()).toEqual(['polite: Tehran, 1 of 10 passages']);
    await keyboard.press(']');
    expect(await said()).toEqual(['polite: 2 of 10 passages']);
    await keyboard.press('}');
    const [walked, ...more] = await said();
    expect(walked).toMatch(/^polite: .*mention \d+ of \d+$/);
    expect(more).toEqual([]);
    await keyboard.press('Escape');
    expect(await regions(keyboard)).toBe(1);
  });

  test('to the article and back: Escape leads to the map, and from there to where it began', async () => {
    await toStart(keyboard);
    const button = await until(keyboard, 'Tab', ({ part, place }) => part === 'list' && place === 'pashin');
    await keyboard.press('Enter');
    await expect.poll(() => open(keyboard)).toMatchObject({ inside: true });
    await until(keyboard, 'Tab', ({ name }) => name === 'Show in the article');
    await keyboard.press('Enter');
    await expect.poll(() => keyboard.run(`const h = CSS.highlights.get('article-map-spot'); return h ? [...h].map(String) : [];`)).toEqual(['Pashin']);
    await expect.poll(() => look(keyboard)).toMatchObject({ part: 'text' });
    await keyboard.press('Escape');
    await expect.poll(() => open(keyboard)).toMatchObject({ inside: true });
    await keyboard.press('Escape');
    await expect.poll(() => open(keyboard)).toBeNull();
    await expect.poll(() => look(keyboard)).toMatchObject({ number: button.number });
  });

  test('a name in the text, as a button, opens its place, and has the focus back', async () => {
    await toStart(keyboard);
    await keyboard.run(`document.querySelector('article-map').mentions = 'link';`);
    await expect.poll(() => keyboard.run(`return document.querySelectorAll('#story [role=button]').length;`)).toBeGreaterThan(100);
    const name = await until(keyboard, 'Tab', ({ part, name }) => part === 'text' && name.startsWith('Islamabad'));
    expect(name).toMatchObject({ seen: true });
    expect(name.ring).toBeGreaterThanOrEqual(3);
    await keyboard.press('Enter');
    await expect.poll(() => open(keyboard)).toMatchObject({ name: 'Islamabad', inside: true });
    await keyboard.press('Escape');
    await expect.poll(() => open(keyboard)).toBeNull();
    await expect.poll(() => look(keyboard)).toMatchObject({ part: 'text', number: name.number });
    await keyboard.run(`document.querySelector('article-map').mentions = 'highlight';`);
    await expect.poll(() => keyboard.run(`return document.querySelectorAll('#story [role=button]').length;`)).toBe(0);
  });
}
