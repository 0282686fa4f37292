import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import corpus from '../cases/article-text.json';
import '../../src/index.ts';
import type { ArticleMap } from '../../src/index.ts';
import { add, drawn, focused, openName, opened, still } from './mount.ts';

const marks = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-article-map]')];
const buttons = (root: ParentNode) => marks(root).filter((mark) => mark.hasAttribute('role'));
const named = (root: ParentNode) => buttons(root).map((button) => (button.ariaLabel ?? button.textContent).replace(/\s+/g, ' '));
const highlighted = (name: string) => [...(CSS.highlights.get(`article-map-${name}`) ?? [])].map(String);
const mentionsOf = (map: ArticleMap) => map.story?.mentions.map(({ passage, start, end, place }) => [passage, start, end, place]);
const texts = (root: Node): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push((walker.currentNode as Text).data);
  return found;
};
const linked = { attributes: 'mentions="link"', style: 'height: 300px' };

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** Adds an article whose names become buttons, and waits for them. */
async function link(html: string, more: object = {}) {
  const mounted = add({ ...linked, html, ...more });
  await mounted.map.ready;
  await expect.poll(() => marks(mounted.article).length + highlighted('mention').length).toBeGreaterThan(0);
  return mounted;
}

describe('names as buttons', () => {
  const cases: [why: string, html: string, buttons: string[], highlights: string[]][] = [
    ['plain names', '<p>In Quetta it rained, and in Kech.</p>', ['Quetta', 'Kech'], []],
    ['a name that begins and one that ends its text', '<p>Quetta lies far from Kech</p>', ['Quetta', 'Kech'], []],
    ['a name that is all of its text', '<p><b>Quetta</b></p>', ['Quetta'], []],
    ['a name through several inline elements is one stop', '<p>On the <i>Coast <b>Ro</b></i>ad.</p>', ['Coast Road'], []],
    ['nested tags, comments and an entity', '<p><em><strong>Que<!-- a -->tta</strong></em> &amp; <span>Kech</span></p>', ['Quetta', 'Kech'], []],
    ['in the page’s links, buttons and labels there is none', '<p><a href="#x">Quetta</a> <label>Kech <input></label> and Quetta; <span role="button" tabindex="0">the <b>Makran</b></span></p>', ['Quetta'], ['Quetta', 'Kech', 'Makran']],
    ['half in a link there is none', '<p>The Coast <a href="#x">Road</a> and Kech</p>', ['Kech'], ['Coast Road']],
    ['hidden from assistive technology, or inert, there is none', '<p aria-hidden="true">Quetta</p><p inert>Kech</p><p>Makran</p>', ['Makran'], ['Quetta', 'Kech']],
    ['a text that is an item of a flex or grid box stays one', '<div style="display: flex">In Quetta <b>it</b></div><div style="display: grid">Kech</div><p>Makran</p>', ['Makran'], ['Quetta', 'Kech']],
    ['what can be edited is not touched', '<div contenteditable>Quetta</div><p>Kech</p>', ['Kech'], []],
    ['right to left', '<p dir="rtl" lang="fa">شهر Quetta و Kech</p>', ['Quetta', 'Kech'], []],
    ['ruby', '<p><ruby>Quetta<rp>(</rp><rt>ke</rt><rp>)</rp></ruby> and Kech</p>', ['Quetta', 'Kech'], []],
    ['custom elements', '<p><my-name>Quetta</my-name> and <my-name>Ke</my-name>ch</p>', ['Quetta', 'Kech'], []],
    ['text that looks like markup', '<p>&lt;![CDATA[ Quetta ]]&gt; &lt;b&gt;Kech</p>', ['Quetta', 'Kech'], []],
    ['white space as it was written', '<p>\n  Coast\n\t Road,\n  Kech\n</p><pre>Quetta\nKech</pre>', ['Coast Road', 'Kech', 'Quetta', 'Kech'], []],
    ['a table, a list and bare text', 'Quetta<table><tr><td>Kech<td>Quetta</table><ul><li>Makran</ul>', ['Quetta', 'Kech', 'Quetta', 'Makran'], []],
  ];
  test.each(cases)('%s', async (_, html, wanted, highlights) => {
    const { map, article } = await link(html);
    await expect.poll(() => [named(article), highlighted('mention')]).toEqual([wanted, highlights]);
    expect(buttons(article).map(({ tabIndex }) => tabIndex)).toEqual(wanted.map(() => 0));
    // Turned off, the article is what it was, byte for byte and node for node.
    const original = document.createElement('article');
    original.innerHTML = html;
    map.mentions = 'highlight';
    await expect.poll(() => marks(article)).toEqual([]);
    expect(article.innerHTML).toBe(original.innerHTML);
    expect(texts(article)).toEqual(texts(original));
    await expect.poll(() => highlighted('mention').map((name) => name.replace(/\s+/g, ' ')).sort()).toEqual([...wanted, ...highlights].sort());
  });

  test.each(corpus.cases as unknown as { id: string; html: string; why: string; lang?: string; names: Record<string, string[]>; setup?: string }[])('read and restore the page as the contract has it: $id, $why', async ({ html, names, setup, lang }) => {
    const features = Object.entries(names).map(([id, list]) => ({ type: 'Feature', id, properties: { title: list[0] }, names: list.map((toponym) => ({ toponym })), geometry: { type: 'Point', coordinates: [0, 0] } }));
    const { map, article } = add({ ...linked, attributes: 'mentions="none"', html, features });
    if (lang) article.lang = lang;
    if (setup) new Function('root', setup)(article);
    const before = [article.outerHTML, texts(article), mentionsOf({ story: await map.ready } as ArticleMap)];
    let readings = 0;
    map.addEventListener('story-ready', () => readings++);
    map.mentions = 'link';
    const wanted = map.story?.mentions.length ?? 0;
    if (wanted > 0) await expect.poll(() => buttons(article).length + highlighted('mention').length).toBe(wanted);
    map.exclude += ', .none-such';
    await expect.poll(() => readings).toBeGreaterThan(0);
    expect(mentionsOf(map)).toEqual(before[2]);
    map.mentions = 'none';
    await map.updateComplete;
    await expect.poll(() => marks(article)).toEqual([]);
    expect([article.outerHTML, texts(article)]).toEqual(before.slice(0, 2));
  });

  test('leave with the element, and their styles with them', async () => {
    const { map, article } = await link('<p>In Quetta it rained.</p>');
    const node = article.querySelector('p')!.firstChild;
    expect(document.adoptedStyleSheets).toHaveLength(2);
    map.remove();
    await expect.poll(() => article.innerHTML).toBe('<p>In Quetta it rained.</p>');
    expect(article.querySelector('p')!.firstChild).toBe(node);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('stand in a shadow root too', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const { box, article } = add({ ...linked, html: '<p>In Quetta it rained.</p>' });
    root.append(article, box);
    await expect.poll(() => named(article)).toEqual(['Quetta']);
    expect(getComputedStyle(buttons(article)[0]!).cursor).toBe('pointer');
  });

  test('are called as they are printed, and say which place they lead to', async () => {
    const { article } = await link('<p>In Quetta and the <b>Lost</b> Valley it rained.</p>');
    await expect.poll(() => buttons(article).map(({ ariaDescription }) => ariaDescription)).toEqual(['Quetta, place on the map', 'Lost Valley, not on the map']);
    expect(page.getByRole('button', { name: 'Lost Valley', exact: true }).elements()).toContain(buttons(article)[1]);
    expect(marks(article).map((mark) => mark.ariaHidden)).toEqual([null, null, 'true']);
  });
});

describe('the look of the text is the page’s', () => {
  const html = '<p>In the valleys between Quetta and Kech (Coast Road, Makran) nothing grew; only Quetta, Kech’s old rival, had water. Nobody found the Lost Valley.</p>';

  test.each(['', 'text-align: justify', 'hyphens: auto', 'direction: rtl', 'letter-spacing: 2px; text-transform: uppercase', 'font: italic 21px/1.9 serif; text-indent: 2em'])('lines break where they did: %s', async (style) => {
    const { map, article } = add({ ...linked, attributes: 'mentions="none"', html });
    // What a page says of its own spans and buttons is not said of ours.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('article p span, .story span[role] { display: block; color: red; padding: 9px; margin: 4px; font-size: 40px; border: 1px solid }');
    document.adoptedStyleSheets.push(sheet);
    article.className = 'story';
    const p = article.querySelector('p')!;
    p.style.cssText = `width: 190px; ${style}`;
    await map.ready;
    const measure = () => {
      const range = document.createRange();
      range.selectNodeContents(p);
      // Where each letter stands.
      const letters = [];
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (let i = 0; i < (walker.currentNode as Text).length; i++) {
          range.setStart(walker.currentNode, i);
          range.setEnd(walker.currentNode, i + 1);
          const { x, y } = range.getBoundingClientRect();
          if (range.toString().trim() !== '') letters.push({ x, y });
        }
      }
      return { letters, height: p.offsetHeight };
    };
    const before = measure();
    map.mentions = 'link';
    await expect.poll(() => buttons(article)).toHaveLength(7);
    const after = measure();
    expect(after.height).toBe(before.height);
    // A letter may be a fraction of a pixel aside, where a browser rounds at the border of an element.
    expect(after.letters.filter(({ x, y }, i) => Math.abs(x - before.letters[i]!.x) > 1 || Math.abs(y - before.letters[i]!.y) > 1)).toEqual([]);
    expect(buttons(article).map((button) => getComputedStyle(button).color)).toEqual(buttons(article).map(() => getComputedStyle(p).color));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  });

  test('a selection over names gives the plain text, and stays when buttons come and go', async () => {
    const { map, article } = add({ ...linked, attributes: 'mentions="none"', html: '<p>In Quetta it rained, and in Kech.</p>' });
    await map.ready;
    const text = article.querySelector('p')!.firstChild as Text;
    getSelection()!.setBaseAndExtent(text, 5, text, 30);
    const selected = getSelection()!.toString();
    map.mentions = 'link';
    await expect.poll(() => buttons(article)).toHaveLength(2);
    expect(getSelection()!.toString()).toBe(selected);
    map.mentions = 'none';
    await expect.poll(() => buttons(article)).toHaveLength(0);
    expect(getSelection()!.toString()).toBe(selected);
    expect(getSelection()!.anchorNode).toBe(text);
    expect(getSelection()!.anchorOffset).toBe(5);
    getSelection()!.removeAllRanges();
  });
});

