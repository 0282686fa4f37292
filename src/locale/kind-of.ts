import type { Words } from './en.ts';

/** What a place is, in the interface's language where that has a word for it: "capital of Iran" is a capital. */
export function kindOf(type: string | undefined, { kinds }: Words): string {
  if (type === undefined) return '';
  return [type, type.split(/,| of | in /)[0]!].filter((kind) => Object.hasOwn(kinds, kind)).map((kind) => kinds[kind]!)[0] ?? type;
}
