/** Languages in which there are names of provinces, besides English and their own. */
const LANGUAGES = ['fa', 'ur', 'ar', 'fr', 'zh'];

/** Western edges of the bands of longitude that the names come in, degrees; as in geo/province-names.mjs. */
const BANDS = [-180, -30, 14, 42, 93];

/** A label may stand this far from where the names were sorted by, degrees. */
const SLACK = 0.5;

/** The files of names of provinces that a view from `west` to `east` needs, degrees, either of which may lie in a copy of the world; those in the page's language last. */
export function provinceFiles(language: string, west: number, east: number): string[] {
  const kinds = language === 'en' ? ['en'] : LANGUAGES.includes(language) ? ['local', language] : ['local'];
  return BANDS.flatMap((from, band) => {
    const to = BANDS[band + 1] ?? 180;
    return [-360, 0, 360].some((turn) => west < to + turn + SLACK && east >= from + turn - SLACK) ? kinds.map((kind) => `provinces-${kind}-${band}`) : [];
  });
}
