/** Colours of a picture of the map, as article-map.css and map.css have them. */
const LIGHT: Readonly<Record<string, string>> = { '--ink': '#24211d', '--quiet': '#6a635a', '--accent': '#983414', '--on-accent': '#fff', '--water': '#dbe6ea', '--land': '#f8f4ec', '--border': '#a99f90', '--coast': '#b9b4a9', '--halo': '#fffdf8', '--sea': '#2f6578' };
const DARK: typeof LIGHT = { '--ink': '#ece7df', '--quiet': '#b3aca1', '--accent': '#ff9a66', '--on-accent': '#22120a', '--water': '#11161b', '--land': '#252a30', '--border': '#5d646c', '--coast': '#4a5159', '--halo': '#191d22', '--sea': '#7fb2c4' };

const RULES = `
svg { font-family: system-ui, sans-serif; }
.water { fill: var(--water); }
.land { fill: var(--land); }
.base { fill: none; stroke: var(--border); stroke-linejoin: round; }
.coast { stroke: var(--coast); }
path.area { stroke-linejoin: round; }
path.area.literal { fill: var(--accent); fill-opacity: 0.16; stroke: var(--accent); stroke-width: 1.6; stroke-opacity: 0.85; }
path.area.associative { fill: var(--quiet); fill-opacity: 0.06; stroke: var(--quiet); stroke-width: 0.8; stroke-opacity: 0.6; }
path.area.country { fill: var(--ink); fill-opacity: 0; stroke: none; }
path.area.country.literal { fill: var(--accent); fill-opacity: 0.035; }
path.outline { fill: none; stroke: var(--ink); stroke-width: 1; stroke-opacity: 0.22; }
path.outline.literal { stroke: var(--accent); stroke-opacity: 0.4; }
.hatch { stroke: var(--quiet); stroke-opacity: 0.45; stroke-width: 2; }
path.line { fill: none; stroke: var(--accent); stroke-linecap: round; stroke-linejoin: round; }
path.line.casing { stroke-opacity: 0.2; }
path.line.core { stroke-opacity: 0.95; }
path.line.associative { stroke: var(--quiet); }
.mark { fill: var(--accent); stroke: var(--halo); }
.mark.associative { fill: var(--halo); stroke: var(--quiet); }
.many { fill: var(--ink); font: 600 12px system-ui, sans-serif; }
.many.literal { fill: var(--on-accent); }
.name { fill: var(--ink); font-weight: 500; }
.halo { stroke: var(--halo); stroke-width: 3.5px; stroke-linejoin: round; }
.name.literal { font-weight: 600; }
.name.associative { fill: var(--quiet); }
.name.area, .name.line { fill: var(--accent); }
.name.country { letter-spacing: 0.09em; fill: var(--quiet); }
.name.sea { font-family: Georgia, serif; font-style: italic; fill: var(--sea); }
.count { font-size: 0.76em; font-weight: 500; }
.credit { fill: var(--quiet); font-size: 10.5px; }
`;

const declared = (colours: typeof LIGHT) => `svg { ${Object.entries(colours).map(([name, value]) => `${name}: ${value};`).join(' ')} }`;

/** The style sheet of a picture: in the reader's light or dark; or in the light alone, for those who draw it without knowing variables. */
export function pictureStyle(scheme: 'both' | 'light'): string {
  if (scheme === 'light') return RULES.replace(/var\((--\w[\w-]*)\)/g, (_, name: string) => LIGHT[name]!);
  return `${declared(LIGHT)}${RULES}@media (prefers-color-scheme: dark) { ${declared(DARK)} }`;
}
