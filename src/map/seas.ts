import type { Position } from '../places/place.ts';

/** Seas worth a name: the name, where it goes (read off the basemap), and from which zoom. In other languages: sea-names.ts, in the same order. */
export const seas: readonly (readonly [name: string, at: Position, from: number])[] = [
  ['Arabian Sea', [63.5, 18], 4], ['Indian Ocean', [78, -12], 2], ['Persian Gulf', [51.3, 27.2], 5], ['Gulf of Oman', [59.2, 24.7], 5], ['Caspian Sea', [50.6, 41.6], 4],
  ['Black Sea', [34.5, 43.3], 4], ['Mediterranean Sea', [18.5, 34.6], 3], ['Red Sea', [38.3, 20.3], 4], ['Gulf of Aden', [47.8, 12.3], 5],
  ['Bay of Bengal', [88.5, 14.5], 4], ['South China Sea', [114, 14], 4], ['North Sea', [3, 56], 5], ['Baltic Sea', [19.5, 57.5], 5], ['Caribbean Sea', [-75, 15], 4],
  ['Gulf of Mexico', [-90, 25], 4], ['Gulf of Guinea', [2, 2], 4], ['North Atlantic', [-40, 33], 2], ['South Atlantic', [-15, -25], 2], ['North Pacific', [-160, 30], 2],
  ['South Pacific', [-130, -25], 2], ['Southern Ocean', [40, -58], 3], ['Arctic Ocean', [0, 79], 3],
];