describe('by keyboard', () => {
  test('a name is reached with Tab, opens its place at this mention, and has the focus back on Escape', async () => {
    const { map, article } = await link('<p><a href="#x">Before</a> In Quetta it rained. <a href="#y">After</a></p><p>Quetta again, and Kech.</p>', { attributes: 'mentions="link" loading="eager"', style: 'height: 600px' });
    await drawn(map);
    await expect.poll(() => buttons(article)).toHaveLength(3);
    article.querySelector('a')!.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe(buttons(article)[0]);
    // The focus lights up the name, as the pointer does.
    expect(highlighted('hover')).toEqual(['Quetta']);
    await userEvent.keyboard('{Tab}');
    expect(focused()!.textContent).toBe('After');
    expect(highlighted('hover')).toEqual([]);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => openName(map)).toBe('Quetta');
    await expect.poll(() => opened(map)!.querySelector('.position')!.textContent).toBe('2 of 2 passages');
    await expect.poll(() => focused()?.localName).toBe('place-passages');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(buttons(article)[1]);
    expect(openName(map)).toBeUndefined();
    await userEvent.keyboard(' ');
    await expect.poll(() => openName(map)).toBe('Quetta');
  });

  test('a name that is clicked opens its place, once', async () => {
    const { map, article } = await link('<p>In Quetta it rained.</p><p>In Kech not.</p>');
    const seen: unknown[] = [];
    map.addEventListener('place-select', ({ place }) => seen.push(place));
    await expect.poll(() => buttons(article)).toHaveLength(2);
    await userEvent.click(buttons(article)[1]!);
    await expect.poll(() => openName(map)).toBe('Kech');
    expect(seen).toEqual(['kech']);
  });
});

