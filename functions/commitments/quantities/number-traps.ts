/**
 * Numbers that measure nothing: dates, years, plan spans, labels, document numbers, slogans, names.
 * Each pattern names what it hides. What is hidden keeps its length, so offsets stay right.
 */
const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
/** Before a number these are its label in any case of letters: "section 12(3)", "category 1 and 2". */
const plainLabels =
  'articles?|(?:sub)?sections?|chapters?|part|(?:sub-?)?paragraphs?|paras?|(?:sub)?clauses?|rules?|(?:sub)?regulations?|tables?|figures?|charts?|annex(?:es)?|appendix|appendices|schedules?|phase|stage|tier|level|grade|class|category|pages?|volume|column|footnotes?|notes?|recommendations?|objectives?|goals?|outcomes?|indicators?|version|ss?\\.|pp?\\.|pgs?\\.?|regs?\\.';
const labelNouns =
  'No|Nos|Number|Article|Articles|Section|Sections|Chapter|Part|Paragraph|Paragraphs|Para|Clause|Rule|Regulation|Table|Figure|Chart|Box|Annex|Appendix|Schedule|Phase|Stage|Tier|Level|Grade|Class|Form|Type|Category|Group|Line|Route|Terminal|Runway|Zone|Page|Cap|Vol|Volume|Vote|Goal|Item|Note|Order|Resolution|Bill|Decree|Column|Cols|Block|Session|Scope|Priority|Point|Step|Task|KPI|Indicator|Objective|Recommendation|Action|Outcome|Theme|Question|Finding|Pillar|Commitment|Principle';

