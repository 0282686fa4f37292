import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { BBox, Position } from '../places/place.ts';

/** What a line is. Edges of the map, at ±180° and south of Antarctica, are never drawn. */
export type LineClass = 'coast' | 'border' | 'disputed' | 'province' | 'edge';

/** What is known of an arc besides its points. */
export interface Line {
  readonly class: LineClass;
  /** Codes of the parts on its sides, as far as the world map knows them. */
  readonly parts: readonly string[];
}

export type Unit<Properties extends object> = MultiPolygon<Properties> & { id: string; properties: Properties };
export type Units<Properties extends object> = Omit<GeometryCollection<Properties>, 'geometries'> & { geometries: Unit<Properties>[] };

/** A country, or a part of one that other maps count as another's. */
export interface PartProperties {
  /** ISO 3166-1 of the country whose area includes it, unless a worldview says otherwise. */
  readonly country: string;
}

/** A country's label. Codes are ISO 3166-1; without one: `XK` Kosovo, `XN` Northern Cyprus, `XS` Somaliland. */
export interface Country {
  readonly id: string;
  /** Where its label goes: inside its largest part. */
  readonly at: Position;
  /** Importance of its label, 1 (largest) to 6. Its name comes from `Intl.DisplayNames`. */
  readonly rank: number;
}

export interface Province {
  /** ISO 3166-2: `PK-BA`. */
  readonly id: string;
  readonly at: Position;
}

/** A file of detail: what it holds and where. */
export interface DetailFile {
  readonly name: string;
  /** Whole degrees. */
  readonly box: BBox;
  /** Countries it holds, or a piece of. */
  readonly countries: readonly string[];
  /** Of a file that holds a piece of a country: the provinces in it. */
  readonly provinces?: readonly string[];
}

/** Polygons → rings → references to arcs; `~i` is arc `i` backwards. */
export type Polygons = number[][][];

/** The world map as it comes from its file. Arcs are in degrees. */
export interface World {
  /** The same number in all files of one build. */
  readonly edition: number;
  readonly arcs: readonly Position[][];
  readonly lines: readonly Line[];
  readonly parts: readonly { readonly id: string; readonly country: string; readonly polygons: Polygons }[];
  readonly countries: readonly Country[];
  readonly files: readonly DetailFile[];
  /** By country whose official map it is: the parts that are its own there and another's elsewhere. */
  readonly views: Readonly<Record<string, readonly string[]>>;
}

/** A file of detail, decoded. */
export interface Detail {
  readonly edition: number;
  readonly arcs: readonly Position[][];
  readonly classes: readonly LineClass[];
  readonly provinces: readonly (Province & { readonly polygons: Polygons })[];
  /** What it adds to parts of the world map: islands, exclaves, and holes in the polygons that are there. */
  readonly additions: readonly { readonly part: number; readonly polygons: Polygons; readonly holes: readonly { readonly polygon: number; readonly ring: number[] }[] }[];
  /** Stretches that other files know by the same id; below the number of the world's arcs, the world arc that they replace. */
  readonly known: readonly { readonly id: number; readonly arcs: number[] }[];
}

/** The built-in map: the world, finer where files of detail have come. It is never changed; more detail makes another. */
export interface Basemap {
  readonly world: World;
  readonly details: readonly Detail[];
  readonly topology: Topology<{ parts: Units<PartProperties>; provinces: Units<Province> }>;
  /** One for each arc of the topology. */
  readonly lines: readonly Line[];
  readonly countries: readonly Country[];
  readonly provinces: readonly Province[];
}
