/** The words of the interface in English; the shape of every other language. */
export const en = {
  mapOf: (title: string) => `Map of the places in “${title}”`,
  map: 'Map of the places in this article',
  places: 'Places',
  offMap: 'Named, but not on the map',
  mapKeys: 'Map: arrow keys move it, plus and minus zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Back to the story’s first view',
  showAll: 'Show all',
  showAllTitle: 'Show every place the article names',
  close: 'Close',
  previous: 'Previous passage',
  next: 'Next passage',
  passageOf: (n: number, count: number) => `${n} of ${count} ${count === 1 ? 'passage' : 'passages'}`,
  showInArticle: 'Show in the article',
  backToMap: 'Back to the map',
  goTo: (name: string) => `Show ${name}, which is outside this view`,
  paragraph: (source: string, n: number) => (source ? `${source}, paragraph ${n}` : `Paragraph ${n}`),
  heading: (source: string) => (source ? `${source}, heading` : 'Heading'),
  counts: (literal: number, associative: number, meaning: Meaning) => {
    if (literal === 0) return `Named ${times(associative)}, ${{ state: 'always as a government or nation', people: 'for its people or what is theirs', name: 'inside another name' }[meaning]}`;
    if (associative === 0) return `${literal} ${literal === 1 ? 'mention' : 'mentions'}, all of the place itself`;
    const one = associative === 1;
    const other = { state: one ? 'means the government or nation' : 'mean the government or nation', people: one ? 'means its people' : 'mean its people', name: one ? 'is part of another name' : 'are part of another name' }[meaning];
    return `${literal} happen${literal === 1 ? 's' : ''} here, ${associative} ${other}`;
  },
  senseLiteral: 'the place itself',
  senseAssociative: 'stands for a government, a nation or an organisation',
  certainty: { certain: '', 'less-certain': 'Position less certain', uncertain: 'Position uncertain' },
  entry: (name: string, literal: number, associative: number) => `${name}, ${literal + associative} ${literal + associative === 1 ? 'mention' : 'mentions'}, ${literal} of the place itself`,
  noPosition: 'its position is unclear',
  picture: {
    save: 'Save as image',
    filled: 'It happens here',
    hollow: 'Only named',
    credit: 'Natural Earth · GeoNames',
    beyond: 'beyond this map',
    nowhere: 'not on the map',
  },
  loading: 'Reading the article …',
  hint: 'Hold Ctrl or ⌘ and scroll to zoom the map',
  hintTouch: 'Use two fingers to move the map',
  announce: (name: string, n: number, count: number) => `${name}, ${n} of ${count}`,
  errors: {
    article: (id: string) => (id ? `There is no element with id “${id}” on this page, so there is no article to map yet.` : 'There is no article to map: name its element with for="id", or put it inside this one.'),
    places: 'This article names no place of the list it is read with.',
    gazetteer: (message: string) => `The list of places could not be read, so the article cannot be mapped. ${message}`,
    map: 'The map could not be loaded. The places and their passages are listed below.',
  },
};

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

export type Words = typeof en;

/** What a name that does not mean its place means instead. */
export type Meaning = 'state' | 'people' | 'name';
