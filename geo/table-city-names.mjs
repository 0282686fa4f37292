/**
 * Names of larger cities, and of those near the first story: code of the country, then the name in English, Persian, Urdu, Arabic, French
 * and Chinese, as maps in those languages print it; `English = other` gives GeoNames' name where that is not the English one. Written by
 * hand: GeoNames' package does not say the language of its other names, and guessing it by their letters gave wrong ones.
 */
export const CITY_NAMES = `
IR Mashhad / مشهد / مشہد / مشهد / Mechhed / 马什哈德
IR Isfahan / اصفهان / اصفہان / أصفهان / Ispahan / 伊斯法罕
IR Karaj / کرج / کرج / كرج / Karadj / 卡拉季
IR Shiraz / شیراز / شیراز / شيراز / Chiraz / 设拉子
IR Tabriz / تبریز / تبریز / تبريز / Tabriz / 大不里士
IR Qom / قم / قم / قم / Qom / 库姆
IR Ahvaz / اهواز / اہواز / الأهواز / Ahvaz / 阿瓦士
IR Kermanshah / کرمانشاه / کرمانشاہ / كرمانشاه / Kermanchah / 克尔曼沙赫
IR Urmia = Orumiyeh / ارومیه / ارومیہ / أرومية / Ourmia / 乌尔米耶
IR Rasht / رشت / رشت / رشت / Racht / 拉什特
IR Zahedan / زاهدان / زاہدان / زاهدان / Zahedan / 扎黑丹
IR Hamadan / همدان / ہمدان / همدان / Hamadan / 哈马丹
IR Kerman / کرمان / کرمان / كرمان / Kerman / 克尔曼
IR Yazd / یزد / یزد / يزد / Yazd / 亚兹德
IR Ardabil / اردبیل / اردبیل / أردبيل / Ardabil / 阿尔达比勒
IR Bandar Abbas / بندرعباس / بندر عباس / بندر عباس / Bandar Abbas / 阿巴斯港
IR Arak / اراک / اراک / أراك / Arak / 阿拉克
IR Zanjan / زنجان / زنجان / زنجان / Zandjan / 赞詹
IR Sanandaj / سنندج / سنندج / سنندج / Sanandadj / 萨南达季
IR Qazvin / قزوین / قزوین / قزوين / Qazvin / 加兹温
IR Khorramabad / خرم‌آباد / خرم آباد / خرم آباد / Khorramabad / 霍拉马巴德
IR Gorgan / گرگان / گرگان / كركان / Gorgan / 戈尔甘
IR Sari / ساری / ساری / ساري / Sari / 萨里
IR Kashan / کاشان / کاشان / كاشان / Kachan / 卡尚
IR Dezful / دزفول / دزفول / دزفول / Dezfoul / 迪兹富勒
IR Sabzevar / سبزوار / سبزوار / سبزوار / Sabzevar / 萨卜泽瓦尔
IR Neyshabur / نیشابور / نیشاپور / نيسابور / Nichapour / 内沙布尔
IR Bojnurd / بجنورد / بجنورد / بجنورد / Bodjnourd / 博季努尔德
IR Birjand / بیرجند / بیرجند / بيرجند / Birdjand / 比尔詹德
IR Bushehr / بوشهر / بوشہر / بوشهر / Bouchehr / 布什尔
IR Ilam / ایلام / ایلام / إيلام / Ilam / 伊拉姆
IR Shahrekord = Shahr-e Kord / شهرکرد / شہر کرد / شهركرد / Chahr-e Kord / 沙赫尔库尔德
IR Yasuj / یاسوج / یاسوج / ياسوج / Yassoudj / 亚苏季
IR Semnan / سمنان / سمنان / سمنان / Semnan / 塞姆南
IR Chabahar / چابهار / چابہار / تشابهار / Tchabahar / 恰巴哈尔
IR Zabol / زابل / زابل / زابل / Zabol / 扎博勒
IR Iranshahr / ایرانشهر / ایران شہر / إيرانشهر / Iranchahr / 伊朗沙赫尔
IR Abadan / آبادان / آبادان / عبادان / Abadan / 阿巴丹
IR Khoy = Khowy / خوی / خوی / خوي / Khoy / 霍伊
IR Sirjan / سیرجان / سیرجان / سيرجان / Sirdjan / 锡尔詹
IR Rafsanjan / رفسنجان / رفسنجان / رفسنجان / Rafsandjan / 拉夫桑詹
IR Bam / بم / بم / بم / Bam / 巴姆
PK Karachi / کراچی / کراچی / كراتشي / Karachi / 卡拉奇
PK Lahore / لاهور / لاہور / لاهور / Lahore / 拉合尔
PK Faisalabad / فیصل‌آباد / فیصل آباد / فيصل آباد / Faisalabad / 费萨拉巴德
PK Rawalpindi / راولپندی / راولپنڈی / راولبندي / Rawalpindi / 拉瓦尔品第
PK Multan / ملتان / ملتان / ملتان / Multan / 木尔坦
PK Hyderabad / حیدرآباد / حیدرآباد / حيدر آباد / Hyderabad / 海得拉巴
PK Gujranwala / گوجرانواله / گوجرانوالہ / غوجرانوالا / Gujranwala / 古杰兰瓦拉
PK Peshawar / پیشاور / پشاور / بيشاور / Peshawar / 白沙瓦
PK Quetta / کویته / کوئٹہ / كويتا / Quetta / 奎达
PK Sargodha / سرگودها / سرگودھا / سرغودا / Sargodha / 萨戈达
PK Bahawalpur / بهاولپور / بہاولپور / بهاولبور / Bahawalpur / 巴哈瓦尔布尔
PK Sialkot / سیالکوت / سیالکوٹ / سيالكوت / Sialkot / 锡亚尔科特
PK Sukkur / سکر / سکھر / سكر / Sukkur / 苏库尔
PK Larkana / لارکانه / لاڑکانہ / لاركانا / Larkana / 拉尔卡纳
PK Sheikhupura = Shekhupura / شیخوپوره / شیخوپورہ / شيخوبورا / Sheikhupura / 谢胡布尔
PK Rahim Yar Khan / رحیم یار خان / رحیم یار خان / رحيم يار خان / Rahim Yar Khan / 拉希姆亚尔汗
PK Gujrat / گجرات / گجرات / غوجرات / Gujrat / 古杰拉特
PK Mardan / مردان / مردان / مردان / Mardan / 马尔丹
PK Dera Ghazi Khan / دیره غازی خان / ڈیرہ غازی خان / ديره غازي خان / Dera Ghazi Khan / 德拉加齐汗
PK Dera Ismail Khan / دیره اسماعیل خان / ڈیرہ اسماعیل خان / ديره إسماعيل خان / Dera Ismail Khan / 德拉伊斯梅尔汗
PK Mirpur Khas / میرپور خاص / میرپور خاص / ميربور خاص / Mirpur Khas / 米尔布尔哈斯
PK Abbottabad / ابیت‌آباد / ایبٹ آباد / أبوت آباد / Abbottabad / 阿伯塔巴德
PK Turbat / تربت / تربت / تربت / Turbat / 图尔伯德
PK Gwadar / گوادر / گوادر / غوادر / Gwadar / 瓜达尔
PK Khuzdar / خضدار / خضدار / خضدار / Khuzdar / 胡兹达尔
PK Chaman / چمن / چمن / شمن / Chaman / 杰曼
PK Gilgit / گلگت / گلگت / جلجت / Gilgit / 吉尔吉特
PK Muzaffarabad / مظفرآباد / مظفر آباد / مظفر آباد / Muzaffarabad / 穆扎法拉巴德
AF Kandahar / قندهار / قندھار / قندهار / Kandahar / 坎大哈
AF Herat / هرات / ہرات / هراة / Hérat / 赫拉特
AF Mazar-i-Sharif = Mazar-e Sharif / مزار شریف / مزار شریف / مزار شريف / Mazâr-e Charîf / 马扎里沙里夫
AF Jalalabad / جلال‌آباد / جلال آباد / جلال آباد / Jalalabad / 贾拉拉巴德
AF Kunduz / کندز / قندوز / قندوز / Kondoz / 昆都士
AF Lashkar Gah / لشکرگاه / لشکر گاہ / لشكركاه / Lachkargah / 拉什卡尔加
AF Zaranj / زرنج / زرنج / زرنج / Zarandj / 扎兰季
AF Ghazni / غزنی / غزنی / غزني / Ghazni / 加兹尼
AF Khost / خوست / خوست / خوست / Khost / 霍斯特
AF Farah / فراه / فراہ / فراه / Farah / 法拉
AF Bamyan / بامیان / بامیان / باميان / Bamiyan / 巴米扬
AF Fayzabad / فیض‌آباد / فیض آباد / فيض آباد / Fayzabad / 法扎巴德
IQ Basra = Basrah / بصره / بصرہ / البصرة / Bassora / 巴士拉
IQ Mosul / موصل / موصل / الموصل / Mossoul / 摩苏尔
IQ Erbil / اربیل / اربیل / أربيل / Erbil / 埃尔比勒
IQ Kirkuk / کرکوک / کرکوک / كركوك / Kirkouk / 基尔库克
IQ Najaf / نجف / نجف / النجف / Nadjaf / 纳杰夫
IQ Karbala / کربلا / کربلا / كربلاء / Kerbala / 卡尔巴拉
IQ Sulaymaniyah = As Sulaymaniyah / سلیمانیه / سلیمانیہ / السليمانية / Souleimaniye / 苏莱曼尼亚
IQ Nasiriyah / ناصریه / ناصریہ / الناصرية / Nassiriya / 纳西里耶
SA Jeddah / جده / جدہ / جدة / Djeddah / 吉达
SA Mecca / مکه / مکہ / مكة / La Mecque / 麦加
SA Medina / مدینه / مدینہ / المدينة المنورة / Médine / 麦地那
SA Dammam / دمام / دمام / الدمام / Dammam / 达曼
AE Dubai / دبی / دبئی / دبي / Dubaï / 迪拜
AE Sharjah / شارجه / شارجہ / الشارقة / Charjah / 沙迦
OM Salalah / صلاله / صلالہ / صلالة / Salalah / 塞拉莱
OM Sohar / صحار / صحار / صحار / Sohar / 苏哈尔
YE Aden / عدن / عدن / عدن / Aden / 亚丁
YE Taiz = Ta‘izz / تعز / تعز / تعز / Taëz / 塔伊兹
YE Al Hudaydah / حدیده / حدیدہ / الحديدة / Hodeïda / 荷台达
SY Aleppo / حلب / حلب / حلب / Alep / 阿勒颇
SY Homs / حمص / حمص / حمص / Homs / 霍姆斯
SY Hama = Hamah / حماه / حماہ / حماة / Hama / 哈马
SY Latakia / لاذقیه / لاذقیہ / اللاذقية / Lattaquié / 拉塔基亚
IL Tel Aviv / تل‌آویو / تل ابیب / تل أبيب / Tel-Aviv / 特拉维夫
IL Haifa / حیفا / حیفا / حيفا / Haïfa / 海法
PS Gaza / غزه / غزہ / غزة / Gaza / 加沙
TR Istanbul / استانبول / استنبول / إسطنبول / Istanbul / 伊斯坦布尔
TR Izmir / ازمیر / ازمیر / إزمير / Izmir / 伊兹密尔
TR Bursa / بورسا / بورصہ / بورصة / Bursa / 布尔萨
TR Adana / آدانا / ادانا / أضنة / Adana / 阿达纳
TR Gaziantep / غازی‌عینتاب / غازی عینتاب / غازي عنتاب / Gaziantep / 加济安泰普
TR Konya / قونیه / قونیہ / قونية / Konya / 科尼亚
TR Antalya / آنتالیا / انطالیہ / أنطاليا / Antalya / 安塔利亚
TR Diyarbakir / دیاربکر / دیار بکر / ديار بكر / Diyarbakir / 迪亚巴克尔
TR Erzurum / ارزروم / ارض روم / أرضروم / Erzurum / 埃尔祖鲁姆
TR Trabzon / ترابوزان / طرابزون / طرابزون / Trébizonde / 特拉布宗
TR Van / وان / وان / وان / Van / 凡城
AZ Ganja / گنجه / گنجہ / غانجا / Gandja / 占贾
AM Gyumri / گیومری / گیومری / غيومري / Gyumri / 久姆里
GE Batumi / باتومی / باتومی / باتومي / Batoumi / 巴统
GE Kutaisi / کوتائیسی / کوتائیسی / كوتايسي / Koutaïssi / 库塔伊西
TM Mary / مرو / مرو / مرو / Mary / 马雷
TM Turkmenabat / ترکمن‌آباد / ترکمن آباد / تركمن آباد / Türkmenabat / 土库曼纳巴德
TM Türkmenbaşy = Turkmenbasy / ترکمن‌باشی / ترکمن باشی / تركمنباشي / Türkmenbachy / 土库曼巴希
UZ Samarkand / سمرقند / سمرقند / سمرقند / Samarcande / 撒马尔罕
UZ Bukhara / بخارا / بخارا / بخارى / Boukhara / 布哈拉
UZ Namangan / نمنگان / نمنگان / نمنكان / Namangan / 纳曼干
UZ Andijan = Andijon / اندیجان / اندیجان / أنديجان / Andijan / 安集延
UZ Termez = Tirmiz / ترمذ / ترمذ / ترمذ / Termez / 铁尔梅兹
TJ Khujand / خجند / خجند / خجند / Khodjent / 苦盏
TJ Kulob / کولاب / کولاب / كولاب / Kulob / 库洛布
KZ Almaty / آلماتی / الماتی / ألماتي / Almaty / 阿拉木图
KZ Shymkent / شیمکنت / شیمکنت / شيمكنت / Chimkent / 奇姆肯特
KZ Aktau / آکتائو / اکتاؤ / أكتاو / Aktaou / 阿克套
KZ Karaganda = Karagandy / قراغندی / قراغندی / قراغندي / Karaganda / 卡拉干达
KG Osh / اوش / اوش / أوش / Och / 奥什
IN Mumbai / بمبئی / ممبئی / مومباي / Bombay / 孟买
IN Delhi / دهلی / دہلی / دلهي / Delhi / 德里
IN Kolkata / کلکته / کولکاتا / كلكتا / Calcutta / 加尔各答
IN Chennai / چنای / چنئی / تشيناي / Madras / 金奈
IN Bengaluru / بنگلور / بنگلور / بنغالور / Bangalore / 班加罗尔
IN Hyderabad / حیدرآباد / حیدرآباد / حيدر آباد / Hyderabad / 海得拉巴
IN Ahmedabad / احمدآباد / احمد آباد / أحمد آباد / Ahmedabad / 艾哈迈达巴德
IN Jaipur / جیپور / جے پور / جايبور / Jaipur / 斋浦尔
IN Amritsar / امریتسار / امرتسر / أمريتسار / Amritsar / 阿姆利则
IN Srinagar / سرینگر / سری نگر / سريناغار / Srinagar / 斯利那加
IN Jammu / جامو / جموں / جامو / Jammu / 查谟
IN Lucknow / لکهنو / لکھنؤ / لكناو / Lucknow / 勒克瑙
IN Kanpur / کانپور / کانپور / كانبور / Kanpur / 坎普尔
IN Surat / سورت / سورت / سورت / Surat / 苏拉特
IN Pune / پونه / پونے / بونه / Pune / 浦那
IN Nagpur / ناگپور / ناگپور / ناغبور / Nagpur / 那格浦尔
IN Bhopal / بوپال / بھوپال / بوبال / Bhopal / 博帕尔
IN Indore / ایندور / اندور / إندور / Indore / 印多尔
IN Patna / پتنا / پٹنہ / باتنا / Patna / 巴特那
IN Ludhiana / لودهیانا / لدھیانہ / لدهيانا / Ludhiana / 卢迪亚纳
IN Chandigarh / چندیگر / چنڈی گڑھ / شانديغار / Chandigarh / 昌迪加尔
IN Agra / آگرا / آگرہ / أغرا / Agra / 阿格拉
IN Jodhpur / جودپور / جودھ پور / جودبور / Jodhpur / 焦特布尔
BD Chittagong / چیتاگونگ / چٹاگانگ / شيتاغونغ / Chittagong / 吉大港
CN Shanghai / شانگهای / شنگھائی / شانغهاي / Shanghai / 上海
CN Guangzhou / گوانگژو / گوانگژو / غوانزو / Canton / 广州
CN Shenzhen / شنژن / شینزین / شنتشن / Shenzhen / 深圳
CN Chongqing / چونگ‌کینگ / چونگ چنگ / تشونغتشينغ / Chongqing / 重庆
CN Tianjin / تیانجین / تیانجن / تيانجين / Tianjin / 天津
CN Wuhan / ووهان / ووہان / ووهان / Wuhan / 武汉
CN Chengdu / چنگدو / چینگدو / تشنغدو / Chengdu / 成都
CN Xi’an / شیان / شیان / شيآن / Xi’an / 西安
CN Nanjing / نانجینگ / نانجنگ / نانجينغ / Nankin / 南京
CN Harbin / هاربین / ہاربن / هاربين / Harbin / 哈尔滨
CN Ürümqi = Urumqi / اورومچی / ارومچی / أورومتشي / Ürümqi / 乌鲁木齐
CN Kashgar / کاشغر / کاشغر / كاشغر / Kachgar / 喀什
CN Lhasa / لهاسا / لہاسا / لاسا / Lhassa / 拉萨
HK Hong Kong / هنگ‌کنگ / ہانگ کانگ / هونغ كونغ / Hong Kong / 香港
JP Osaka / اوساکا / اوساکا / أوساكا / Osaka / 大阪
JP Nagoya / ناگویا / ناگویا / ناغويا / Nagoya / 名古屋
JP Sapporo / ساپورو / ساپورو / سابورو / Sapporo / 札幌
JP Fukuoka / فوکوئوکا / فوکوکا / فوكوكا / Fukuoka / 福冈
JP Hiroshima / هیروشیما / ہیروشیما / هيروشيما / Hiroshima / 广岛
TW Kaohsiung / کائوسیونگ / کاؤسیونگ / كاوهسيونغ / Kaohsiung / 高雄
TW Taichung / تایچونگ / تائیچنگ / تايتشونغ / Taichung / 台中
KR Busan / بوسان / بوسان / بوسان / Busan / 釜山
VN Ho Chi Minh City / هوشی‌مین / ہو چی من شہر / مدينة هو تشي منه / Hô Chi Minh-Ville / 胡志明市
MM Yangon / یانگون / یانگون / يانغون / Rangoun / 仰光
MM Mandalay / ماندالی / مانڈلے / ماندالاي / Mandalay / 曼德勒
ID Surabaya / سورابایا / سورابایا / سورابايا / Surabaya / 泗水
AU Sydney / سیدنی / سڈنی / سيدني / Sydney / 悉尼
AU Melbourne / ملبورن / ملبورن / ملبورن / Melbourne / 墨尔本
AU Brisbane / بریزبن / برسبین / بريزبان / Brisbane / 布里斯班
AU Perth / پرت / پرتھ / بيرث / Perth / 珀斯
NZ Auckland / اوکلند / آکلینڈ / أوكلاند / Auckland / 奥克兰
RU Saint Petersburg / سن پترزبورگ / سینٹ پیٹرز برگ / سانت بطرسبرغ / Saint-Pétersbourg / 圣彼得堡
RU Novosibirsk / نووسیبیرسک / نووسیبرسک / نوفوسيبيرسك / Novossibirsk / 新西伯利亚
RU Yekaterinburg / یکاترینبورگ / یکاترن برگ / يكاترينبورغ / Iekaterinbourg / 叶卡捷琳堡
RU Kazan / قازان / قازان / قازان / Kazan / 喀山
RU Omsk / اومسک / اومسک / أومسك / Omsk / 鄂木斯克
RU Vladivostok / ولادی‌وستوک / ولادیووستوک / فلاديفوستوك / Vladivostok / 符拉迪沃斯托克
RU Volgograd / ولگوگراد / وولگوگراد / فولغوغراد / Volgograd / 伏尔加格勒
RU Astrakhan / آستراخان / استراخان / أستراخان / Astrakhan / 阿斯特拉罕
RU Rostov-on-Don = Rostov-na-Donu / روستوف / روستوف / روستوف / Rostov-sur-le-Don / 顿河畔罗斯托夫
RU Makhachkala / ماخاچ‌قلعه / مخاچ قلعہ / محج قلعة / Makhatchkala / 马哈奇卡拉
RU Grozny = Groznyy / گروزنی / گروزنی / غروزني / Grozny / 格罗兹尼
UA Odesa = Odessa / اودسا / اوڈیسا / أوديسا / Odessa / 敖德萨
UA Kharkiv / خارکیف / خارکیف / خاركيف / Kharkiv / 哈尔科夫
UA Lviv / لویو / لویو / لفيف / Lviv / 利沃夫
UA Donetsk / دونتسک / دونیتسک / دونيتسك / Donetsk / 顿涅茨克
UA Sevastopol / سواستوپل / سواستوپول / سيفاستوبول / Sébastopol / 塞瓦斯托波尔
IT Milan / میلان / میلان / ميلانو / Milan / 米兰
IT Naples / ناپل / نیپلز / نابولي / Naples / 那不勒斯
IT Turin / تورین / تورینو / تورينو / Turin / 都灵
ES Barcelona / بارسلونا / برشلونہ / برشلونة / Barcelone / 巴塞罗那
ES Valencia / والنسیا / ویلنسیا / بلنسية / Valence / 巴伦西亚
ES Sevilla / سویل / اشبیلیہ / إشبيلية / Séville / 塞维利亚
FR Marseille / مارسی / مارسیلز / مرسيليا / Marseille / 马赛
FR Lyon / لیون / لیون / ليون / Lyon / 里昂
DE Hamburg / هامبورگ / ہیمبرگ / هامبورغ / Hambourg / 汉堡
DE Munich / مونیخ / میونخ / ميونخ / Munich / 慕尼黑
DE Frankfurt = Frankfurt am Main / فرانکفورت / فرینکفرٹ / فرانكفورت / Francfort / 法兰克福
DE Cologne = Köln / کلن / کولون / كولونيا / Cologne / 科隆
CH Geneva = Genève / ژنو / جنیوا / جنيف / Genève / 日内瓦
CH Zürich = Zurich / زوریخ / زیورخ / زيورخ / Zurich / 苏黎世
NL Rotterdam / روتردام / روٹرڈیم / روتردام / Rotterdam / 鹿特丹
NL The Hague / لاهه / ہیگ / لاهاي / La Haye / 海牙
BE Antwerp = Antwerpen / آنتورپ / اینٹورپ / أنتويرب / Anvers / 安特卫普
GB Manchester / منچستر / مانچسٹر / مانشستر / Manchester / 曼彻斯特
GB Birmingham / بیرمنگام / برمنگھم / برمنغهام / Birmingham / 伯明翰
GB Glasgow / گلاسگو / گلاسگو / غلاسكو / Glasgow / 格拉斯哥
GB Edinburgh / ادینبرو / ایڈنبرا / إدنبرة / Édimbourg / 爱丁堡
GR Thessaloniki / تسالونیکی / تھیسالونیکی / سالونيك / Thessalonique / 塞萨洛尼基
PL Krakow / کراکوف / کراکوف / كراكوف / Cracovie / 克拉科夫
MA Casablanca / کازابلانکا / کاسابلانکا / الدار البيضاء / Casablanca / 卡萨布兰卡
MA Marrakesh / مراکش / مراکش / مراكش / Marrakech / 马拉喀什
MA Fes / فاس / فاس / فاس / Fès / 非斯
DZ Oran / وهران / وہران / وهران / Oran / 奥兰
EG Alexandria / اسکندریه / اسکندریہ / الإسكندرية / Alexandrie / 亚历山大
EG Port Said / پورت سعید / پورٹ سعید / بورسعيد / Port-Saïd / 塞得港
EG Suez / سوئز / سوئز / السويس / Suez / 苏伊士
EG Aswan / اسوان / اسوان / أسوان / Assouan / 阿斯旺
LY Benghazi / بنغازی / بن غازی / بنغازي / Benghazi / 班加西
SD Port Sudan / پورت سودان / پورٹ سوڈان / بورتسودان / Port-Soudan / 苏丹港
NG Lagos / لاگوس / لاگوس / لاغوس / Lagos / 拉各斯
NG Kano / کانو / کانو / كانو / Kano / 卡诺
TZ Dar es Salaam / دارالسلام / دارالسلام / دار السلام / Dar es Salam / 达累斯萨拉姆
KE Mombasa / مومباسا / ممباسا / مومباسا / Mombasa / 蒙巴萨
ZA Johannesburg / ژوهانسبورگ / جوہانسبرگ / جوهانسبرغ / Johannesbourg / 约翰内斯堡
ZA Cape Town / کیپ تاون / کیپ ٹاؤن / كيب تاون / Le Cap / 开普敦
ZA Durban / دوربان / ڈربن / ديربان / Durban / 德班
CI Abidjan / آبیجان / عابدجان / أبيدجان / Abidjan / 阿比让
US New York = New York City / نیویورک / نیو یارک / نيويورك / New York / 纽约
US Los Angeles / لس آنجلس / لاس اینجلس / لوس أنجلوس / Los Angeles / 洛杉矶
US Chicago / شیکاگو / شکاگو / شيكاغو / Chicago / 芝加哥
US Houston / هیوستون / ہیوسٹن / هيوستن / Houston / 休斯敦
US San Francisco / سان فرانسیسکو / سان فرانسسکو / سان فرانسيسكو / San Francisco / 旧金山
US Miami / میامی / میامی / ميامي / Miami / 迈阿密
US Boston / بوستون / بوسٹن / بوسطن / Boston / 波士顿
CA Toronto / تورنتو / ٹورانٹو / تورونتو / Toronto / 多伦多
CA Montréal = Montreal / مونترال / مانٹریال / مونتريال / Montréal / 蒙特利尔
CA Vancouver / ونکوور / وینکوور / فانكوفر / Vancouver / 温哥华
BR São Paulo / سائوپائولو / ساؤ پالو / ساو باولو / São Paulo / 圣保罗
BR Rio de Janeiro / ریودوژانیرو / ریو دے جینیرو / ريو دي جانيرو / Rio de Janeiro / 里约热内卢
BO La Paz / لاپاز / لا پاز / لاباز / La Paz / 拉巴斯
EC Guayaquil / گوایاکیل / گوایاکیل / غواياكيل / Guayaquil / 瓜亚基尔
MX Guadalajara / گوادالاخارا / گوادالاخارا / غوادالاخارا / Guadalajara / 瓜达拉哈拉
MX Monterrey / مونتری / مونتیری / مونتيري / Monterrey / 蒙特雷
`;

