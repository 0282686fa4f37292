/** The list of places on its own, for a page that puts it elsewhere than beside the map. It registers no tag. */
export { PlaceList } from './place-list.ts';
export { RequestEvent, type Request } from './events.ts';
export { gatherPlaces, type PlaceEntry } from './places/gather.ts';
