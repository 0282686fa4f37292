import type { Fault, Naming, PlaceName, WithinRule } from './place.ts';
import { describe } from './geometry.ts';

type Json = Record<string, unknown>;

/** The names of a feature: Linked Places `names`, then the usual GeoJSON properties. */
export function readNames(feature: Json, properties: Json): { name: string | undefined; names: PlaceName[] } {
  const names: PlaceName[] = [];
  const seen = new Set<string>();
  const add = (value: unknown, lang?: unknown) => {
    const toponym = asName(value);
    const said = typeof lang === 'string' && lang !== '';
    // One spelling may be a name in several languages.
    const known = said ? `${lang}\0${toponym}` : toponym;
    if (toponym === undefined || seen.has(known!)) return;
    seen.add(toponym).add(known!);
    names.push(said ? { toponym, lang } : { toponym });
  };
  // A title is what a label prints; it is looked for in the text only when the feature lists no names.
  let title: string | undefined;
  let last: unknown;
  if (Array.isArray(feature.names)) for (const item of feature.names as unknown[]) if (typeof item === 'object' && item !== null) add((item as Json).toponym, (item as Json).lang);
  for (const [key, value] of Object.entries(properties)) {
    const [, kind, language] = PROPERTY.exec(key) ?? [];
    if (kind === undefined) {
      if (/^title$/i.test(key)) title ??= asName(value);
      if (/^(?:place|city|town|name_\d)$/i.test(key)) last = value;
    // Some hold several names, as OpenStreetMap and Natural Earth write them.
    } else for (const name of typeof value === 'string' ? value.split(/[;|]/) : [value]) add(name, language?.toLowerCase());
  }
  if (names.length === 0) add(title ?? last);
  return { name: title ?? names[0]?.toponym, names };
}

/** `name`, `NAME_EN`, `name:zh-Hant`, `alt_name` and the like; `name_len` is Natural Earth's length of one. */
const PROPERTY = /^((?:alt_|int_|old_|official_|place_?)?name|label|toponym)(?:[:_](?!len)([a-z]{2,3}(?:-\w+)*))?$/i;

function asName(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The strings of a list; anything else in it is left out. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '') : [];
}

/** Reads our extension of Linked Places; a member of the wrong kind becomes a fault, and the place stays. */
export function readNaming(feature: Json, at: (member: string) => string, faults: Fault[]): Naming {
  const list = (member: string) => {
    const value = feature[member];
    if (value === undefined) return {};
    if (!Array.isArray(value)) faults.push({ path: at(member), message: `is ${describe(value)}; expected a list of texts` });
    const found = texts(value);
    return found.length > 0 ? { [member]: found } : {};
  };
  const within = readWithin(feature.within, at('within'), faults);
  return {
    ...list('swallow'), ...list('generic'), ...list('needs'), ...list('demonym'),
    ...(within.length > 0 && { within }),
    ...(typeof feature.government === 'string' && { government: feature.government }),
  };
}

function readWithin(value: unknown, path: string, faults: Fault[]): WithinRule[] {
  if (value === undefined) return [];
  const rules: WithinRule[] = [];
  for (const [i, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const rule = item as Partial<WithinRule> | null;
    const context = texts(rule?.context);
    const scope = rule?.scope ?? 'adjacent';
    if (typeof rule?.name === 'string' && context.length > 0 && ['adjacent', 'passage', 'article'].includes(scope)) {
      rules.push({ name: rule.name, context, scope });
    } else {
      faults.push({ path: `${path}[${i}]`, message: 'expected {name, context: [words], scope: "adjacent" | "passage" | "article"}' });
    }
  }
  return rules;
}
