/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lng: number, lat: number];

/** West, south, east, north in degrees; west > east where it crosses the antimeridian. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

export type Certainty = 'certain' | 'less-certain' | 'uncertain';

export type Shape = 'point' | 'line' | 'area' | 'vague' | 'none';

/** A GeoJSON geometry that was checked: finite positions in range, closed rings. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

/** A name as Linked Places writes it. */
export interface PlaceName {
  readonly toponym: string;
  /** BCP 47 language, where known. */
  readonly lang?: string;
}

export interface Place {
  /** The feature's GeoJSON `id`, else its `@id`, else a slug of its name. */
  readonly id: string;
  /** The title, as a map label prints it. */
  readonly name: string;
  readonly names: readonly PlaceName[];
  /** What it is, in two or three words: "capital of Iran". */
  readonly type?: string;
  readonly shape: Shape;
  /** Where its label goes; `null` when its position is unclear. */
  readonly at: Position | null;
  readonly bbox?: BBox;
  readonly geometry?: Geometry;
  /** Units of the basemap whose geometry it takes: `AF`, `PK-BA`, the seam `IR|PK`. */
  readonly outline?: readonly string[];
  readonly certainty: Certainty;
  /** One sentence a reader needs. */
  readonly note?: string;
  readonly links?: readonly PlaceLink[];
}

/** ISO 3166 code of a place that is a whole country. */
export function countryOf({ outline }: Pick<Place, 'outline'>): string | undefined {
  return outline?.length === 1 && /^[A-Z]{2}$/.test(outline[0]!) ? outline[0] : undefined;
}

export interface PlaceLink {
  readonly type: string;
  /** As written in the gazetteer: a URL or a prefixed id such as `wd:Q3616`. */
  readonly identifier: string;
}

/** A name that counts only in a context. The mention spans the name alone. */
export interface WithinRule {
  readonly name: string;
  /** Words or phrases, one of which must be there. */
  readonly context: readonly string[];
  /** How near: right beside the name, in its passage, anywhere in the article. */
  readonly scope: 'adjacent' | 'passage' | 'article';
}

/** How a place is named: our extension of Linked Places, one optional member each (see geo/README.md). */
export interface Naming {
  readonly within?: readonly WithinRule[];
  /** Names of organisations and treaties that hold one of this place's names: associative, nothing more. */
  readonly swallow?: readonly string[];
  /** Common phrases that mean this place in this story: "border", "northern provinces". */
  readonly generic?: readonly string[];
  /** Ids of places that must have been named before a generic phrase counts. */
  readonly needs?: readonly string[];
  /** "Iranian", "Iranians": associative. */
  readonly demonym?: readonly string[];
  /** Id of the country whose government the name can stand for: a capital's country, a country itself. */
  readonly government?: string;
}

export type GazetteerPlace = Place & Naming;

/** Something wrong in a gazetteer, in words a person can act on. */
export interface Fault {
  /** Where in the document, as a JSON path: `features[3].geometry`. */
  readonly path: string;
  readonly message: string;
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
  readonly faults: readonly Fault[];
}