/** Cities of China in Chinese, by their name in pinyin. */
export const CHINESE_NAMES = `
Dongguan 东莞, Foshan 佛山, Shenyang 沈阳, Hangzhou 杭州, Suzhou 苏州, Dalian 大连, Qingdao 青岛, Jinan 济南, Zhengzhou 郑州, Changchun 长春, Kunming 昆明, Changsha 长沙, Taiyuan 太原, Xiamen 厦门,
Shijiazhuang 石家庄, Hefei 合肥, Nanchang 南昌, Guiyang 贵阳, Nanning 南宁, Lanzhou 兰州, Wenzhou 温州, Ningbo 宁波, Wuxi 无锡, Tangshan 唐山, Hohhot 呼和浩特, Baotou 包头, Haikou 海口, Yinchuan 银川, Xining 西宁,
Shantou 汕头, Luoyang 洛阳, Xuzhou 徐州, Datong 大同, Jilin 吉林, Anshan 鞍山, Fushun 抚顺, Daqing 大庆, Qiqihar 齐齐哈尔, Mudanjiang 牡丹江, Jiamusi 佳木斯, Handan 邯郸, Baoding 保定, Zhangjiakou 张家口, Qinhuangdao 秦皇岛,
Yantai 烟台, Weifang 潍坊, Zibo 淄博, Linyi 临沂, Liuzhou 柳州, Guilin 桂林, Zhuhai 珠海, Huizhou 惠州, Zhanjiang 湛江, Nantong 南通, Yangzhou 扬州, Lianyungang 连云港, Huainan 淮南, Bengbu 蚌埠, Wuhu 芜湖,
Anqing 安庆, Jiujiang 九江, Ganzhou 赣州, Yichang 宜昌, Xiangyang 襄阳, Jingzhou 荆州, Hengyang 衡阳, Zhuzhou 株洲, Changde 常德, Yueyang 岳阳, Mianyang 绵阳, Zigong 自贡, Luzhou 泸州, Nanchong 南充, Zunyi 遵义, Dali 大理,
Baoji 宝鸡, Xianyang 咸阳, Hanzhong 汉中, Yulin 榆林, Tianshui 天水, Jiayuguan 嘉峪关, Golmud 格尔木, Hami 哈密, Korla 库尔勒, Karamay 克拉玛依, Shihezi 石河子, Aksu 阿克苏, Hotan 和田, Chifeng 赤峰, Dandong 丹东, Jinzhou 锦州,
Yingkou 营口, Kaifeng 开封, Anyang 安阳, Xinxiang 新乡, Nanyang 南阳, Pingdingshan 平顶山, Xinyang 信阳, Sanya 三亚, Quanzhou 泉州, Zhangzhou 漳州, Jinhua 金华, Jiaxing 嘉兴, Shaoxing 绍兴, Qujing 曲靖, Panzhihua 攀枝花,
Tai'an 泰安, Shiyan 十堰, Ordos 鄂尔多斯, Bayan Nur 巴彦淖尔, Fuzhou 福州, Lijiang 丽江, Yunfu 云浮, Xuchang 许昌, Benxi 本溪, Changzhou 常州, Huaibei 淮北, Hegang 鹤岗, Zhumadian 驻马店, Fuxin 阜新, Huangshi 黄石, Shaoguan 韶关,
Yancheng 盐城, Taizhou 泰州, Shuangyashan 双鸭山, Siping 四平, Huai'an 淮安, Cangzhou 沧州, Jiaozuo 焦作, Tonghua 通化, Wuwei 武威, Qionghai 琼海, Liaoyuan 辽源, Hengshui 衡水, Jining 济宁, Langfang 廊坊, Zhenjiang 镇江, Xingtai 邢台,
Jiangmen 江门, Chengde 承德, Bei'an 北安, Luohe 漯河, Yangquan 阳泉, Jixi 鸡西, Yangjiang 阳江, Dezhou 德州, Zhoukou 周口, Putian 莆田, Pingxiang 萍乡, Zhaoqing 肇庆, Anshun 安顺, Tieling 铁岭, Jincheng 晋城, Yanji 延吉,
Suizhou 随州, Shangrao 上饶, Baicheng 白城, Jingdezhen 景德镇, Beihai 北海, Chuzhou 滁州, Wuzhou 梧州, Tongliao 通辽, Turpan 吐鲁番, Heze 菏泽, Laohekou 老河口, Suihua 绥化, Liupanshui 六盘水, Wafangdian 瓦房店, Rizhao 日照, Ji'an 吉安,
Yibin 宜宾, Xiantao 仙桃, Linfen 临汾, Liaocheng 聊城, Wuhai 乌海, Guangyuan 广元, Hailar 海拉尔, Sanming 三明, Yiyang 益阳, Yuncheng 运城, Changji 昌吉, Haicheng 海城, Baiyin 白银, Baishan 白山, Zaozhuang 枣庄, Shangqiu 商丘, Kunshan 昆山,
Jieyang 揭阳, Liaoyang 辽阳, Xiangtan 湘潭, Neijiang 内江, Chaozhou 潮州, Hebi 鹤壁, Ezhou 鄂州, Xianning 咸宁, Chenzhou 郴州, Weinan 渭南, Nanping 南平
`;
