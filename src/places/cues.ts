import { hashOf } from '../text/words.ts';

/**
 * The words that tell a place from a government, a person or an organisation: those of English, and of Persian, Urdu and
 * Arabic those that tell where something is, folded ("فی" for "في"). One bit a kind of cue; a word may have several.
 * Nothing here is about one article.
 */
export const CUE = {
  article: 1 << 0,
  and: 1 << 1,
  /** Stands before a place where something is: "in Tehran". */
  in: 1 << 2,
  to: 1 << 3,
  from: 1 << 4,
  of: 1 << 5,
  between: 1 << 6,
  /** Prepositions that say nothing of where: "with Tehran". */
  with: 1 << 7,
  on: 1 << 8,
  /** Going, sending, carrying: makes "to", "from", "for", "over" local. */
  travel: 1 << 9,
  /** Verbs whose object is a place: "visited Tehran", "borders Uzbekistan". */
  visit: 1 << 10,
  /** "Baluchistan province", "city of Tehran", "Afghan soil". */
  geo: 1 << 11,
  /** Heads of organisations' and treaties' names, in capitals or not: "Doha agreement". */
  org: 1 << 12,
  /** "Balochistan government", "US officials". */
  gov: 1 << 13,
  /** "Tehran trip", "Doha talks". */
  event: 1 << 14,
  direction: 1 << 15,
  neighbour: 1 << 16,
  title: 1 << 17,
  calendar: 1 << 18,
  /** "interest in Iran", "anger at Iran": the preposition is not local. */
  feeling: 1 << 19,
  based: 1 << 20,
  /** "US-backed": the government. */
  backed: 1 << 21,
  /** "action from Kabul": sent by a government. */
  act: 1 << 22,
  attack: 1 << 23,
  /** Small words that only a sentence's start makes capital. */
  small: 1 << 24,
  for: 1 << 25,
  /** Makes "border" a verb: "provinces that border Iran". */
  verbBefore: 1 << 26,
  over: 1 << 27,
  /** What people do and places do not: "Salami said". */
  says: 1 << 28,
  /** Places that people are called after: "Chad Mwangi", "Paris Holm". */
  given: 1 << 29,
  /** Common words that towns are called too: "Nice weather". */
  word: 1 << 30,
  /** Stands behind a place where something is, as in Urdu: "تہران میں". */
  behind: 1 << 31,
} as const;

