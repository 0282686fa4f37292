/** What the classes of furniture hold, whatever the system: "entry-meta", "gh-article-meta", "ArticleByline". In the case they are written in: without case it takes five times as long. */
const WORDS = `advert author bookmark breadcrumb byline Byline catlinks comment- comments -cta editsection gallerytext infobox latest- meta newsletter noprint promo pullquote pull-quote
read-more read-next references related share signup social sponsor subscription tags wp-caption`;

/**
 * Page furniture that stands inside an article and is not its text, as a selector: what `exclude` is by default, in the page and in Node.
 * Elements and roles say what they are. A form that asks the reader for something is furniture, one that wraps a page is not; a
 * superscript that links is a note's number. A class may be about something else ("has-related", "category-social"): an element that holds
 * the title, three paragraphs side by side or eight blocks of them is text whatever its class says. Losing text is worse than reading a byline.
 */
export const FURNITURE = `nav, aside, footer, figcaption, caption, address, dialog, [role=navigation], [role=complementary], [role=note], [role$=dialog], sup:has(a),
[rel~=author], [rel~=tag], [itemprop=author], #comments, [class*=comment-content], form:has(textarea, button, [type=email], [type=search], [type=submit]),
:is(.ad, [class^=ad-], [class*=" ad-"], [class$=-tag], [class$=caption], ${WORDS.split(/\s/).map((word) => `[class*=${word}]`)}):not(:has(h1, p:nth-of-type(3), div:nth-of-type(8) > p))`;
