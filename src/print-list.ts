import { html, nothing } from 'lit';
import { citation, quote, type Citing } from './passage-quote.ts';
import { meaningOf } from './places/meaning.ts';
import { byPassage, isOnMap, type PlaceEntry } from './places/gather.ts';
import type { Story } from './story.ts';

export interface Printed extends Citing {
  readonly story: Story;
  /** The places, in the order of their numbers. */
  readonly entries: readonly PlaceEntry[];
  /** Whose map it is. */
  readonly credit: string;
  /** Ids of the places whose numbers are on the printed map; `undefined` without a map. */
  readonly shown: ReadonlySet<string> | undefined;
}

/** The number of each place on paper, from 1: those on the map first. */
export function numbered(entries: readonly PlaceEntry[]): PlaceEntry[] {
  return [...entries.filter(({ place }) => isOnMap(place)), ...entries.filter(({ place }) => !isOnMap(place))];
}

/** What a reader on paper has instead of the popup: every place by its number on the map, with all its passages. */
export function printList(printed: Printed) {
  const { entries, shown, words } = printed;
  return html`
    ${shown ? html`<p class="key"><span class="dot"></span>${words.picture.filled} <span class="dot associative"></span>${words.picture.hollow} <span class="whose">${printed.credit}</span></p>` : nothing}
    <h2>${words.places}</h2>
    <ol>${entries.map((entry, i) => item(entry, i + 1, printed))}</ol>`;
}

function item(entry: PlaceEntry, number: number, printed: Printed) {
  const { story, shown, words } = printed;
  const { place, literal, associative } = entry;
  const about = [words.kind(place.type), words.certainty[place.certainty], isOnMap(place) ? (shown && !shown.has(place.id) ? words.picture.beyond : '') : words.picture.nowhere];
  return html`<li>
    <div class="head">
      <h3><b class="number ${literal > 0 ? 'literal' : 'associative'}">${words.number(number)}</b> <span dir="auto">${place.name}</span></h3>
      <p>${about.filter(Boolean).join(' · ')}</p>
      ${place.note ? html`<p dir="auto">${place.note}</p>` : nothing}
      <p>${words.counts(literal, associative, meaningOf(entry))}</p>
    </div>
    ${[...byPassage(entry.mentions)].map(([passage, mentions]) => html`<figure>${quote(story, mentions, words)}<figcaption>${citation(story, passage, printed)}</figcaption></figure>`)}
  </li>`;
}
