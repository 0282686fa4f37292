/** Which file of geo/detail holds which country: neighbours together, countries with too many lines for one file cut in several. */

const TABLE = `
iran-pakistan-afghanistan AF IR PK
kazakhstan KZ
central-asia KG TJ TM UZ
caucasus AM AZ GE
turkey TR
levant CY IQ IL JO LB PS SY XN
arabia AE BH KW OM QA SA YE
india IN
himalaya BD BT LK MV NP
myanmar MM
thailand TH
indochina KH LA VN
malaysia BN MY SG TL
indonesia ID CC CX
philippines PH
china CN HK MO
taiwan TW
korea KP KR
japan JP
mongolia MN
russia RU
ukraine MD UA
baltic BY EE LT LV
central-europe CZ HU PL SK
romania-bulgaria BG RO
balkans AL ME MK RS XK
adriatic BA HR SI
greece GR
italy IT MT SM VA
alps AT CH LI
germany DE
low-countries BE LU NL
france FR MC
iberia AD ES GI PT
britain GB GG IE IM JE
denmark DK FO
norway NO SJ
sweden SE
finland AX FI
iceland IS
greenland GL
maghreb DZ EH LY MA TN
nile EG SD SS
guinea-coast CI GM GN GW LR ML MR SL SN CV
gulf-of-guinea BF BJ GH NE NG TG
central-africa CF CG CM GA GQ ST TD
congo CD
horn DJ ER ET KE SO XS
great-lakes BI RW TZ UG
zambezi AO MW ZM
mozambique MZ ZW
south-africa BW LS NA SZ ZA
indian-ocean IO KM MG MU RE SC TF YT HM
canada CA PM
united-states US
mexico MX
central-america BZ CR GT HN NI PA SV
caribbean AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI BM
colombia CO VE
guianas GF GY SR
andes EC PE
bolivia BO PY
brazil BR
chile CL
la-plata AR UY
south-atlantic BV FK GS SH
australia AU NF
new-zealand NZ
melanesia FJ NC PG SB VU
pacific AS CK FM GU KI MH MP NR NU PF PN PW TK TO TV UM WF WS
antarctica AQ
`;

/** A file bears the code of its first country, so that the index of the world map need not tell it; what a row is called is for us. */
const ROWS = TABLE.trim().split('\n').map((line) => line.split(' ').slice(1)).map((countries) => [countries[0].toLowerCase(), ...countries]);

/** All countries, those of a file together. */
export const ORDER = ROWS.flatMap(([, ...countries]) => countries);

/** Points a file may hold: about 1.9 bytes each. */
const MOST = 14_500;

/**
 * The files: {name, piece, pieces, units}: `piece` counts from 0. `units` of the argument are {id, country, at, cost}; cost is the number of points of a unit's lines.
 * A group too large is halved, along its longer side, until no half is.
 */
export function groupUnits(units) {
  const rowOf = new Map(ROWS.flatMap(([name, ...countries]) => countries.map((country) => [country, name])));
  const groups = new Map(ROWS.map(([name]) => [name, []]));
  for (const unit of units) {
    const name = rowOf.get(unit.country);
    if (name === undefined) throw new Error(`${unit.country}, the country of ${unit.id}, is in no file.`);
    groups.get(name).push(unit);
  }
  return [...groups].flatMap(([name, members]) => {
    const pieces = halves(unrolled(members));
    return pieces.map((piece, i) => ({ name: pieces.length > 1 ? `${name}-${i + 1}` : name, piece: i, pieces: pieces.length, units: piece.map(({ id }) => id) }));
  });
}

function halves(units) {
  const total = sum(units);
  if (total <= MOST || units.length < 2) return [units];
  const width = spread(units, ({ x }) => x) * Math.cos((units[0].y * Math.PI) / 180);
  const axis = width > spread(units, ({ y }) => y) ? 'x' : 'y';
  const sorted = units.toSorted((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
  // As many pieces as are needed, shared out in one cut as evenly as can be.
  const pieces = Math.ceil(total / MOST);
  const share = (total * Math.floor(pieces / 2)) / pieces;
  let at = 1;
  for (let before = sorted[0].cost; at < sorted.length - 1 && before + sorted[at].cost / 2 < share; at++) before += sorted[at].cost;
  return [...halves(sorted.slice(0, at)), ...halves(sorted.slice(at))];
}

const sum = (units) => units.reduce((all, { cost }) => all + cost, 0);
const spread = (units, of) => Math.max(...units.map(of)) - Math.min(...units.map(of));

/** Longitudes counted on past the antimeridian, from the widest gap between the units eastwards. */
function unrolled(units) {
  const sorted = units.map(({ at }) => at[0]).toSorted((a, b) => a - b);
  let from = sorted[0];
  let widest = sorted[0] + 360 - sorted.at(-1);
  for (let i = 1; i < sorted.length; i++) if (sorted[i] - sorted[i - 1] > widest) [widest, from] = [sorted[i] - sorted[i - 1], sorted[i]];
  return units.map((unit) => ({ ...unit, x: unit.at[0] < from ? unit.at[0] + 360 : unit.at[0], y: unit.at[1] }));
}
