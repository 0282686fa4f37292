/** What of an article is its text, and what furniture: the passages that are read by default, by the page's reader and by Node's. */
export const furnitureCases: readonly (readonly [what: string, html: string, read: readonly string[]])[] = [
  ['elements and roles', '<nav>N</nav><p>A</p><aside>B</aside><footer>C</footer><address>D</address><div role="complementary">E</div><div role="note">F</div>', ['A']],
  ['captions', '<figure><img><figcaption>B</figcaption></figure><table><caption>C</caption><tr><td>A</td></tr></table><p class="wp-caption-text">D</p><div class="image-caption">E</div>', ['A']],
  ['open dialogs', '<dialog open>B</dialog><div role="alertdialog">C</div><p>A</p>', ['A']],
  ['forms that ask for something, not those that wrap a page', '<form><input name="state"><p>A</p></form><form><p>B</p><button>Send</button></form>', ['A']],
  ['bylines, however they are called', '<p class="byline">B</p><p class="entry-author">C</p><div class="ArticleByline">D</div><div class="c-meta c-meta--top">E</div><p>A, <a rel="author" href="/">F</a>.</p>', ['A, .']],
  ['a header without its byline', '<header class="entry-header has-meta"><h1>A</h1><p class="standfirst">B</p><p class="entry-meta">C</p></header>', ['A', 'B']],
  ['a comment of four paragraphs', '<ol class="comment-list"><li class="comment"><p class="comment-author">B</p><div class="comment-content"><p>C</p><p>D</p><p>E</p><p>F</p></div></li></ol><p>A</p>', ['A']],
  ['advertisements, but no word that ends as they begin', '<div class="ad">B</div><div class="ad-slot">C</div><div class="box ad-top">D</div><p class="lead-in">A</p><p class="thread road-map">E</p>', ['A', 'E']],
  ['text round which something is about furniture', '<div class="body has-caption-text with-newsletter"><p>A</p><p>B</p><p>C</p></div>', ['A', 'B', 'C']],
  ['such text in blocks of one paragraph', `<div class="story-meta">${'<div><p>A</p></div>'.repeat(8)}</div>`, Array<string>(8).fill('A')],
  ['a few such blocks are cards', `<div class="related-grid">${'<div><p>B</p></div>'.repeat(6)}</div><p>A</p>`, ['A']],
  ['text in a post about something', '<article class="post author-admin category-social comments-open tag-sponsors"><div><h1>A</h1><p>B</p></div></article>', ['A', 'B']],
  ['furniture in such text all the same', '<div class="related-body"><p>A</p><div class="related"><p>B</p></div><p>C</p><p>D</p></div>', ['A', 'C', 'D']],
  ['what an editor put into the text', '<div class="kg-callout-card"><p>A</p></div><section class="key-points"><ul><li>B</li></ul></section><details><summary>C</summary>D</details><blockquote>E</blockquote>', ['A', 'B', 'C', 'D', 'E']],
  ['a pull quote, which says again what the text says', '<p>A</p><figure class="wp-block-pullquote"><blockquote><p>B</p></blockquote></figure><div class="pull-quote">C</div>', ['A']],
  ['a note’s number, which breaks neither name nor sentence', '<p>In Sistan<sup><a href="#n">[1]</a></sup> and Baluchestan.<sup id="r" class="reference"><a href="#n">[2]</a></sup> It is 4 km<sup>2</sup>.</p>', ['In Sistan and Baluchestan. It is 4 km\uFFFC2\uFFFC.']],
];
