/* Readings of the characters that series of official numbers are made of; a character missing here leaves its series as it is. */
const readings: Record<string, string> = Object.fromEntries(
  (
    '京jing 津jin 冀ji 晋jin 蒙meng 辽liao 吉ji 黑hei 沪hu 苏su 浙zhe 皖wan 闽min 赣gan 鲁lu 豫yu 鄂e 湘xiang 粤yue 桂gui 琼qiong 渝yu 川chuan 蜀shu ' +
    '贵gui 黔qian 滇dian 云yun 藏zang 陕shan 甘gan 陇long 青qing 宁ning 新xin 国guo 中zhong 府fu 政zheng 办ban 发fa 函han 字zi 财cai 教jiao 建jian 环huan ' +
    '水shui 农nong 林lin 土tu 规gui 资zi 税shui 卫wei 健jian 民min 人ren 社she 保bao 交jiao 科ke 工gong 信xin 商shang 文wen 旅lv 体ti 审shen 统tong 市shi 监jian ' +
    '应ying 急ji 安an 公gong 司si 法fa 检jian 银yin 金jin 证zheng 综zong 通tong 改gai 委wei 党dang 组zu 宣xuan 纪ji 行xing 预yu 企qi 外wai 管guan 厅ting 局ju 省sheng ' +
    '县xian 区qu 城cheng 乡xiang 住zhu 房fang 能neng 源yuan 电dian 油you 粮liang 食shi 药yao 医yi 联lian 评ping 价jia 质zhi 技ji 标biao 产chan 生sheng 态tai 会hui 明ming 告gao ' +
    '气qi 象xiang 运yun 输shu 路lu 港gang 航hang 海hai 河he 湖hu 汛xun 防fang 消xiao 救jiu 灾zai 地di 质zhi 矿kuang 渔yu 牧mu 畜xu 兽shou 种zhong 植zhi 然ran 自zi 业ye 就jiu 才cai 训xun 职zhi 学xue 高gao 基ji 固gu 废fei 土tu 核he 辐fu 总zong 经jing 贸mao 投tou 招zhao 扶fu 贫pin 振zhen 兴xing 库ku 税shui 关guan 署shu 院yuan 令ling'
  )
    .split(' ')
    .map((entry) => [entry[0]!, entry.slice(1)]),
);

/** Words that translators put for the last character or two: `Qianhuan Comprehensive [2023] No. 45`. */
const translations: Record<string, string> = {
  综: 'comprehensive',
  办: 'office|general',
  函: 'letter',
  规: 'planning|plan|regulation|normative|rules',
  通: 'notice|circular|general',
  发: 'issue|issued|document',
  字: 'word',
  财: 'finance',
  建: 'construction',
  公: 'announcement|public',
  法: 'law',
  令: 'order|decree',
};

/** Readings of one series that must be known, so that a place's own character may be any. */
const fewestKnown = 2;

/**
 * What a number's key looks like in a translation: `黔府发-2021-5` is `qianfufa-2021-5`. A character of no known
 * reading, as places have them, may be any syllable. Undefined when the key has no series in Han characters.
 */
export function romanisedPattern(key: string): RegExp | undefined {
  const series = /^(\p{Script=Han}{2,12})-((?:19|20)\d\d-\d+)$/u.exec(key);
  if (series === null) return undefined;
  const syllables = [...series[1]!].map((character) => readings[character]);
  if (syllables.filter((syllable) => syllable !== undefined).length < fewestKnown) return undefined;
  const parts = [...series[1]!].map((character, at) => {
    const read = syllables[at] ?? '[a-z]{1,6}';
    const translated = at > 0 ? translations[character] : undefined;
    return translated === undefined ? read : `(?:${read}|${translated})`;
  });
  return new RegExp(`^${parts.join('')}-${series[2]}$`);
}

/** `qian-fu-fa-2021-5` and `qianfufa-2021-5` are one. */
export function joinedLatin(key: string): string | undefined {
  const series = /^([a-z]+(?:-[a-z]+){0,8})-((?:19|20)\d\d-\d+)$/.exec(key);
  return series === null ? undefined : `${series[1]!.replaceAll('-', '')}-${series[2]}`;
}
