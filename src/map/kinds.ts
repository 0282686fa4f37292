/** What the numbers of a map file are; those of one kind are predicted from one another. */
export const TEXT = 0;
export const HEAD = 1;
export const RANK = 2;
export const LABEL = 3;
export const POLYGONS = 4;
export const RINGS = 5;
export const NEW = 6;
export const THIS = 7;
export const BACKWARDS = 8;
export const LAST = 9;
export const CLASS = 10;
export const FINE = 11;
export const POINTS = 12;
/** A step takes two, x and y. */
export const START = 14;
export const STEP = 16;
export const REST = 18;
export const COUNTRIES = 20;
export const BOX = 21;
export const ADDITIONS = 22;
export const PART = 23;
export const HOLES = 24;
export const POLYGON = 25;
export const KNOWN = 26;
export const ID = 27;
export const PIECES = 28;
export const PIECE = 29;
