/**
 * Capitals, one for each sovereign state: code of the country, then the name in English, Persian, Urdu, Arabic, French and Chinese, as
 * maps in those languages print it. `English = other` gives GeoNames' name where that is not the English one. The position is GeoNames'.
 *
 * Where more than one city could stand here: Amsterdam and Sucre by their constitutions, though the governments sit in The Hague and La Paz;
 * Pretoria and Colombo, where the governments sit; Porto-Novo, Yamoussoukro, Dodoma and Gitega by law, though not all has moved there.
 * Whose capital Jerusalem is, is not agreed. It stands here as the seat of Israel's government, and Ramallah as that of Palestine's: as the
 * borders of this map, they say who governs where. For the same reason Taipei, Pristina and Hargeisa are here; North Nicosia is not, for
 * it is one city with Nicosia. Dependencies have no capital here: their towns are drawn as towns.
 */
export const CAPITALS = `
AD Andorra la Vella / آندورا لا ولا / انڈورا لا ویلا / أندورا لا فيلا / Andorre-la-Vieille / 安道尔城
AE Abu Dhabi / ابوظبی / ابوظہبی / أبو ظبي / Abou Dabi / 阿布扎比
AF Kabul / کابل / کابل / كابول / Kaboul / 喀布尔
AG Saint John’s / سنت جانز / سینٹ جانز / سانت جونز / Saint John’s / 圣约翰
AL Tirana / تیرانا / تیرانا / تيرانا / Tirana / 地拉那
AM Yerevan / ایروان / یریوان / يريفان / Erevan / 埃里温
AO Luanda / لواندا / لوانڈا / لواندا / Luanda / 罗安达
AR Buenos Aires / بوئنوس آیرس / بیونس آئرس / بوينس آيرس / Buenos Aires / 布宜诺斯艾利斯
AT Vienna / وین / ویانا / فيينا / Vienne / 维也纳
AU Canberra / کانبرا / کینبرا / كانبرا / Canberra / 堪培拉
AZ Baku / باکو / باکو / باكو / Bakou / 巴库
BA Sarajevo / سارایوو / سرائیوو / سراييفو / Sarajevo / 萨拉热窝
BB Bridgetown / بریج‌تاون / برج ٹاؤن / بريدجتاون / Bridgetown / 布里奇敦
BD Dhaka / داکا / ڈھاکہ / دكا / Dacca / 达卡
BE Brussels / بروکسل / برسلز / بروكسل / Bruxelles / 布鲁塞尔
BF Ouagadougou / واگادوگو / واگادوگو / واغادوغو / Ouagadougou / 瓦加杜古
BG Sofia / صوفیه / صوفیہ / صوفيا / Sofia / 索非亚
BH Manama / منامه / منامہ / المنامة / Manama / 麦纳麦
BI Gitega / گیتگا / گیتیگا / جيتيغا / Gitega / 基特加
BJ Porto-Novo / پورتو نووو / پورٹو نووو / بورتو نوفو / Porto-Novo / 波多诺伏
BN Bandar Seri Begawan / بندر سری بگاوان / بندر سری بگاوان / بندر سيري بيغاوان / Bandar Seri Begawan / 斯里巴加湾市
BO Sucre / سوکره / سوکرے / سوكري / Sucre / 苏克雷
BR Brasília / برازیلیا / براسیلیا / برازيليا / Brasilia / 巴西利亚
BS Nassau / ناسائو / ناساؤ / ناساو / Nassau / 拿骚
BT Thimphu / تیمفو / تھمفو / تيمفو / Thimphou / 廷布
BW Gaborone / گابورون / گیبرون / غابورون / Gaborone / 哈博罗内
BY Minsk / مینسک / منسک / مينسك / Minsk / 明斯克
BZ Belmopan / بلموپان / بلموپان / بلموبان / Belmopan / 贝尔莫潘
CA Ottawa / اتاوا / اوٹاوا / أوتاوا / Ottawa / 渥太华
CD Kinshasa / کینشاسا / کنشاسا / كينشاسا / Kinshasa / 金沙萨
CF Bangui / بانگی / بانگی / بانغي / Bangui / 班吉
CG Brazzaville / برازاویل / برازاویل / برازافيل / Brazzaville / 布拉柴维尔
CH Bern / برن / برن / برن / Berne / 伯尔尼
CI Yamoussoukro / یاموسوکرو / یاموسوکرو / ياموسوكرو / Yamoussoukro / 亚穆苏克罗
CL Santiago / سانتیاگو / سانتیاگو / سانتياغو / Santiago / 圣地亚哥
CM Yaoundé / یائونده / یاؤندے / ياوندي / Yaoundé / 雅温得
CN Beijing / پکن / بیجنگ / بكين / Pékin / 北京
CO Bogotá / بوگوتا / بوگوتا / بوغوتا / Bogota / 波哥大
CR San José / سن خوزه / سان خوسے / سان خوسيه / San José / 圣何塞
CU Havana / هاوانا / ہوانا / هافانا / La Havane / 哈瓦那
CV Praia / پرایا / پرایا / برايا / Praia / 普拉亚
CY Nicosia / نیکوزیا / نیکوسیا / نيقوسيا / Nicosie / 尼科西亚
CZ Prague / پراگ / پراگ / براغ / Prague / 布拉格
DE Berlin / برلین / برلن / برلين / Berlin / 柏林
DJ Djibouti / جیبوتی / جبوتی / جيبوتي / Djibouti / 吉布提
DK Copenhagen / کپنهاگ / کوپن ہیگن / كوبنهاغن / Copenhague / 哥本哈根
DM Roseau / روسو / روسو / روسو / Roseau / 罗索
DO Santo Domingo / سانتو دومینگو / سانتو دومنگو / سانتو دومينغو / Saint-Domingue / 圣多明各
DZ Algiers / الجزیره / الجزائر / الجزائر / Alger / 阿尔及尔
EC Quito / کیتو / کیٹو / كيتو / Quito / 基多
EE Tallinn / تالین / تالین / تالين / Tallinn / 塔林
EG Cairo / قاهره / قاہرہ / القاهرة / Le Caire / 开罗
ER Asmara / اسمره / اسمارا / أسمرة / Asmara / 阿斯马拉
ES Madrid / مادرید / میڈرڈ / مدريد / Madrid / 马德里
ET Addis Ababa / آدیس آبابا / ادیس ابابا / أديس أبابا / Addis-Abeba / 亚的斯亚贝巴
FI Helsinki / هلسینکی / ہلسنکی / هلسنكي / Helsinki / 赫尔辛基
FJ Suva / سووا / سووا / سوفا / Suva / 苏瓦
FM Palikir = Palikir - National Government Center / پالیکیر / پالیکیر / باليكير / Palikir / 帕利基尔
FR Paris / پاریس / پیرس / باريس / Paris / 巴黎
GA Libreville / لیبرویل / لبرویل / ليبرفيل / Libreville / 利伯维尔
GB London / لندن / لندن / لندن / Londres / 伦敦
GD Saint George’s / سنت جرجز / سینٹ جارجز / سانت جورجز / Saint-Georges / 圣乔治
GE Tbilisi / تفلیس / تبلیسی / تبليسي / Tbilissi / 第比利斯
GH Accra / آکرا / اکرا / أكرا / Accra / 阿克拉
GM Banjul / بانجول / بنجول / بانجول / Banjul / 班珠尔
GN Conakry / کوناکری / کوناکری / كوناكري / Conakry / 科纳克里
GQ Malabo / مالابو / ملابو / مالابو / Malabo / 马拉博
GR Athens / آتن / ایتھنز / أثينا / Athènes / 雅典
GT Guatemala City / گواتمالاسیتی / گواتیمالا شہر / مدينة غواتيمالا / Guatemala / 危地马拉城
GW Bissau / بیسائو / بساؤ / بيساو / Bissau / 比绍
GY Georgetown / جرج‌تاون / جارج ٹاؤن / جورج تاون / Georgetown / 乔治敦
HN Tegucigalpa / تگوسیگالپا / تیگوسیگالپا / تيغوسيغالبا / Tegucigalpa / 特古西加尔巴
HR Zagreb / زاگرب / زغرب / زغرب / Zagreb / 萨格勒布
HT Port-au-Prince / پورتو پرنس / پورٹ او پرنس / بورت أو برانس / Port-au-Prince / 太子港
HU Budapest / بوداپست / بوداپست / بودابست / Budapest / 布达佩斯
ID Jakarta / جاکارتا / جکارتا / جاكرتا / Jakarta / 雅加达
IE Dublin / دوبلین / ڈبلن / دبلن / Dublin / 都柏林
IL Jerusalem / بیت‌المقدس / یروشلم / القدس / Jérusalem / 耶路撒冷
IN New Delhi / دهلی نو / نئی دہلی / نيودلهي / New Delhi / 新德里
IQ Baghdad / بغداد / بغداد / بغداد / Bagdad / 巴格达
IR Tehran / تهران / تہران / طهران / Téhéran / 德黑兰
IS Reykjavík / ریکیاویک / ریکیاوک / ريكيافيك / Reykjavik / 雷克雅未克
IT Rome / رم / روم / روما / Rome / 罗马
JM Kingston / کینگستون / کنگسٹن / كينغستون / Kingston / 金斯敦
JO Amman / امان / عمان / عمّان / Amman / 安曼
JP Tokyo / توکیو / ٹوکیو / طوكيو / Tokyo / 东京
KE Nairobi / نایروبی / نیروبی / نيروبي / Nairobi / 内罗毕
KG Bishkek / بیشکک / بشکیک / بيشكيك / Bichkek / 比什凯克
KH Phnom Penh / پنوم پن / نوم پن / بنوم بنه / Phnom Penh / 金边
KI Tarawa / تاراوا / تاراوا / تاراوا / Tarawa / 塔拉瓦
KM Moroni / مورونی / مورونی / موروني / Moroni / 莫罗尼
KN Basseterre / باستر / باسیتیر / باستير / Basseterre / 巴斯特尔
KP Pyongyang / پیونگ‌یانگ / پیانگ یانگ / بيونغ يانغ / Pyongyang / 平壤
KR Seoul / سئول / سیول / سيول / Séoul / 首尔
KW Kuwait City / شهر کویت / کویت شہر / مدينة الكويت / Koweït / 科威特城
KZ Astana = Nur-Sultan / آستانه / آستانہ / أستانا / Astana / 阿斯塔纳
LA Vientiane / وینتیان / وینتیان / فينتيان / Vientiane / 万象
LB Beirut / بیروت / بیروت / بيروت / Beyrouth / 贝鲁特
LC Castries / کاستریس / کاستریس / كاستريس / Castries / 卡斯特里
LI Vaduz / فادوتس / وادوز / فادوز / Vaduz / 瓦杜兹
LK Colombo / کلمبو / کولمبو / كولومبو / Colombo / 科伦坡
LR Monrovia / مونروویا / مونروویا / مونروفيا / Monrovia / 蒙罗维亚
LS Maseru / ماسرو / ماسیرو / ماسيرو / Maseru / 马塞卢
LT Vilnius / ویلنیوس / ولنیس / فيلنيوس / Vilnius / 维尔纽斯
LU Luxembourg / لوکزامبورگ / لکسمبرگ / لوكسمبورغ / Luxembourg / 卢森堡
LV Riga / ریگا / ریگا / ريغا / Riga / 里加
LY Tripoli / طرابلس / طرابلس / طرابلس / Tripoli / 的黎波里
MA Rabat / رباط / رباط / الرباط / Rabat / 拉巴特
MC Monaco / موناکو / موناکو / موناكو / Monaco / 摩纳哥
MD Chișinău / کیشیناو / کیشیناو / كيشيناو / Chisinau / 基希讷乌
ME Podgorica / پودگوریتسا / پودگوریتسا / بودغوريتسا / Podgorica / 波德戈里察
MG Antananarivo / آنتاناناریوو / انتاناناریوو / أنتاناناريفو / Antananarivo / 塔那那利佛
MH Majuro / ماجورو / ماجورو / ماجورو / Majuro / 马朱罗
MK Skopje / اسکوپیه / اسکوپیہ / سكوبيه / Skopje / 斯科普里
ML Bamako / باماکو / بماکو / باماكو / Bamako / 巴马科
MM Naypyidaw = Nay Pyi Taw / نایپیداو / نیپیداو / نايبيداو / Naypyidaw / 内比都
MN Ulaanbaatar = Ulan Bator / اولان‌باتور / اولان باتور / أولان باتور / Oulan-Bator / 乌兰巴托
MR Nouakchott / نواکشوت / نواکشوط / نواكشوط / Nouakchott / 努瓦克肖特
MT Valletta / والتا / والیٹا / فاليتا / La Valette / 瓦莱塔
MU Port Louis / پورت لوئیس / پورٹ لوئس / بورت لويس / Port-Louis / 路易港
MV Malé / ماله / مالے / ماليه / Malé / 马累
MW Lilongwe / لیلونگوه / لیلونگوے / ليلونغوي / Lilongwe / 利隆圭
MX Mexico City / مکزیکوسیتی / میکسیکو شہر / مدينة مكسيكو / Mexico / 墨西哥城
MY Kuala Lumpur / کوالالامپور / کوالالمپور / كوالالمبور / Kuala Lumpur / 吉隆坡
MZ Maputo / ماپوتو / ماپوتو / مابوتو / Maputo / 马普托
NA Windhoek / ویندهوک / ونڈہوک / ويندهوك / Windhoek / 温得和克
NE Niamey / نیامی / نیامے / نيامي / Niamey / 尼亚美
NG Abuja / ابوجا / ابوجا / أبوجا / Abuja / 阿布贾
NI Managua / ماناگوا / ماناگوا / ماناغوا / Managua / 马那瓜
NL Amsterdam / آمستردام / ایمسٹرڈیم / أمستردام / Amsterdam / 阿姆斯特丹
NO Oslo / اسلو / اوسلو / أوسلو / Oslo / 奥斯陆
NP Kathmandu / کاتماندو / کھٹمنڈو / كاتماندو / Katmandou / 加德满都
NR Yaren / یارن / یارین / يارين / Yaren / 亚伦
NZ Wellington / ولینگتون / ویلنگٹن / ويلينغتون / Wellington / 惠灵顿
OM Muscat / مسقط / مسقط / مسقط / Mascate / 马斯喀特
PA Panama City = Panama / پاناماسیتی / پاناما شہر / مدينة بنما / Panama / 巴拿马城
PE Lima / لیما / لیما / ليما / Lima / 利马
PG Port Moresby / پورت مورسبی / پورٹ مورسبی / بورت مورسبي / Port Moresby / 莫尔兹比港
PH Manila / مانیل / منیلا / مانيلا / Manille / 马尼拉
PK Islamabad / اسلام‌آباد / اسلام آباد / إسلام آباد / Islamabad / 伊斯兰堡
PL Warsaw / ورشو / وارسا / وارسو / Varsovie / 华沙
PS Ramallah / رام‌الله / رام اللہ / رام الله / Ramallah / 拉姆安拉
PT Lisbon / لیسبون / لزبن / لشبونة / Lisbonne / 里斯本
PW Ngerulmud / نگرولمود / نگیرولمود / نغيرولمود / Ngerulmud / 恩吉鲁穆德
PY Asunción / آسونسیون / اسونسیون / أسونسيون / Asuncion / 亚松森
QA Doha / دوحه / دوحہ / الدوحة / Doha / 多哈
RO Bucharest / بخارست / بخارسٹ / بوخارست / Bucarest / 布加勒斯特
RS Belgrade / بلگراد / بلغراد / بلغراد / Belgrade / 贝尔格莱德
RU Moscow / مسکو / ماسکو / موسكو / Moscou / 莫斯科
RW Kigali / کیگالی / کیگالی / كيغالي / Kigali / 基加利
SA Riyadh / ریاض / ریاض / الرياض / Riyad / 利雅得
SB Honiara / هونیارا / ہونیارا / هونيارا / Honiara / 霍尼亚拉
SC Victoria / ویکتوریا / وکٹوریہ / فيكتوريا / Victoria / 维多利亚
SD Khartoum / خارطوم / خرطوم / الخرطوم / Khartoum / 喀土穆
SE Stockholm / استکهلم / اسٹاک ہوم / ستوكهولم / Stockholm / 斯德哥尔摩
SG Singapore / سنگاپور / سنگاپور / سنغافورة / Singapour / 新加坡
SI Ljubljana / لیوبلیانا / لیوبلیانا / ليوبليانا / Ljubljana / 卢布尔雅那
SK Bratislava / براتیسلاوا / براتسلاوا / براتيسلافا / Bratislava / 布拉迪斯拉发
SL Freetown / فری‌تاون / فری ٹاؤن / فريتاون / Freetown / 弗里敦
SM San Marino / سان مارینو / سان مارینو / سان مارينو / Saint-Marin / 圣马力诺
SN Dakar / داکار / ڈاکار / داكار / Dakar / 达喀尔
SO Mogadishu / موگادیشو / موغادیشو / مقديشو / Mogadiscio / 摩加迪沙
SR Paramaribo / پاراماریبو / پاراماریبو / باراماريبو / Paramaribo / 帕拉马里博
SS Juba / جوبا / جوبا / جوبا / Djouba / 朱巴
ST São Tomé / سائو تومه / ساؤ ٹومے / ساو تومي / São Tomé / 圣多美
SV San Salvador / سان سالوادور / سان سلواڈور / سان سلفادور / San Salvador / 圣萨尔瓦多
SY Damascus / دمشق / دمشق / دمشق / Damas / 大马士革
SZ Mbabane / امبابانه / امبابان / مبابان / Mbabane / 姆巴巴内
TD N’Djamena / انجامنا / اینجامینا / نجامينا / N’Djaména / 恩贾梅纳
TG Lomé / لومه / لومے / لومي / Lomé / 洛美
TH Bangkok / بانکوک / بینکاک / بانكوك / Bangkok / 曼谷
TJ Dushanbe / دوشنبه / دوشنبہ / دوشنبه / Douchanbé / 杜尚别
TL Dili / دیلی / دیلی / ديلي / Dili / 帝力
TM Ashgabat / عشق‌آباد / عشق آباد / عشق آباد / Achgabat / 阿什哈巴德
TN Tunis / تونس / تونس / تونس / Tunis / 突尼斯市
TO Nuku‘alofa / نوکوآلوفا / نوکوالوفا / نوكو ألوفا / Nuku’alofa / 努库阿洛法
TR Ankara / آنکارا / انقرہ / أنقرة / Ankara / 安卡拉
TT Port of Spain / پورت آو اسپین / پورٹ آف اسپین / بورت أوف سبين / Port-d’Espagne / 西班牙港
TV Funafuti / فونافوتی / فونافوتی / فونافوتي / Funafuti / 富纳富提
TW Taipei / تایپه / تائپے / تايبيه / Taipei / 台北
TZ Dodoma / دودوما / ڈوڈوما / دودوما / Dodoma / 多多马
UA Kyiv / کی‌یف / کیف / كييف / Kiev / 基辅
UG Kampala / کامپالا / کمپالا / كمبالا / Kampala / 坎帕拉
US Washington = Washington, D.C. / واشینگتن / واشنگٹن / واشنطن / Washington / 华盛顿
UY Montevideo / مونته‌ویدئو / مونٹیویڈیو / مونتفيديو / Montevideo / 蒙得维的亚
UZ Tashkent / تاشکند / تاشقند / طشقند / Tachkent / 塔什干
VA Vatican City / واتیکان / ویٹیکن سٹی / الفاتيكان / Vatican / 梵蒂冈
VC Kingstown / کینگزتاون / کنگز ٹاؤن / كينغستاون / Kingstown / 金斯敦
VE Caracas / کاراکاس / کراکس / كاراكاس / Caracas / 加拉加斯
VN Hanoi / هانوی / ہنوئی / هانوي / Hanoï / 河内
VU Port Vila = Port-Vila / پورت ویلا / پورٹ ولا / بورت فيلا / Port-Vila / 维拉港
WS Apia / آپیا / اپیا / آبيا / Apia / 阿皮亚
XK Pristina / پریشتینا / پریسٹینا / بريشتينا / Pristina / 普里什蒂纳
XS Hargeisa = Hargeysa / هرگیسا / ہرگیسا / هرجيسا / Hargeisa / 哈尔格萨
YE Sana’a = Sanaa / صنعا / صنعاء / صنعاء / Sanaa / 萨那
ZA Pretoria / پرتوریا / پریٹوریا / بريتوريا / Pretoria / 比勒陀利亚
ZM Lusaka / لوساکا / لوساکا / لوساكا / Lusaka / 卢萨卡
ZW Harare / هراره / ہرارے / هراري / Harare / 哈拉雷
`;
