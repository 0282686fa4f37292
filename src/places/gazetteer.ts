import { isObject, type Json } from '../text/json.ts';
import { boundsOf, describe, GeometryError, labelPosition, readGeometry, shapeOf } from './geometry.ts';
import { readNames, readNaming, texts } from './naming.ts';
import type { Certainty, Fault, Gazetteer, GazetteerPlace, PlaceLink, Position, Shape } from './place.ts';

/** Thrown when a document holds nothing usable; `faults` says what was wrong, path by path. */
export class GazetteerError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const [first] = faults;
    super(`This gazetteer cannot be used: ${first?.path ? `${first.path} ` : ''}${first?.message ?? 'it is empty'}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}.`);
    this.name = 'GazetteerError';
    this.faults = faults;
  }
}


/**
 * Reads a gazetteer: Linked Places Format, or GeoJSON whose features have names in the usual properties.
 * A bad feature becomes a fault and loses no other; throws a `GazetteerError` only when nothing is usable.
 */
export function readGazetteer(source: string | object): Gazetteer {
  const features = featuresOf(typeof source === 'string' ? parse(source) : source);
  const places: GazetteerPlace[] = [];
  const faults: Fault[] = [];
  const ids = new Map<string, number>();
  let broken = 0; // features that are no GeoJSON, not merely nameless
  features.forEach((feature, i) => {
    const path = features.length === 1 && feature === source ? '' : `features[${i}]`;
    try {
      places.push(readFeature(feature, path, ids, faults));
    } catch (error) {
      if (!(error instanceof GeometryError)) throw error;
      faults.push({ path: error.path, message: error.message });
      if (!(error instanceof Nameless)) broken++;
    }
  });
  if (places.length === 0 && broken > 0) throw new GazetteerError(faults);
  if (features.length === 0) faults.push({ path: 'features', message: 'is an empty list: there is no place to find' });
  return { places, faults };
}

function parse(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    const start = json.trimStart();
    const hint = start === '' ? 'the document is empty'
      : start.startsWith('<') ? 'this is XML or HTML (KML? an error page?)'
      : /^[\w$.]+\s*\(|^\)\]\}|^(export|import|var|const|let)\b/.test(start) ? 'this is a script, not JSON: keep only the object itself'
      : isTable(start) ? 'this looks like CSV: convert it to GeoJSON'
      : (error as Error).message;
    throw new GazetteerError([{ path: '', message: `it is not JSON: ${hint}` }]);
  }
}

function featuresOf(json: unknown): readonly unknown[] {
  const refuse = (message: string, path = ''): never => {
    throw new GazetteerError([{ path, message }]);
  };
  if (!isObject(json)) return refuse(`the document is ${describe(json)}; expected a GeoJSON FeatureCollection`);
  const crs = isObject(json.crs) && isObject(json.crs.properties) ? json.crs.properties.name : undefined;
  if (typeof crs === 'string' && !/CRS:?84|EPSG:+(?:[\d.]*:)?4326$/i.test(crs)) {
    return refuse(`is ${describe(crs)}; GeoJSON is in WGS 84 degrees (RFC 7946): convert it`, 'crs');
  }
  if (json.type === 'FeatureCollection') {
    return Array.isArray(json.features) ? json.features : refuse(`is ${describe(json.features)}; expected a list of features`, 'features');
  }
  if (json.type === 'Feature') return [json];
  if (json.type === 'Topology') return refuse('this is TopoJSON; convert it to GeoJSON first (topo2geo)');
  if ('geometryType' in json) return refuse('this is Esri JSON; export it as GeoJSON');
  try {
    readGeometry(json, '');
  } catch (error) {
    return refuse(error instanceof GeometryError && typeof json.type === 'string' && 'coordinates' in json
      ? `${error.path.replace(/^\./, '')} ${error.message}`
      : `the document's "type" is ${describe(json.type)}; expected "FeatureCollection"`);
  }
  return [{ type: 'Feature', geometry: json, properties: null }];
}

