import 'article-map';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { hear, open, start } from '../../page';
import { Text } from './text';

@Component({
  selector: 'app-root',
  imports: [Text],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @let map = state().map;
    @for (part of parts(); track part) {
      @switch (part) {
        @case ('map') {
          <article-map
            [attr.for]="state().inside ? null : 'text'" places="places.json" source-note="from a page" loading="eager"
            [place]="map.place" [label]="map.label" [deepLink]="map.deepLink" [mentions]="map.mentions" [exclude]="map.exclude" [story]="map.story"
            (story-ready)="hear($event)" (story-error)="hear($event)" (place-select)="hear($event)" (passage-show)="hear($event)"
          >@if (state().inside) {<app-text [text]="state()" />}</article-map>
        }
        @case ('text') {<article id="text"><app-text [text]="state()" /></article>}
        @default {<hr>}
      }
    }
    @if (state().bare; as bare) {<article-map id="bare" [attr.deep-link]="bare.deepLink ? '' : null" (story-error)="hear($event)" />}
    <section id="twin"><app-text [text]="state()" /></section>`,
})
export class App {
  readonly state = signal(start);
  readonly hear = hear;
  readonly parts = computed(() => {
    const { shown, inside, last } = this.state();
    const all = ['map', 'text', 'line'].filter((part) => (part === 'map' ? shown : part !== 'text' || !inside));
    return last ? all.reverse() : all;
  });

  constructor() {
    open((change) => this.state.update(change));
  }
}
