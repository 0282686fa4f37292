import type { ArticleMap } from '../index.ts';
import { onePage } from '../embed/one-page.ts';
import { snippetOf, type Kind } from '../embed/snippets.ts';
import { writeStory } from '../formats/story-file.ts';
import { en } from '../locale/en.ts';
import { toAnnotations } from '../formats/to-annotations.ts';
import { toGeoJSON } from '../formats/to-geojson.ts';
import type { Geometry, Place } from '../places/place.ts';
import { fileName, saveAs } from '../save-as.ts';
import type { Story } from '../story.ts';

const LANGUAGES = ['en', 'fa', 'ur', 'ar', 'fr', 'zh'];

/** The dialog that gives the digest's map to other pages, and what the page shows to other programs. */
export class EmbedDialog {
  private readonly dialog: HTMLDialogElement;
  private readonly map: ArticleMap;
  private readonly folder = new URL('embed/', document.baseURI).href;

  constructor(dialog: HTMLDialogElement, map: ArticleMap) {
    this.dialog = dialog;
    this.map = map;
    const language = this.part<HTMLSelectElement>('#embed-language');
    for (const code of LANGUAGES) language.add(new Option(new Intl.DisplayNames([code], { type: 'language' }).of(code), code));
    this.part('form').addEventListener('input', () => this.update());
    // What is out of bounds is corrected where its reader sees it.
    this.part('form').addEventListener('change', () => this.bound());
    this.part('#embed-copy').addEventListener('click', () => void this.copy());
    for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-format]')) button.addEventListener('click', () => void this.save(button.dataset.format!));
  }

  open(): void {
    // An article from the reader's machine is nowhere that another page could show it from.
    const own = document.documentElement.classList.contains('opened');
    for (const radio of this.dialog.querySelectorAll<HTMLInputElement>('[name=kind]')) radio.disabled = own && radio.value !== 'tag';
    if (own) this.part<HTMLInputElement>('[value=tag]').checked = true;
    this.part('.own').hidden = !own;
    this.say('');
    this.update();
    this.dialog.showModal();
  }

  private get kind(): Kind {
    return this.part<HTMLInputElement>('[name=kind]:checked').value as Kind;
  }

  private bound(): void {
    for (const field of this.dialog.querySelectorAll<HTMLInputElement>('[type=number]')) field.value = String(within(field));
    this.update();
  }

  private update(): void {
    const language = this.part<HTMLSelectElement>('#embed-language').value;
    const theme = this.part<HTMLSelectElement>('#embed-theme').value as 'light' | 'dark' | '';
    const height = within(this.part('#embed-height'));
    const options = { title: en.mapOf(this.title), width: within(this.part('#embed-width')), height, fixed: height !== Number(this.part<HTMLInputElement>('#embed-height').defaultValue), ...(language && { language }), ...(theme && { theme }) };
    this.part<HTMLTextAreaElement>('#embed-code').value = snippetOf(this.kind, this.folder, options);
    const preview = this.part<HTMLIFrameElement>('iframe');
    preview.hidden = this.kind === 'tag';
    this.part('.tagged').hidden = !preview.hidden;
    // A tag is as wide as what it stands in.
    this.part<HTMLInputElement>('#embed-width').disabled = preview.hidden;
    // The same frame as in the code, as its own page shows it.
    const [, source = ''] = /src="([^"]*)"/.exec(snippetOf('frame', this.folder, options))!;
    const address = source.replaceAll('&#38;', '&');
    if (!preview.hidden && preview.src !== address) preview.src = address;
    preview.style.maxWidth = `${options.width}px`;
    preview.style.height = `${options.height}px`;
  }

  private async copy(): Promise<void> {
    const code = this.part<HTMLTextAreaElement>('#embed-code');
    try {
      await navigator.clipboard.writeText(code.value);
      this.say('Copied.');
    } catch {
      code.focus();
      code.select();
      this.say('Press Ctrl or ⌘ and C.');
    }
  }

  private async save(format: string): Promise<void> {
    const { map } = this;
    const { story } = map;
    if (!story) return this.say('There is no article to save.');
    try {
      if (format === 'html') this.download(await this.page(), 'html', 'text/html');
      else if (format === 'geojson') this.download(JSON.stringify(toGeoJSON(await this.linked(story), this.outlines())), 'geojson', 'application/geo+json');
      else if (format === 'annotations') this.download(JSON.stringify(toAnnotations(await this.linked(story), location.href.replace(/#.*/s, ''))), 'json', 'application/ld+json');
      else this.download((await import('../formats/csv.ts')).toCsv(story), 'csv', 'text/csv');
      this.say('Saved.');
    } catch (error) {
      this.say(`It could not be saved: ${(error as Error).message}`);
    }
  }

  /** The story with the addresses its places have elsewhere, which the map does without. */
  private async linked(story: Story): Promise<Story> {
    const links = await fetch(new URL('geo/links.json', document.baseURI)).then((response) => response.json() as Promise<Record<string, Place['links']>>).catch(() => ({} as Record<string, Place['links']>));
    return { ...story, places: story.places.map((place) => (Object.hasOwn(links, place.id) ? { ...place, links: links[place.id]! } : place)) };
  }

  /** What the map draws of places that take their outline from it. */
  private outlines(): (place: Place) => Geometry | undefined {
    const { features } = this.map.toGeoJSON() as { readonly features: readonly { readonly id: string; readonly geometry: Geometry | null }[] };
    const drawn = new Map(features.map(({ id, geometry }) => [id, geometry ?? undefined]));
    return ({ id }) => drawn.get(id);
  }

  /** The page's story with its map, which needs neither this page nor a network. */
  private async page(): Promise<string> {
    const { map, title } = this;
    const response = await fetch(`${this.folder}article-map.classic.js`);
    if (!response.ok) throw new Error('the script for it is part of the built site only (npm run build).');
    // The world map alone is in that script: provinces and seams are written out.
    const drawn = this.outlines();
    const story = { ...map.story!, article: { title, ...(await this.about()) } };
    return onePage({ story, json: JSON.stringify(writeStory(story, (place) => (place.outline?.some((code) => /[-|]/.test(code)) ? drawn(place) : undefined))), script: await response.text(), words: en, title });
  }

  /** What is known of the article: of the digest, its story file says it. */
  private async about(): Promise<Story['article']> {
    if (document.documentElement.classList.contains('opened')) return this.map.story!.article;
    const response = await fetch(`${this.folder}story.json`);
    return response.ok ? ((await response.json()) as { readonly article?: Story['article'] }).article : undefined;
  }

  private get title(): string {
    return document.querySelector('#story h1')?.textContent ?? document.title;
  }

  private download(text: string, extension: string, type: string): void {
    saveAs(new Blob([text], { type }), fileName(this.title, extension));
  }

  private say(text: string): void {
    this.part('.said').textContent = text;
  }

  private part<E extends HTMLElement>(selector: string): E {
    return this.dialog.querySelector<E>(selector)!;
  }
}

/** What a field says, as far as it may go. */
function within({ valueAsNumber, min, max }: HTMLInputElement): number {
  return Math.min(Number(max), Math.max(Number(min), Math.round(valueAsNumber) || Number(min)));
}

let dialog: EmbedDialog | undefined;

export function openEmbed(): void {
  dialog ??= new EmbedDialog(document.querySelector<HTMLDialogElement>('#embed')!, document.querySelector<ArticleMap>('article-map')!);
  dialog.open();
}
