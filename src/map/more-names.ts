import type { Province } from './basemap.ts';
import { beyondStory, cityLabels, withoutNamesakes, type Cities, type CityLabel } from './city-labels.ts';
import { namesFile } from './own-files.ts';
import { provinceFiles } from './province-names.ts';
import type { Shaped } from './shapes.ts';
import { brokenName, PROVINCES_FROM, type Label } from './wanted-labels.ts';

/** Languages in which there are names of cities; other pages have the English ones. */
const CITY_LANGUAGES = ['en', 'fa', 'ur', 'ar', 'fr', 'zh'];

/** Files by name, for all maps of a page. */
const files = new Map<string, Promise<unknown>>();

type Names = Readonly<Record<string, string>>;

/** Names that a first view does without: cities and provinces. */
export class MoreNames {
  private readonly language: string;
  private readonly changed: () => void;
  private readonly asked = new Set<string>();
  private cities: ReturnType<typeof cityLabels> = { capitals: [], cities: [] };
  /** Names of provinces by code: their own, and those in the page's language. */
  private readonly provinces = { local: new Map<string, string>(), own: new Map<string, string>() };
  private readonly labels = new Map<string, Label>();

  /** `changed`: more names are there. */
  constructor(language: string, changed: () => void) {
    this.language = language.toLowerCase().split('-')[0]!;
    this.changed = changed;
  }

  /** Fetches what the reader's view from `west` to `east` needs, degrees. */
  look(west: number, east: number, zoom: number): void {
    const language = CITY_LANGUAGES.includes(this.language) ? this.language : 'en';
    void this.take(`cities-${language}`, (cities) => (this.cities = cityLabels(cities as Cities)));
    if (zoom < PROVINCES_FROM) return;
    for (const name of provinceFiles(this.language, west, east)) void this.take(name, (names) => this.learn(names as Names, name.includes('-local-') ? 'local' : 'own'));
  }

  /**
   * The basemap's labels with these among them, those that get room first in front; `drawn` are the provinces whose lines are there.
   * What the story names is not named twice, nor is a province and its town.
   */
  among(labels: readonly Label[], drawn: readonly Province[], points: readonly Shaped[], zoom: number): Label[] {
    const [capitals, cities] = [this.cities.capitals, this.cities.cities].map((each) => beyondStory(each.filter(({ from }) => from <= zoom), points)) as [CityLabel[], CityLabel[]];
    const provinces = zoom < PROVINCES_FROM ? [] : drawn.flatMap((province) => this.labelOf(province) ?? []);
    return [...capitals, ...labels, ...cities, ...withoutNamesakes(provinces, [...capitals, ...cities])];
  }

  private async take(name: string, use: (content: unknown) => void): Promise<void> {
    if (this.asked.has(name)) return;
    this.asked.add(name);
    try {
      use(await load(name));
      this.changed();
    } catch (error) {
      // Asked for again when the reader has moved on: a passing fault heals.
      this.asked.delete(name);
      console.warn('<article-map>: some names are missing on the map.', error);
    }
  }

  private learn(names: Names, kind: 'local' | 'own'): void {
    for (const [code, name] of Object.entries(names)) {
      this.provinces[kind].set(code, name);
      this.labels.delete(code);
    }
  }

  private labelOf({ id, at }: Province): Label | undefined {
    const name = this.provinces.own.get(id) ?? this.provinces.local.get(id);
    if (name === undefined) return undefined;
    const label = this.labels.get(id) ?? { lines: brokenName(name), kind: 'province', code: id, at, from: PROVINCES_FROM };
    this.labels.set(id, label);
    return label;
  }
}

function load(name: string): Promise<unknown> {
  const loading = files.get(name) ?? namesFile(name);
  files.set(name, loading);
  loading.catch(() => files.delete(name));
  return loading;
}
