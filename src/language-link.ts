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
    this.follow();
  }

  hostDisconnected(): void {
    for (const release of this.releases) release();
    this.releases = [];
  }

  private readonly follow = (): void => {
    const language = pageLanguage(this.host);
    const words = wordsOf(language);
    if (words) this.speak(language, words);
    else void this.load(language);
  };

  private async load(language: string): Promise<void> {
    const words = await loadWords(language);
    if (this.host.isConnected && language === pageLanguage(this.host)) this.speak(language, words);
  }

  private speak(language: string, words: Words): void {
    if (language === this.language && words === this.words) return;
    this.language = language;
    this.words = words;
    this.changed();
  }
}
