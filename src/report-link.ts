import { encode } from './hash.ts';

/** What a reader reports of a place that may be the wrong one. */
export interface Report {
  /** Name of the place. */
  readonly place: string;
  /** Id of the passage. */
  readonly passage: string;
  readonly quote: string;
  /** Address of the page. */
  readonly page: string;
  /** Why the name was read as it was; empty if nothing is known of that. */
  readonly reason: string;
  /** Subject of a message, and its text. */
  readonly subject: string;
  readonly body: string;
}

/** White space, controls, and characters that turn the reading of an address round. */
const FORBIDDEN = /[\s\p{Cc}\p{Cf}]/u;

const ENCODED = /%(?:[01]|7f)/i;

/** Why nothing is reported to this address, in words for the page's author; `undefined` where it is in order. */
export function refusal(address: string): string | undefined {
  if (FORBIDDEN.test(address)) return 'it holds white space or a character that is not seen';
  if (!/^(?:mailto:|https?:\/\/)/i.test(address)) return 'it begins with none of mailto:, https:// and http://';
  if (!URL.canParse(address)) return 'it is not an address';
  const { protocol, username, password, pathname, search } = new URL(address);
  if (username || password) return 'it holds a name or a password';
  if (protocol !== 'mailto:') return undefined;
  // A line break outside of its text gives a message other receivers than one sees.
  if (ENCODED.test(pathname + search.replace(/([?&])body=[^&]*/gi, '$1'))) return 'it holds an encoded line break or another character that is not seen';
  return pathname.includes('@') ? undefined : 'it names nobody to write to';
}

/** The link that reports a place: a message with subject and text, or an address with all of it in its query. */
export function reportLink(address: string, report: Report): string {
  const { subject, body, ...query } = report;
  const url = new URL(address);
  if (url.protocol === 'mailto:') {
    // Of a message's fields `+` is no space: they are written as in RFC 6068, after those that the page's author has given.
    const given = url.search.slice(1).split('&').filter((field) => field !== '' && !/^(?:subject|body)=/i.test(field));
    return `mailto:${url.pathname}?${[...given, `subject=${encode(subject)}`, `body=${encode(body.replaceAll('\n', '\r\n'))}`].join('&')}`;
  }
  for (const [name, value] of Object.entries(query)) if (value !== '') url.searchParams.set(name, value);
  return url.href;
}
