/** Markdown tables of what an element offers, from its custom-elements.json. */
export function apiTables(manifest: object): string;
export function withTables(text: string, tables: string): string;
