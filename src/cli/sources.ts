import { readCorrections, type Correction } from '../formats/corrections.ts';
import { readCsv } from '../formats/csv.ts';
import { countries } from '../places/countries.ts';
import { readGazetteer } from '../places/gazetteer.ts';
import { layered } from '../places/layers.ts';
import type { Fault, Gazetteer } from '../places/place.ts';
import { languageTag } from '../text/language.ts';
import { textOf } from './files.ts';
import { InputError, write, type Io } from './io.ts';
import { faultLine, faultsOf } from './tell.ts';

/** What articles are read with. */
export interface Sources {
  /** The gazetteer for a language: the files', over the world's countries by their names in it. */
  readonly gazetteerFor: (language: string) => Gazetteer;
  readonly corrections: readonly Correction[];
  /** The text of a file of Web Annotations. */
  readonly annotations?: string;
}

/** A gazetteer of any kind we read: JSON, or a table. */
export function readPlaces(text: string): Gazetteer {
  return isNeitherJsonNorXml(text) ? readCsv(text) : readGazetteer(text);
}

/** Taken for a table: then what is no table either is told what one begins with. */
export function isNeitherJsonNorXml(text: string): boolean {
  return /^[^\s{[<]/.test(text.trimStart());
}

/** Reads the files that the options name; tells each fault on standard error, and throws an `InputError` where a file holds nothing usable. */
export async function readSources({ places = [], corrections, annotations }: { readonly places?: readonly string[]; readonly corrections?: string; readonly annotations?: string }, io: Io): Promise<Sources> {
  const gazetteers: Gazetteer[] = [];
  for (const path of places) gazetteers.push(await readFile(path, io, readPlaces));
  const corrected = corrections === undefined ? [] : (await readFile(corrections, io, readCorrections)).corrections;
  return {
    gazetteerFor: gazetteersOver(gazetteers),
    corrections: corrected,
    ...(annotations !== undefined && { annotations: await textOf(annotations, io) }),
  };
}

async function readFile<T extends { readonly faults: readonly Fault[] }>(path: string, io: Io, read: (text: string) => T): Promise<T> {
  const text = await textOf(path, io);
  try {
    const found = read(text);
    for (const fault of found.faults) await write(io.stderr, faultLine(path, fault));
    return found;
  } catch (error) {
    const faults = faultsOf(error);
    if (!faults) throw error;
    throw new InputError(faults.map((fault) => faultLine(path, fault)).join('').trimEnd());
  }
}

/** Languages whose gazetteers are kept: an archive has few. */
const KEPT = 8;

/** The first of the gazetteers wins, and the world's countries come last. */
function gazetteersOver(gazetteers: readonly Gazetteer[]): Sources['gazetteerFor'] {
  const kept = new Map<string, Gazetteer>();
  return (language) => {
    // What the machine has names in: there are only so many.
    const { locale } = new Intl.DisplayNames([languageTag(language), 'en'], { type: 'region' }).resolvedOptions();
    let gazetteer = kept.get(locale);
    if (!gazetteer) {
      gazetteer = [...gazetteers, countries(locale)].reduceRight((lower, upper) => layered(upper, lower));
      if (kept.size >= KEPT) kept.clear();
      kept.set(locale, gazetteer);
    }
    return gazetteer;
  };
}