describe('the page goes on editing its article', () => {
  const html = '<p>In Quetta it rained, and in Kech it did not.</p>';
  const plain = 'In Quetta it rained, and in Kech it did not.';
  type Edit = (p: HTMLElement, text: Text, marks: HTMLElement[]) => void;
  const edits: [why: string, edit: Edit, after: string, names: string[]][] = [
    ['a framework writes its text anew', (_, text) => (text.data = 'In Quetta it snowed.'), '<p>In Quetta it snowed.</p>', ['Quetta']],
    ['a framework writes quite another text', (_, text) => (text.data = 'Loading …'), '<p>Loading …</p>', []],
    ['a script mends a little in the text it finds', (_, text) => (text.data += '\u00a0'), `<p>${plain.replace('In ', 'In &nbsp;')}</p>`, ['Quetta', 'Kech']],
    ['a script goes through all text nodes', (p) => {
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) (walker.currentNode as Text).data = (walker.currentNode as Text).data.toUpperCase();
    }, `<p>${plain.toUpperCase()}</p>`, ['QUETTA', 'KECH']],
    ['a framework takes its text away', (_, text) => text.remove(), '<p></p>', []],
    ['a framework takes away its text between two others', (p, text) => {
      p.prepend('Look: in ');
      text.remove();
    }, '<p>Look: in </p>', []],
    ['a framework moves its text', (p, text) => p.parentElement!.append(text), `<p></p>${plain}`, ['Quetta', 'Kech']],
    ['a framework puts something after its text', (_, text) => text.after(document.createElement('br')), `<p>${plain}<br></p>`, ['Quetta', 'Kech']],
    ['a script puts something between two pieces', (_p, _text, [, second]) => second!.before(document.createElement('br')), `<p>${plain.replace('Kech', '<br>Kech')}</p>`, ['Quetta', 'Kech']],
    ['a button is removed', (_p, _text, [first]) => first!.remove(), `<p>${plain.replace('Quetta', '')}</p>`, ['Kech']],
    ['a paragraph is replaced', (p) => p.replaceWith(Object.assign(document.createElement('p'), { textContent: 'In Kech.' })), '<p>In Kech.</p>', ['Kech']],
    ['its text is set', (p) => (p.textContent = 'In Kech.'), '<p>In Kech.</p>', ['Kech']],
    ['its nodes are tidied', (p) => p.normalize(), `<p>${plain}</p>`, ['Quetta', 'Kech']],
    ['something is added', (p) => p.append(' Quetta!'), `<p>${plain} Quetta!</p>`, ['Quetta', 'Kech', 'Quetta']],
    ['a paragraph comes', (p) => p.after(Object.assign(document.createElement('p'), { textContent: 'In Kech.' })), `<p>${plain}</p><p>In Kech.</p>`, ['Quetta', 'Kech', 'Kech']],
  ];
  test.each(edits)('%s', async (_, edit, after, names) => {
    const { map, article } = await link(html);
    await expect.poll(() => buttons(article)).toHaveLength(2);
    const p = article.querySelector('p')!;
    edit(p, p.firstChild as Text, marks(article));
    // No one sees the pieces of a text that was written anew: it is mended before the page is painted.
    await Promise.resolve();
    const bare = article.cloneNode(true) as HTMLElement;
    marks(bare).forEach((mark) => mark.replaceWith(...mark.childNodes));
    expect(bare.innerHTML).toBe(after);
    await expect.poll(() => named(article), { timeout: 3000 }).toEqual(names);
    map.mentions = 'none';
    await expect.poll(() => article.innerHTML).toBe(after);
  });

  test('a name at the very beginning whose nodes are tidied is not lost', async () => {
    const { map, article } = await link('<p>Quetta lies far from Kech</p>');
    await expect.poll(() => buttons(article)).toHaveLength(2);
    article.normalize();
    await still(() => named(article).join());
    map.mentions = 'none';
    await expect.poll(() => article.innerHTML).toBe('<p>Quetta lies far from Kech</p>');
  });

  test.each([
    ['is all of its paragraph', '<p>Quetta lies far</p>', '<p></p>'],
    ['ends with a name, too', '<p>Quetta and Kech</p>', '<p></p>'],
    ['stands after another', '<p>Far off: <!-- -->Quetta</p>', '<p>Far off: <!-- --></p>'],
  ])('a text that begins with a name and %s goes when a framework takes it away, and comes back whole', async (_, html, without) => {
    const { map, article } = await link(html);
    const text = buttons(article)[0]!.previousSibling as Text;
    text.remove();
    await Promise.resolve();
    expect(article.innerHTML).toBe(without);
    article.querySelector('p')!.append(text);
    await expect.poll(() => named(article)[0]).toBe('Quetta');
    map.mentions = 'none';
    await expect.poll(() => article.innerHTML).toBe(html);
  });

  test('buttons that are not concerned stay, with the focus that one of them has; it goes along where one is made again', async () => {
    const { article } = await link('<p>In Quetta it rained.</p><p>In Kech it did not.</p>');
    await expect.poll(() => buttons(article)).toHaveLength(2);
    const [quetta, kech] = buttons(article) as [HTMLElement, HTMLElement];
    kech.focus();
    article.querySelector('p')!.append(' So in Kech.');
    await expect.poll(() => named(article)).toEqual(['Quetta', 'Kech', 'Kech']);
    expect(buttons(article)[0]).toBe(quetta);
    expect(focused()).toBe(kech);
    (article.querySelectorAll('p')[1]!.firstChild as Text).data = 'In windy Kech it did not.';
    await expect.poll(() => buttons(article).at(-1)).not.toBe(kech);
    await expect.poll(() => focused()?.textContent).toBe('Kech');
  });

  test('our own marks are never a reason to read again, and two maps of one article come to rest', async () => {
    const { map, article } = await link(html);
    const other = map.cloneNode() as ArticleMap;
    let readings = 0;
    map.addEventListener('story-ready', () => readings++);
    await expect.poll(() => buttons(article)).toHaveLength(2);
    await new Promise((resume) => setTimeout(resume, 700));
    expect(readings).toBeLessThanOrEqual(1);
    document.body.append(other);
    await other.ready;
    await new Promise((resume) => setTimeout(resume, 1500));
    readings = 0;
    await new Promise((resume) => setTimeout(resume, 700));
    expect(readings).toBe(0);
    expect(named(article)).toEqual(['Quetta', 'Kech']);
    map.remove();
    await expect.poll(() => highlighted('mention').length + buttons(article).length, { timeout: 3000 }).toBe(2);
    other.remove();
    await expect.poll(() => article.innerHTML).toBe(html);
  });

  test('a long article gets its buttons in slices, and many edits a second are read once they pause', async () => {
    const long = Array.from({ length: 900 }, (_, i) => `<p>${i}. In Quetta it rained, and in <b>Kech</b> it did not; the Makran, all of it, waited for rain that the Coast Road would bring, or would not bring, and for the mail. Nobody came.</p>`).join('');
    const { map, article } = await link(long);
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))));
    await expect.poll(() => buttons(article).length, { timeout: 10_000 }).toBe(3600);
    observer.observe({ type: 'longtask' });
    let readings = 0;
    map.addEventListener('story-ready', () => readings++);
    for (let i = 0; i < 50; i++) {
      article.children[i]!.append(` Kech ${i}`);
      await new Promise((resume) => setTimeout(resume, 20));
    }
    const stop = performance.now();
    await expect.poll(() => map.story!.mentions.length, { interval: 20 }).toBe(3650);
    const after = Math.round(performance.now() - stop);
    await expect.poll(() => buttons(article).length).toBe(3650);
    observer.disconnect();
    console.log(`read again ${after} ms after the last of 50 edits, ${readings} times; long tasks: ${tasks.join(', ') || 'none'}`);
    expect(readings).toBeLessThanOrEqual(4);
  });
});

afterEach(() => getSelection()?.removeAllRanges());
