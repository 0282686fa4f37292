import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, watchPageLanguage } from './article/page-language.ts';
import { en, type Words } from './locale/en.ts';
import { loadWords, onOwnWords, wordsOf } from './locale/load-words.ts';

/** Keeps an element in the language of the page round it. English stands until the words of another have come; both change together. */
export class LanguageLink implements ReactiveController {
  /** BCP 47: the page's, of which there may be no words. */
  language = 'en';
  words: Words = en;
  private readonly host: ReactiveControllerHost & Element;
  private readonly changed: () => void;
  private releases: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.host = host;
    this.changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.releases = [watchPageLanguage(this.host, this.follow), onOwnWords(this.follow)];
    void this.follow();
  }

  hostDisconnected(): void {
    for (const release of this.releases) release();
  }

  private readonly follow = async (): Promise<void> => {
    const language = pageLanguage(this.host);
    const words = wordsOf(language) ?? (await loadWords(language));
    // The page may have another language meanwhile, or the element no page.
    if (language !== pageLanguage(this.host) || (language === this.language && words === this.words)) return;
    this.language = language;
    this.words = words;
    this.changed();
  };
}
