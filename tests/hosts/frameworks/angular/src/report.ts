import 'article-map';
import { Component, CUSTOM_ELEMENTS_SCHEMA, input, signal } from '@angular/core';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <article id="report">@for (p of paragraphs(); track p.id) {<p [id]="p.id">{{ p.text }}</p>}</article>
    <article-map for="report" places="places.json" mentions="link" [deepLink]="true" [place]="place()" (place-select)="place.set($event.place)" />
    <button (click)="place.set('quetta')">Show Quetta</button>
    <output>{{ place() ?? 'none' }}</output>`,
})
export class Report {
  readonly paragraphs = input([{ id: 'p1', text: 'In Quetta it rained.' }, { id: 'p2', text: 'In Kech it did not.' }]);
  readonly place = signal<string | undefined>(undefined);
}
