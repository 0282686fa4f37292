import { Component, input } from '@angular/core';
import type { PageState } from '../../page';

/** A text that changes in every way a framework changes one. */
@Component({
  selector: 'app-text',
  preserveWhitespaces: true,
  template: `@let t = text();<h2>{{ t.title }}</h2>
<p>In {{ t.name }} it rained@if (t.aside) {, as in Sibi before}.</p>
<p>@if (t.aside) {Quetta was dry}<b>, {{ t.name }}, </b>@if (t.aside) {saw nothing of Gwadar} @else {Gwadar saw it}</p>
@if (t.aside) {<p>Sibi waited.</p>} @else {<blockquote>{{ t.name }} waited.</blockquote>}
@for (p of t.paragraphs; track p.id) {<p>{{ p.text }}</p>}
<p>@for (each of t.names; track each) {{{ each }}; }nothing else.</p>
<p [innerHTML]="t.html"></p>`,
})
export class Text {
  readonly text = input.required<PageState>();
}
