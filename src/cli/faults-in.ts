import { readAnnotationFile } from '../formats/annotation-file.ts';
import { readCorrections } from '../formats/corrections.ts';
import { comparable, addressesOf } from '../formats/links.ts';
import { readStory } from '../formats/story-file.ts';
import { countries } from '../places/countries.ts';
import { texts } from '../places/naming.ts';
import type { Fault, Gazetteer, GazetteerPlace } from '../places/place.ts';
import { isObject, parseJson } from '../text/json.ts';
import { schemaFaults } from './schema-faults.ts';
import { isNeitherJsonNorXml, readPlaces } from './sources.ts';
import { faultsOf } from './tell.ts';

export type Kind = 'gazetteer' | 'story' | 'annotations' | 'corrections';

/** What a file was taken for, if that can be told, how much it holds, and all that is wrong in it. */
export interface Checked {
  readonly kind: Kind | undefined;
  /** Places, mentions, annotations or corrections that can be used. */
  readonly count: number;
  readonly faults: readonly Fault[];
}

/** Everything that is wrong in a file. What it is, its content says; `known`: a gazetteer whose places annotations and corrections are to name. */
export function faultsIn(text: string, known?: Gazetteer): Checked {
  const json = isNeitherJsonNorXml(text) ? undefined : parsed(text);
  const kind = kindOf(json);
  try {
    const { count, faults } = CHECKS[kind](text, json, known);
    return { kind, count, faults: [...faults, ...schemaFaultsIn(kind, json, faults)].map(located(text)) };
  } catch (error) {
    const faults = faultsOf(error);
    if (!faults) throw error;
    // Half a file, an error page, a picture: it may have been meant as anything.
    return { kind: json === undefined ? undefined : kind, count: 0, faults: [...faults, ...schemaFaultsIn(kind, json, faults)].map(located(text)) };
  }
}

function schemaFaultsIn(kind: Kind, json: unknown, told: readonly Fault[]): Fault[] {
  if (kind === 'story') return schemaFaults(kind, json, told);
  return kind === 'gazetteer' && isObject(json) && Array.isArray(json.features) ? schemaFaults(kind, json, told) : [];
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function kindOf(json: unknown): Kind {
  const first = Array.isArray(json) ? json.find(isObject) : json;
  if (!isObject(first)) return 'gazetteer';
  if (!Array.isArray(json) && (first.type === 'Story' || 'passages' in first || 'mentions' in first)) return 'story';
  if (Array.isArray(first.corrections) || (Array.isArray(json) && 'quote' in first && 'place' in first)) return 'corrections';
  if ((typeof first.type === 'string' && /^Annotation(?:Page|Collection)?$/.test(first.type)) || 'target' in first || (Array.isArray(first['@graph']) && first['@graph'].some((item) => isObject(item) && 'target' in item))) return 'annotations';
  return 'gazetteer';
}

const CHECKS: Readonly<Record<Kind, (text: string, json: unknown, known: Gazetteer | undefined) => Omit<Checked, 'kind'>>> = {
  gazetteer(text, json) {
    const gazetteer = readPlaces(text);
    return { count: gazetteer.places.length, faults: [...gazetteer.faults, ...missingPlaces(json, gazetteer)] };
  },
  story(text) {
    const { story, faults } = readStory(text);
    return { count: story.mentions.length, faults };
  },
  annotations(text, _json, known) {
    const { annotations, faults } = readAnnotationFile(text);
    const knows = known && knownBy(known.places);
    const at = (path: string, member: string) => (path ? `${path}.${member}` : member);
    return {
      count: annotations.length,
      faults: [...faults, ...annotations.flatMap(({ path, quote, identified }): Fault[] => [
        ...(quote ? [] : [{ path: at(path, 'target'), message: 'quotes no words: give it a selector {"type": "TextQuoteSelector", "exact": "the words"}' }]),
        ...(knows && identified.length > 0 && !identified.some(knows) ? [{ path: at(path, 'body'), message: `means ${JSON.stringify(identified[0])}, which is no place of the gazetteer: give a place there this link, or this id` }] : []),
      ])],
    };
  },
  corrections(text, _json, known) {
    const { corrections, faults } = readCorrections(text);
    const ids = known && new Set(known.places.map(({ id }) => id));
    return {
      count: corrections.length,
      faults: [...faults, ...corrections.filter(({ place }) => ids && place !== 'none' && !ids.has(place)).map(({ prefix, exact, suffix, place }) => ({
        path: JSON.stringify(prefix + exact + suffix), message: `means ${JSON.stringify(place)}, which is no place of the gazetteer`,
      }))],
    };
  },
};

function knownBy(places: readonly GazetteerPlace[]): (address: string) => boolean {
  const known = new Set(places.flatMap((place) => [place.id, ...addressesOf(place)]).map(comparable));
  return (address) => known.has(comparable(address));
}

/** Places that `needs` and `government` name and that are nowhere: then what they are for never happens. */
function missingPlaces(json: unknown, { places }: Gazetteer): Fault[] {
  const features = isObject(json) && Array.isArray(json.features) ? json.features : [];
  const ids = new Set([...places, ...countries('en').places].map(({ id }) => id));
  return features.flatMap((feature: unknown, i) => (!isObject(feature) ? [] : [['needs', texts(feature.needs)] as const, ['government', texts([feature.government])] as const]
    .flatMap(([member, named]) => named.filter((id) => !ids.has(id)).map((id) => ({
      path: `features[${i}].${member}`, message: `names ${JSON.stringify(id)}, which is no place here: write the id of a place of this file, or a country’s code such as "IR"`,
    })))));
}

/** JSON's reader counts characters; an editor shows lines. */
function located(text: string): (fault: Fault) => Fault {
  return ({ path, message }) => ({
    path,
    message: message.replace(/ (?:in JSON )?at position (\d+)(?: \(line \d+ column \d+\))?/, (_, position: string) => {
      const before = text.replace(/^\uFEFF/, '').slice(0, Number(position)).split('\n');
      return `, line ${before.length}, column ${before.at(-1)!.length + 1}`;
    }),
  });
}
