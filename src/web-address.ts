/** An address on the web that may be linked to, http(s) and without a password; `undefined` for any other text. */
export function webAddress(url = ''): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
}