/** `region+` is that and its plural; `visit~` and `move~` are verbs with their endings. */
const TABLE: Record<keyof typeof CUE, string> = {
  article: 'the a an this that these those its their his her our both either neither',
  and: 'and or nor & versus vs و اور',
  in: `in inside within near at outside throughout across around along via through into onto amid beside beyond off bordering adjoining aboard surrounding در داخل درون
    نزدیک اطراف شهر استان روستای مرز ولایت بندر شہر صوبہ ضلع فی قرب مدینة محافظة حدود`,
  to: 'to toward+ به سوی إلی',
  from: 'from از من',
  of: 'of',
  between: 'between among amongst',
  with: 'with by against about under without concerning regarding involving including unlike like than despite because until',
  on: 'on upon',
  over: 'over above',
  for: 'for',
  travel: `visit~ trip+ travel~ travelled travelling journey+ tour+ toured went go goes going gone come+ came coming flew fly flies flying flown flight+ return~ arrive~ arrival
    left leave+ leaving depart+ departed departure send+ sent sending dispatched shift~ move~ relocate~ relocation transfer transferred deport~ deportation flee+ fled
    fleeing route+ road+ railway+ rail highway pipeline+ corridor ferry train+ bus export~ import~ ship shipped shipping shipment transported smuggle~ cross crossed
    crossing extend+ extended stretch stretches stretched way drive drove driven driving march marched marching escort escorted head~ bound spread+ spreading migrate
    migrated migration exile exiled expelled originate~ operate~ launched withdraw withdrew withdrawal withdrawn evacuated evacuation back away far walked sail~ rode
    shuttle~ refugee+ migrants out distance kilometres kilometers km miles hours deployed deployment operations سفر رفت بازگشت آمد رسید پرواز عازم راهی زیارة سافر توجه
    وصل عاد`,
  visit: `visit~ tour~ enter~ reach reached reaching leave left leaving flee fled fleeing cross crossed crossing border~ invade~ occupy occupied occupying bomb~ shell shelled
    strike struck inhabit inhabited overlook overlooking surround surrounded traverse traversed capture~ recapture recaptured seize~ besiege besieged liberate liberated
    وارد زار`,
  geo: `province+ region+ district+ city cities town+ village+ territory territories soil border+ frontier+ coast+ shore+ coastline river+ valley+ mountain+ desert+ plains
    plateau basin lake gulf sea strait peninsula island+ capital+ suburb+ outskirts area+ county counties municipality neighbourhood neighborhood street+ airport port
    harbour harbor bazaar countryside hinterland hills crossing airspace waters vicinity north south east west northeast northwest southeast southwest heartland parts
    corner highlands lowlands enclave zone+ line route flight bridge tunnel stadium square station highway road metro skyline outpost camp prison hospital hideouts
    foothills wilderness residents`,
  org: `agreement+ accord+ treaty pact protocol convention declaration communique process framework charter organization organisation army front liberation centre center
    council university college alliance corps bank post times tribune league union association federation institute institution ministry foundation company corporation
    agency authority commission committee court assembly parliament congress movement party brigade network club airlines airways air group press news daily express
    radio television tv channel think-tank dialogue initiative forum board society academy headquarters command guard+ taliban museum gazette herald journal observer
    chronicle monitor gallery library orchestra opera wire states transport statistics exchange festival cup marathon derby review bulletin hotel cathedral zoo fund`,
  gov: `government+ regime administration official+ leadership leader+ president premier minister+ ministry army military forces troops soldiers navy police authorities
    envoy ambassador embassy diplomat+ foreign policy politics relations ties diplomacy sanctions economy economic nuclear delegation spokesman spokesperson intelligence
    parliament lawmakers negotiators stance rivalry deal+ media state-run chief general commander backed talks-led affairs influence interests support ally allies
    nationals citizens armed security defense defence cabinet senate politicians team businessmen companies firms investors exports imports oil rupee rial dollar`,
  event: 'trip+ visit+ tour talks summit meeting+ conference stay stopover attack+ bombing+ blast+ earthquake flood+ protest+ airport',
  direction: `northern southern eastern western north-eastern northeastern northwestern southeastern southwestern central rural coastal mainland downtown inner outer upper lower
    southernmost northernmost easternmost westernmost far-flung remote mountainous landlocked north south east west north-western south-eastern south-western`,
  neighbour: `neighboring neighbouring nearby adjacent adjoining surrounding war-torn war-ravaged present-day modern modern-day distant faraway restive volatile occupied muslim
    islamic soviet shia shiite sunni communist nationalist imperial revolutionary christian arab hindu jewish greater`,
  title: `general president minister mr+ ms dr prof professor colonel major admiral sheikh prince princess king queen sir senator ambassador ayatollah mullah captain lt gen
    col sgt maj commander judge justice imam syed sayyid sayed haji maulana maulvi pope lord lady brigadier lieutenant marshal hojatoleslam hon secretary chairman
    chairwoman spokesman spokeswoman analyst journalist author premier shah emir sultan`,
  calendar: `january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter`,
  feeling: `interest+ trust confidence faith stake+ believe+ believed belief anger angry aimed directed furious rage outrage disappointed disappointment succeed participate
    participated invest`,
  based: 'based headquartered born bound held area',
  backed: 'backed led brokered made sponsored aligned linked funded allied supported imposed mediated supplied trained proposed drafted friendly run owned controlled educated',
  act: `action+ support statement+ message+ response reaction demand+ concession+ approval invitation assurance+ signal+ pressure aid assistance help backing reply answer
    condemnation criticism praise permission guarantee+ request+ order+ independence ultimatum word threat+ risk danger letter+ note warning+`,
  attack: 'attack+ assault+ strike+ raid+ bombing march',
  small: `in on at by for from with to of as but and or if when while where who which what how why after before since during despite although though because however meanwhile
    moreover then there here it+ he she they we you i this that these those his her their our my your both most many some all each every no not only just even still yet
    now today yesterday tomorrow last next earlier later recently also so such under over between among against through about around near inside outside prior one two
    three four five six first second third another other+ several according unlike like until once given whether thus hence instead perhaps indeed finally recognizing
    engaging`,
  says: `said say+ told tells adds added argued argues noted notes insisted insists stated believes explained explains remarked replied wrote writes recalled reinforced
    inaugurated met signed spoke resigned`,
  given: `jordan chad georgia israel india kenya asia paris florence sydney austin victoria lincoln santiago charlotte chelsea brooklyn madison alexandria sofia sophia
    savannah dakota carolina virginia adelaide orlando dallas houston phoenix milan salvador domingo verona geneva odessa kent chester 
    devon bristol nancy london vienna washington jackson denver hudson 
    lisbon cairo memphis `,
  word: `nice reading bath sale mobile male hope split bar hull deal ball battle cork sandwich tours man ware rugby eye wick orange buffalo normal enterprise liberal defiance
    independence commerce center page bend lens turkey china well+ ham pool flint stone rye wash mold much loves young march may grove crook rush loose over street hay
    rice police fish salt surprise why union best lost `,
  behind: 'میں تک پہنچا پہنچے پہنچی پہنچ',
  verbBefore: 'that which who to they countries provinces states nations regions will would could',
};

function formsOf(word: string): readonly string[] {
  const base = word.slice(0, -1);
  const stem = base.replace(/e$/, '');
  return word.endsWith('+') ? [base, `${base}s`] : word.endsWith('~') ? [base, `${base}s`, `${stem}ed`, `${stem}ing`] : [word];
}

const LEXICON = new Map<number, number>();
for (const [kind, words] of Object.entries(TABLE)) {
  for (const word of words.split(/\s+/).flatMap(formsOf)) {
    const hash = hashOf(word);
    LEXICON.set(hash, (LEXICON.get(hash) ?? 0) | CUE[kind as keyof typeof CUE]);
  }
}

/** The cues of a word, by the hash of its lower-case form; 0 for a word that tells nothing. */
export function cuesOf(lowerHash: number): number {
  return LEXICON.get(lowerHash) ?? 0;
}
