/** The words of the interface in English; the shape of every other language. */
export const en = {
  mapOf: (title: string) => `Map of the places in “${title}”`,
  map: 'Map of the places in this article',
  places: 'Places',
  offMap: 'Named, but not on the map',
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
  counts: (literal: number, associative: number, state: boolean) => {
    const other = state ? `${associative} ${associative === 1 ? 'means' : 'mean'} the government or nation` : `${associative} ${associative === 1 ? 'is' : 'are'} part of another name`;
    if (literal === 0) return state ? `Named ${times(associative)}, always as a government or nation` : `Named ${times(associative)}, inside another name`;
    return associative === 0 ? `${literal} ${literal === 1 ? 'mention' : 'mentions'}, all of the place itself` : `${literal} happen${literal === 1 ? 's' : ''} here, ${other}`;
  },
  senseLiteral: 'the place itself',
  senseAssociative: 'stands for a government, a nation or an organisation',
  certainty: { certain: '', 'less-certain': 'Position less certain', uncertain: 'Position uncertain' },
  entry: (name: string, literal: number, associative: number) => `${name}, ${literal + associative} ${literal + associative === 1 ? 'mention' : 'mentions'}, ${literal} of the place itself`,
  noPosition: 'its position is unclear',
  loading: 'Reading the article …',
  hint: 'Hold Ctrl or ⌘ and scroll to zoom the map',
  hintTouch: 'Use two fingers to move the map',
  announce: (name: string, n: number, count: number) => `${name}, ${n} of ${count}`,
  errors: {
    article: (id: string) => (id ? `There is no element with id “${id}” on this page, so there is no article to map yet.` : 'There is no article to map: name its element with for="id", or put it inside this one.'),
    places: 'This article names no place that is in the gazetteer.',
    gazetteer: (message: string) => `The list of places could not be read, so the article cannot be mapped. ${message}`,
    map: 'The map could not be loaded. The places and their passages are listed below.',
  },
};

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

export type Words = typeof en;
