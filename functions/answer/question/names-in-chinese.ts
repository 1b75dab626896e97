import { shareOf } from '../wording/chinese-words.ts';

const companies = /公司|集团|[\p{Script=Han}]{2,}(?<!处理|加工)厂(?!家|商|房|区)/u;
const offices =
  /[\p{Script=Han}](?:局|厅|委|部(?!门|分|署|长)|办(?!理|法|公|结)|院(?!校)|科|处(?!理|罚|置))/u;
/** Whoever may do something. */
export const doers =
  /[\p{Script=Han}](?:局|厅|委|部(?!门|分|署)|院(?!校)|办(?!理|法|公|结)|公司|集团|大学|协会|学会|基金会|中心|政府|财政|企业|部门|单位|机构)/u;
const chineseList = /[\p{Script=Han}“”]{2,}、[\p{Script=Han}“”]{2,}(?:、|和|及|等)/u;

/** 局长 is not 副局长. */
export function holdsOffice(office: string, sentence: string): boolean {
  return (
    shareOf(office, sentence) === 1 &&
    (!sentence.includes(`副${office}`) || sentence.replaceAll(`副${office}`, '').includes(office))
  );
}

/** 哪些企业 wants companies, 哪些部门 wants offices, anything else a list. */
export function namesOf(kind: string, sentence: string): boolean {
  if (/企业|公司/.test(kind))
    return (
      companies.test(sentence) ||
      /[\p{Script=Han}“”]{2,}、[\p{Script=Han}“”]{2,}(?:获批|获评|入选|入围|获得|荣获|通过|被评为|列入|上榜)/u.test(
        sentence,
      ) ||
      (chineseList.test(sentence) && /(?:等|家|户)[\p{Script=Han}\d]{0,4}企业/u.test(sentence))
    );
  if (/[乡镇村街]/.test(kind))
    return /[\p{Script=Han}]{2,3}(?<![各全乡城农个家县年些入])(?:镇|乡(?![镇村])|村(?!民|庄|级)|街道)/u.test(
      sentence,
    );
  if (/部门|单位|机构/.test(kind)) return offices.test(sentence) || companies.test(sentence);
  return chineseList.test(sentence) || /[县区市州国省]/.test(sentence);
}

/** The most frequent ones. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵习应穆戚娄';
const office =
  '(?:总理|主席|书记|部长|省长|市长|州长|县长|区长|厅长|局长|院长|主任|组长|会长|校长|院士|秘书长|代表|教授|同志|先生|女士|司长|委员|行长|董事长|经理)';
/** A surname with an office, or alone on its line. */
export const chinesePerson = new RegExp(
  `${office}[：:、\\s　]*[${surnames}][\\s　]*\\p{Script=Han}[\\s　]*\\p{Script=Han}?|[${surnames}]\\p{Script=Han}{1,2}${office}|(?:^|[：:\\s　])[${surnames}][\\s　]*\\p{Script=Han}{1,2}(?=[\\s　，。、]|$)|\\p{Script=Han}·\\p{Script=Han}|由[${surnames}]\\p{Script=Han}{1,2}(?:同志)?(?:担任|兼任)`,
  'u',
);

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
/** A province that a question names, also where no document is of it; 黄河南岸 and 浙江西部 name none. */
export const province = new RegExp(`(?<![黄太庭浙长上])(?:${provinces})`, 'gu');

/** A verb of place, or something done `在` a place. */
export const chinesePlace = new RegExp(
  `${provinces}|位于|坐落|落户|落地|地处|设在|设于|建在|选址|[在于][\\p{Script=Han}]{2,10}(?:举|召|设|建|开|落|成|揭|运|挂|进行|实施|试点)|[省市县镇乡州岛](?![场长级政])`,
  'u',
);
