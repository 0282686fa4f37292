/** The text at an address; throws an `Error` in words a person can act on. */
export async function fetchText(href: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(href);
  } catch {
    throw new Error(`Nothing answered at ${href}.`);
  }
  if (!response.ok) throw new Error(`${href} answered ${response.status} ${response.statusText}.`);
  return response.text();
}
