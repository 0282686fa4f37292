/** Where a key leads: to the passage or mention before or after, of the open place or of the whole story. */
export interface Paging {
  readonly by: 1 | -1;
  readonly within: 'place' | 'story';
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const KEYS: Readonly<Record<string, Paging>> = {
  '[': { by: -1, within: 'place' },
  ']': { by: 1, within: 'place' },
  '{': { by: -1, within: 'story' },
  '}': { by: 1, within: 'story' },
};

/**
 * The keys [ and ], { and }: no screen reader, browser or map has them for its own. In other scripts than Latin they are where they are on an
 * English keyboard, whatever is written there; a keyboard that needs Alt or AltGr for them may use it.
 */
export function pagingOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: Key): Paging | undefined {
  if (metaKey || (ctrlKey && !altKey)) return undefined;
  const bracket = code === 'BracketLeft' ? '[' : code === 'BracketRight' ? ']' : undefined;
  // Keyboards for scripts from right to left have brackets there too, mirrored; Chinese ones have their own.
  if (bracket && !altKey && /^(?:[\p{Ps}\p{Pe}]|(?!\p{Script=Latin})\p{L})/u.test(key)) return { by: KEYS[bracket]!.by, within: shiftKey || /[{}]/.test(key) ? 'story' : 'place' };
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}