class Nameless extends GeometryError {}

function readFeature(feature: unknown, path: string, ids: Map<string, number>, faults: Fault[]): GazetteerPlace {
  const at = (member: string) => (path ? `${path}.${member}` : member);
  if (!isObject(feature)) throw new GeometryError(path, `is ${describe(feature)}; expected a feature`);
  if (feature.type !== 'Feature') throw new GeometryError(at('type'), `is ${describe(feature.type)}; expected "Feature"`);
  const { properties } = feature;
  if (properties !== undefined && properties !== null && !isObject(properties)) {
    throw new GeometryError(at('properties'), `is ${describe(properties)}; expected an object`);
  }
  const geometry = readGeometry(feature.geometry ?? null, at('geometry'));
  const { name, names } = readNames(feature, properties ?? {});
  if (name === undefined) {
    const bare = feature.geometry === undefined && properties === undefined;
    throw new (bare ? GeometryError : Nameless)(path, 'has no name: give it properties.title, properties.name or names[].toponym');
  }
  const outline = [...new Set(texts(feature.outline))];
  const shape: Shape = feature.vague === true ? 'vague' : geometry ? shapeOf(geometry) : outline.length === 0 ? 'none' : outline[0]!.includes('|') ? 'line' : 'area';
  const point = isPosition(feature.at) ? feature.at : geometry ? labelPosition(geometry) : null;
  const certainty = readCertainty(feature);
  // Without a term of a vocabulary, as the World Historical Gazetteer has the source's own.
  const type = firstText(feature.types, 'label') ?? firstText(feature.types, 'sourceLabel');
  const note = firstText(feature.descriptions, 'value');
  const links = readLinks(feature.links);
  return {
    id: freeId(idOf(feature, name), ids, at('id'), faults),
    name, names, shape, at: point, certainty,
    ...(type !== undefined && { type }),
    ...(geometry && { geometry, bbox: boundsOf(geometry) }),
    ...(outline.length > 0 && { outline }),
    ...(note !== undefined && { note }),
    ...(links.length > 0 && { links }),
    ...readNaming(feature, at, faults),
  };
}

function idOf(feature: Json, name: string): string {
  const { id, '@id': iri } = feature;
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number') return String(id);
  if (typeof iri === 'string' && iri !== '') return iri;
  return name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'place';
}

function freeId(wanted: string, ids: Map<string, number>, path: string, faults: Fault[]): string {
  let id = wanted;
  for (let n = ids.get(wanted) ?? 2; ids.has(id); ids.set(wanted, n)) id = `${wanted}-${n++}`;
  if (id !== wanted) faults.push({ path, message: `"${wanted}" is taken by an earlier feature; this one is called "${id}"` });
  ids.set(id, 2);
  return id;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && [180, 90].every((most, axis) => typeof value[axis] === 'number' && Math.abs(value[axis]) <= most);
}

function readCertainty(feature: Json): Certainty {
  const geometry = feature.geometry as Json | null | undefined;
  const said = feature.certainty ?? geometry?.certainty ?? firstText(geometry?.geometries, 'certainty');
  return said === 'less-certain' || said === 'uncertain' ? said : 'certain';
}

function firstText(list: unknown, member: string): string | undefined {
  return texts(Array.isArray(list) ? list.map((entry: unknown) => isObject(entry) && entry[member]) : [])[0];
}

function readLinks(list: unknown): PlaceLink[] {
  if (!Array.isArray(list)) return [];
  return list.filter((link): link is PlaceLink => isObject(link) && typeof link.type === 'string' && typeof link.identifier === 'string')
    .map(({ type, identifier }) => ({ type, identifier }));
}

/** A line of headings, with nothing of JSON in it. */
export function isTable(text: string): boolean {
  const head = text.slice(0, 5000);
  const [line = ''] = head.split(/[\r\n]/, 1);
  return line.length < head.length && /[,;\t]/.test(line) && !/[{[<]/.test(line);
}
