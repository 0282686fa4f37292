/** A language tag that `Intl` takes; what a page wrote otherwise (`en_US`, nothing, nonsense) is mended, else English. */
export function languageTag(written: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales(written?.replaceAll('_', '-') ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
