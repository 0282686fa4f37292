import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { faint } from './contrast.ts';
import { stage } from './stage.ts';
import { load, states, through } from './states.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose answer another theme can change. */
const OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe leaves to be looked at, and who looks: nothing else may be left.
 * It cannot see what colour lies under a text on a map, or under one that only begins in view: `faint` measures all of them.
 * It reports what a state does not show: every other state is here too.
 * Of marks and names that crowd on a map it asks whether they are targets: they are not in the tab order, marks are measured in
 * zoom.test.ts, and each has its button in the list, as WCAG 2.5.8 allows.
 */
const LOOKED_AT: Readonly<Record<string, RegExp>> = {
  'color-contrast': /./,
  'color-contrast-enhanced': /./,
  'hidden-content': /./,
  'target-size': /negative tabindex/,
};

const on = stage('site');

interface Found {
  readonly rule: string;
  readonly target: string;
  readonly why: string;
}

/** Runs axe over the whole page with every rule it has, those that are experimental or off by default too, or with a few. */
async function audit(page: Page, only?: readonly string[]): Promise<{ violations: Found[]; incomplete: Found[]; rules: number }> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (few) => {
    interface Check { readonly message: string }
    interface Result { readonly id: string; readonly nodes: readonly { readonly target: unknown; readonly any: Check[]; readonly all: Check[]; readonly none: Check[] }[] }
    const { axe } = globalThis as unknown as { axe: { getRules(): { ruleId: string }[]; run(on: Document, options: object): Promise<Record<'violations' | 'incomplete', Result[]>> } };
    const all = axe.getRules().map(({ ruleId }) => ruleId);
    const rules = Object.fromEntries(all.map((id) => [id, { enabled: true }]));
    const { violations, incomplete } = await axe.run(document, few ? { runOnly: few } : { rules });
    const told = (results: readonly Result[]) => results.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => ({ rule: id, target: JSON.stringify(target), why: [...any, ...all, ...none].map(({ message }) => message).join(' ') })));
    return { violations: told(violations), incomplete: told(incomplete), rules: all.length };
  }, only);
}

test.each([{ width: 1280, height: 860 }, { width: 320, height: 640 }])('no state breaks a rule of axe, in the light or in the dark, $width px wide', async (viewport) => {
  const page = await on.browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(5000);
  const found: string[] = [];
  await through(page, on.site, async ({ name }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(50);
      const { violations, incomplete, rules } = await audit(page, colorScheme === 'dark' ? OF_COLOUR : undefined);
      expect(rules).toBeGreaterThan(100);
      const left = incomplete.filter(({ rule, why }) => !LOOKED_AT[rule]?.test(why));
      found.push(...[...violations, ...left].map(({ rule, target, why }) => `${name}, ${colorScheme}: ${rule} ${target} ${why}`));
      found.push(...(await faint(page)).map((text) => `${name}, ${colorScheme}: ${text}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });
  expect(found).toEqual([]);
  await page.close();
}, 60_000);

test('the states are those there are, and what is wrong is found', async () => {
  expect(states.length).toBeGreaterThan(18);
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 860 } });
  await load(page, on.site);
  await page.evaluate(() => {
    const root = document.querySelector('article-map')!.shadowRoot!;
    root.querySelector('map-controls')!.shadowRoot!.querySelector('button')!.removeAttribute('aria-label');
    root.querySelector('map-controls')!.shadowRoot!.querySelector('button')!.removeAttribute('title');
    root.querySelector<HTMLElement>('.caption')!.style.color = '#8a8a8a';
    root.querySelector<HTMLElement>('.label.place .count')!.style.color = '#c9b8a0';
  });
  const rules = (await audit(page)).violations.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['button-name']));
  expect(await faint(page)).toEqual([expect.stringMatching(/10.* 1\.\d/), expect.stringMatching(/Much of it happens.* 3\.\d/)]);
  await page.close();
});
