import { escaped } from '../formats/escaped.ts';

export interface FrameOptions {
  readonly title: string;
  /** Pixels; the width is at most this, the height the one before the frame has said its own. */
  readonly width: number;
  readonly height: number;
  /** BCP 47; default: the story's own. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  /** Keeps to that height, whatever the map would take. */
  readonly fixed?: boolean;
}

/** An iframe that shows an embedded map, for any page. It needs no rights but to run its script and to open links. */
export function frameOf(address: string, { title, width, height, language, theme, fixed }: FrameOptions): string {
  const url = new URL(address);
  if (language) url.searchParams.set('lang', language);
  if (theme) url.searchParams.set('theme', theme);
  if (fixed) url.searchParams.set('height', String(height));
  return `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;width:100%;max-width:${width}px" loading="lazy" allowfullscreen sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads"></iframe>`;
}