const englishTraps: readonly RegExp[] = [
  // Label at the start or glued to a sentence: "(3) ", "12. ", "127.Turning"
  /^\s*[([]?\d{1,3}(?:\.\d{1,2})*[.)\]]\s*(?=\D)/g,
  /(?<=[.!?]\s?)\d{1,3}\.(?=\s?[A-Z])/g,
  // Numbered paragraphs: "4.12 Officers should …"
  /^\s*\d{1,3}(?:\.\d{1,3})+\s+(?=["“‘(]?\p{Lu})/gu,
  /\[\d+\]/g,
  // Ratios: one to 1.2
  /\b\d+ ?: ?\d+(?:\.\d+)?\b/g,
  new RegExp(
    `\\b(?:${labelNouns})\\.?\\s?\\d+(?:[.(/-]\\d+\\)?)*(?:\\s?(?:,|and|to|or|-)\\s?\\d+)*(?!\\d*\\s?(?:%|per ?cent|million|billion))`,
    'g',
  ),
  new RegExp(
    `\\b(?:${plainLabels})\\s?\\d+[A-Z]?(?:[.-]\\d+|\\s?\\(\\w{1,4}\\))*(?:\\s?(?:,|and|to|or|-|–)\\s?\\d+[A-Z]?(?:[.-]\\d+|\\(\\w{1,4}\\))*)*(?![\\d,.]*\\s?(?:%|per ?cent|million|billion)|,\\d{3})`,
    'gi',
  ),
  // Addresses and telephone numbers
  /\b\d{1,4}[A-Za-z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Avenue|Lane|Square|Place|Drive|Terrace|Way|Court|Crescent)\b/g,
  /(?:\+\d{1,3}[ \d()-]{7,}\d|\b0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}\b)/g,
  // Ages, and what is measured on a scale
  /\b\d{1,2}(?:\s?(?:-|–|to|and)\s?\d{1,2})?[- ]year[- ]olds?\b/gi,
  /(?<=\d\.\d) out of (?:5|10|100)\b/g,
  // Dates and times of day
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:-|to|and|–)\\s?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${months}(?:,? ?(?:1[5-9]|20)\\d\\d)?`,
    'g',
  ),
  new RegExp(
    `\\b${months} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,? ?(?:1[5-9]|20)\\d\\d)?(?![\\d,.]*\\s?(?:%|per ?cent|million))`,
    'g',
  ),
  /\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|hrs|o['’]clock)(?![a-z])/gi,
  /\b\d{4}-\d{1,2}-\d{1,2}\b/g,
  // Financial years and spans: 2007-08, 2021/22, 2016–2020
  /\b(?:FY ?)?(?:19|20)\d\d\s?(?:(?:[-–—/]|to|and)\s?(?:19|20)\d\d|[-–—/]\s?\d\d)\b(?![.,]\d)(?!\s?(?:%|per ?cent))/gi,
  /\bFY ?\d{2,4}\b/g,
  // Bare years: not before a thing that is counted, which the next pattern's absence lets through
  /(?<![\d.,$€£¥])(?:19|20)\d\d(?:s|'s)?\b(?!,\d{3})(?!\.\d)(?! ?(?:%|per ?cent|tons|tonnes|hectares|km|kilomet|million|billion|thousand|yuan|dollars|new |jobs|people|households|enterprises|places|units|homes))/g,
  /(?<=(?:\b(?:in|of|since|year|before|after|by|until|till|from|between|and|to|during|early|late|over|than)|\d(?:st|nd|rd|th)?|[A-Z][a-z]+),?\s)1[5-8]\d\d\b(?![\d,]*\d)(?! (?!was|has|is|as|its|this)(?:[a-z]+ )?[a-z]+[a-rt-z]s\b)/g,
  // Slogans: 1 + 3 + 5, 1+N, "six major bases", 24/7, codes between quotation marks
  /\b\d+(?:\s*\+\s*[\dNX]+)+\b/g,
  /["“][^"”]{0,60}["”]/g,
  /['‘][A-Z0-9][^'’]{0,30}['’](?![a-z])/g,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten)[ -](?:major|great|big)\b/gi,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)[ -](?:pillars?|way|dimensional|tier|star|party|day-week|thirds?|fifths?|quarters?|halves)\b/gi,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)-(?:year|month|week|day|hour|point|part|step|stage|phase|term|man|person|storey|child|track|pronged|wheel|way|in|on|to|for)[a-z-]*/gi,
  // Ordinals, ages of plans, fractions of speech
  /\b\d+(?:st|nd|rd|th)\b/g,
  /\b(?:(?:one|two|three|four|five) of (?:the|these|those|our|its|my)(?! \d)|(?:one|two|three|four|five|\d+) (?:another|or two|by one))\b/gi,
  /\bone\b(?! (?:million|billion|hundred|thousand|per ?cent|percentage))/gi,
  // Ages of people, places in a list: aged 6 to 15, the top 10
  /\b(?:aged?|ages|age of|under the age of) (?:between )?\d{1,3}(?: ?(?:to|and|-|–|or) ?\d{1,3})?(?: (?:and|or) (?:over|above|under|older|younger))?\b/gi,
  /\b(?:top|bottom|first|last) (?:\d{1,3}|ten|twenty|five|three)\b(?! ?(?:%|per ?cent|million|minutes|hours|of the \d))/gi,
  // Denominators: per 100,000 people
  /\bper (?:\d{1,3}(?: \d{3})+|\d[\d,]*|thousand|hundred|million)\b(?! ?cent)/gi,
  /(?<=\d )(?:in|(?:out )?of) every [\d,]+/gi,
  /\b(?:at|for|in|the|these|those|both|all|other|first|last|next|past|previous|any|no) (?:two|three|four|five) (?=(?:sides|countries|places|parties|houses|of us|governments|leaders|themes|main|kinds|types|ways|peoples|superpowers)\b)/gi,
  // Spans of time as such: "over the past five years", "within 3 years"; not a supply of 5.4 years, which is measured
  /\b(?=[\daotfsenh])(?<![\d.,]|\b(?:exceed(?:ing)?|at least|at most|imprisonment (?:of|for)|term of) )(?:a |an )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|several)(?:[ -](?:and|to|or) (?:\d+|two|three|four|five|six|ten))?[ -](?:financial |fiscal |calendar |consecutive |successive |full |long |short |academic )?(?:years?|decades?|centur(?:y|ies)|quarters?|generations?)\b(?! (?:old|of age|on year|after year)|['’] (?:imprisonment|experience|notice|service))/gi,
  /\b(?:past|last|next|first|coming|previous|following|preceding|every|final|consecutive) (?:\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:months?|weeks?|days?|(?<!first \w+ )hours?|sessions?)\b/gi,
  // Laws, programmes and missions named by a number
  /\b(?:Agenda|Vision|Horizon|Plan|Act|Budget|Census|Law|Order|Rules|COVID|G|Chang'e|Article|Made in China|Project|Programme|Bill)[ -](?:of )?\d+\b/g,
  /\b\d+(?:\.\d+){2,}\b/g,
  /\b\d{3,4}[- ]\d{4}\b/g,
];

const hanNumber = '[〇零一二两三四五六七八九十百]+';
const chineseTraps: readonly RegExp[] = [
  // Labels, articles, ordinals, sessions
  /^\s*[（(]?[\d一二三四五六七八九十]+(?:\.\d+)*[）)、.．]\s*(?!\d)/g,
  /第[\d〇零一二三四五六七八九十百千]+(?:至第?[\d一二三四五六七八九十百]+)?/g,
  /(?<=^|[\s，。；：、])[一二三四五六七八九十]+(?:是|要|则|来)(?=[^，。]{2})/g,
  /(?:[一二三四五六七八九十]+届)?[一二三四五六七八九十]+(?:中全会|次全会|次会议|届|大(?:和|以来|精神|报告|召开|历次)|次党代会)/g,
  // Document numbers and dates
  /〔\d{4}〕\s*\d+号|\[\d{4}\]\s*\d+号|第?\d+号(?!线)/g,
  /(?:19|20)\d{2}\s*[-—–~～至到]\s*(?:19|20)?\d{2}\s*年(?:度)?/g,
  /(?:(?:19|20)\d{2}|[一二][〇零九一二三四五六七八]{3})\s*年(?:代|度|底|末|初)?(?:\s*[\d一二三四五六七八九十]{1,3}\s*月(?:份)?(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?)?/g,
  /\d{2}年(?=\d{1,2}月)|[\d一二三四五六七八九十]{1,3}\s*月(?:份|底|末|初)?\s*(?:[\d一二三四五六七八九十]{1,3}\s*日)?(?!饼)/g,
  /(?<!\d)(?:19|20)\d{2}(?=[）)、，至-])/g,
  /\d+[:：]\d\d(?!\d)/g,
  // Spans of time: 五年来, 三年行动, 连续8年, 10年
  /(?=[\d〇零一二两三四五六七八九十百几])(?<!(?:期限|任期|年限|工期|徒刑|租期|寿命)(?:为|是|不超过|不少于|不得超过|至少)?[\d十]{0,3})[\d〇零一二两三四五六七八九十百几]+(?:多|余)?(?:个)?(?:年(?!以[上下]|产|均|度|级|收入|增|销|货|吞|处理)|周年|世纪|季度|五年|年度|载)/g,
  // Slogans and set phrases, quoted or coded
  /[“"「『][^”"」』]{1,16}[”"」』](?!的?(?:增长|下降))/g,
  /\d+(?:\s*[+＋]\s*[\dNnXx]+)+/g,
  /《[^》]{1,80}》/g,
  /[一二两三四五六七八九十](?:带一路|国两制|位一体|个(?:全面|自信|意识|维护|确立|代表|统筹|现代化|严禁|结合|方面|环节|关键|高地|突破|重点|文明|坚持|善作善成|伟大|层面|阶段|大局|毫不动摇|务必|如何|更加|一律|领域|必由之路|区别对待)|去一降|降一补|不愁|保障|农(?!户)|稳|保(?!险)|通一平|网一|张(?:网|蓝图|表|清单)|条(?:底线|红线|龙|腿|心)|步走|篇大文章|大(?!米|豆|棚|型|桥|学|道)|好|新(?!增|建|开)|最|面|方(?!米|公里)|国|老一|小|化|同步|结合|统筹|全|严|支撑|横|纵|核|轴|带(?!动)|廊|圈|极|群|链|中心|高|低|率|快|直|线|双|者|边|端|生|级(?:以上)?|类|品|风|公|供一业|权|审|本(?!书)|证|照|单|查|会|防|清|改|转|定|起来|道防线|座大山|种|字|心一|意)/g,
  /(?<=[一二三四五六七八九十])[、和][一二三四五六七八九十]+(?=季度|产业|线|级)|[一二三四](?:、[一二三四])*(?:季度|产业|线城市|次产业)/g,
  /[三四五六七八九十][个项大](?:行动|工程|攻坚|任务|制度|机制|计划|战役|文章|清单|关系|体系|原则)/g,
  /\d+[栋幢](?=\d+(?:室|单元))|(?:图|表|附件|附表|专栏)\s?\d+(?:[-—.]\d+)*/g,
  /二次(?=供水|污染|装修|加压|开发|利用|创业|元件|转运|分配)/g,
  // Names with numbers: PM2.5, 5G, 12345热线, T3航站楼, A级景区
  /(?:PM|pm)\s?\d+(?:\.\d+)?|\d+G(?![a-zA-Z])|[A-Za-z]+[-—]?\d+(?:\.\d+)?|\d{5}(?=热线|平台)|\d+[A-Z]级|\d+(?:号线|号院|号楼|路(?=公交))|\d+·\d+|\d{1,2}\.\d{1,2}(?=(?:晚会|全民|国家安全|世界|国际|事[故件]|案|特大|专案|讲话|会议|重要))/g,
  /\d+(?:\.\d+)?版/g,
  // Numbers left open, and ages of people: 数十个, 80岁以上老年人
  /[数几][十百千万亿]+/g,
  /\d+(?:\s?[-—~～至到]\s?\d+)?\s?周?岁(?:及?以[上下内])?(?:的)?(?=[^，。；]{0,6}(?:儿童|老年?人|青少年|人[员群口]|居民|学生|妇女|未成年))/g,
  // Denominators: 每10万人, 每千人口
  /每\s?(?:\d+[十百千万亿]*|[一二两三四五六七八九]?[十百千万]+)(?:名|位|个)?(?=常住|人|户|家|公里|平方|学生|张)/g,
  /(?<![\d.多余近超逾约过])(?:百姓|千方|百计|万众|万家|千家|千里|亿万|百年|万里|千秋|百业|千行|百态|千万户|百花|百家|万千|十分(?!之)|万一|一一|千年|万象|百强|双百)/g,
  new RegExp(
    `(?:前|头|近(?![百千])|这|那|每|下|上(?![百千万])|首|末|另|任|某|同|各)${hanNumber}(?=[个项家])`,
    'g',
  ),
];

/** The sentence with every trap blanked out by spaces, its length unchanged. */
export function hideNumberTraps(sentence: string, language: 'en' | 'zh'): string {
  let text = sentence;
  for (const trap of language === 'zh' ? chineseTraps : englishTraps) {
    text = text.replace(trap, (hidden) => ' '.repeat(hidden.length));
  }
  return text;
}
