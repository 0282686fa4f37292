import { encode } from '../hash.ts';
import type { Words } from '../locale/en.ts';
import { byPassage, gatherPlaces, isOnMap, type PlaceEntry } from '../places/gather.ts';
import { paragraphNumber } from '../places/passages.ts';
import { meaningOf } from '../places/meaning.ts';
import type { Story } from '../story.ts';
import { escaped } from './escaped.ts';

/**
 * The places of a story as a list in plain HTML, for where no script runs: what each is, how often it is named, and links to the
 * passages that name it, by their ids in the same document. What is not on the map stands apart, with the reason.
 */
export function toHTML(story: Story, words: Words): string {
  const entries = gatherPlaces(story, words.language);
  const drawn = entries.filter(({ place }) => isOnMap(place));
  const others = entries.filter(({ place }) => !isOnMap(place));
  return [
    `<div class="places" lang="${escaped(words.language)}" dir="${escaped(words.dir)}">`,
    `<h2>${escaped(words.places)}</h2>`,
    entries.length === 0 ? `<p>${escaped(words.errors.places)}</p>` : '',
    list(drawn.map((entry) => item(entry, entry.place.note, story, words))),
    others.length === 0 ? '' : `<h3>${escaped(words.offMap)}</h3>`,
    list(others.map((entry) => item(entry, entry.place.note ?? words.noPosition, story, words))),
    '</div>',
  ].filter(Boolean).join('\n');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`;
}

function item(entry: PlaceEntry, note: string | undefined, story: Story, words: Words): string {
  const { place, mentions, literal, associative } = entry;
  const about = [words.kind(place.type), words.counts(literal, associative, meaningOf(entry)), words.certainty[place.certainty]];
  return [
    `<li><p><strong><bdi>${escaped(place.name)}</bdi></strong> <span class="count">${escaped(words.number(mentions.length))}</span></p>`,
    `<p>${about.filter(Boolean).map(escaped).join(' · ')}</p>`,
    note ? `<p dir="auto">${escaped(note)}</p>` : '',
    `<p>${links([...byPassage(mentions).keys()], story, words)}</p></li>`,
  ].join('');
}

/** The first paragraph's link says what its number is; the others say it to those who hear them. */
function links(passages: readonly string[], story: Story, words: Words): string {
  const numbers = passages.map((passage) => paragraphNumber(story, passage));
  const first = numbers.find((number) => number > 0);
  return passages.map((passage, i) => {
    const number = numbers[i]!;
    const name = escaped(number > 0 ? words.paragraph('', number) : words.heading(''));
    const short = number > 0 && number !== first;
    return `<a href="#${escaped(encode(passage))}"${short ? ` aria-label="${name}"` : ''}>${short ? escaped(words.number(number)) : name}</a>`;
  }).join('\u00A0· ');
}
