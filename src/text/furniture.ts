/** What the classes of furniture hold, whatever the system: "entry-meta", "gh-article-meta", "ArticleByline". In the case they are written in: without case it takes five times as long. */
const WORDS = `advert author Author bookmark breadcrumb byline Byline catlinks comment- comments Comments -cta editsection gallerytext infobox latest- meta newsletter
noprint promo pull-quote pullquote read-more read-next recommend references reflist related Related screen-reader share Share sharing signup sign-up social sponsor sr-only
subscription tags visually-hidden wp-block-query`;

/**
 * Page furniture that stands inside an article and is not its text, as a selector: what `exclude` is by default, in the page and in Node.
 * Elements and roles say what they are. A form that asks the reader for something is furniture, one that wraps a page is not; a
 * superscript that links is a note's number. A class may be about something else ("has-related", "category-social"): an element that holds
 * the title, three paragraphs side by side or eight blocks of them is text whatever its class says. Losing text is worse than reading a byline.
 */
export const FURNITURE = `nav, aside, footer, figcaption, caption, address, dialog, [role=navigation], [role=complementary], [role=search], [role=note], [role$=dialog], [role=doc-noteref], sup:has(a),
[rel~=author], [rel~=tag], [itemprop=author], #comments, #respond, [class*=comment-content], form:has(textarea, button, [type=email], [type=search], [type=submit]),
:is(.ad, .ads, [class^=ad-], [class*=" ad-"], .toc, [class$=-tag], [class$=caption], .wp-caption-text, ${WORDS.split(/\s/).map((word) => `[class*=${word}]`)}):not(:has(h1, p:nth-of-type(3), div:nth-of-type(8) > p))`;
