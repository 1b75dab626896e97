import { findPromisedActs } from '../statements/compare-acts.ts';
import type { ReasonCode } from './status-reason.ts';
import type { LedgerDocument, LedgerStatement } from './thread.ts';

/**
 * A promise without number, time limit, instrument or a thing to point at cannot be rated, nor can a standing rule.
 * @returns the reason, or undefined when it can.
 */
export function findVagueness(
  statement: LedgerStatement,
  { kind }: Pick<LedgerDocument, 'kind'>,
): Extract<ReasonCode, 'standing-rule' | 'vague'> | undefined {
  const isBinding = statement.basis === 'obligation' || ruling.test(statement.text);
  const isRule = ['law', 'policy', 'notice'].includes(kind) && isBinding;
  if (isRule && !statement.deadline) return 'standing-rule';
  if (['law', 'policy', 'notice'].includes(kind) && recurring.test(statement.text)) return 'standing-rule';
  if (kind === 'law' && formulated.test(statement.text)) return 'standing-rule';
  if (pointsElsewhere(statement.text)) return 'vague';
  if (!statement.deadline && forGood.test(statement.text)) return 'standing-rule';
  const { quantities, instruments, deadline, years } = statement;
  if (quantities.length > 0 || deadline) return undefined;
  if (slogan.test(statement.text)) return 'vague';
  if (instruments.length > 0 || years.length > 0) return undefined;
  if (/\d/.test(statement.text)) return undefined;
  const left = statement.text.replace(generalWords, ' ').match(/\p{Script=Han}|\p{Script=Latin}{3,}/gu) ?? [];
  const isShort = left.length < (/\p{Script=Han}/u.test(statement.text) ? 6 : 4);
  return isShort && !(left.length > 1 && namesEnd(statement.text)) ? 'vague' : undefined;
}

/** "We will buy a helicopter", "The crossing at Brenn will be rebuilt": little is said, but whether it was done can be seen. */
function namesEnd(text: string): boolean {
  const ofNamed = /[a-z] [A-Z]/.test(text) ? worksOnNamed : endedActs;
  return findPromisedActs(text).some(({ act }) => endedActs.has(act) || ofNamed.has(act));
}

const worksOnNamed: ReadonlySet<string> = new Set(['build', 'remedy', 'remove']);

const endedActs: ReadonlySet<string> = new Set(
  'acquire equip use establish merge handover move adopt issue agree revise'.split(' '),
);

/** Words by which a rule binds, for as long as it is in force. */
const ruling = /\b(?:shall|must|may not|is required to|are required to)\b|应当|必须|不得|严禁|禁止/i;
/** "These Measures are formulated in order to ...": the rule says what it is. */
const formulated =
  /^(?:these|this|the present) (?:Measures|Regulations?|Rules|Provisions|Law|Act|Guidelines|Notice)\b[^.;]{0,20}\b(?:is|are) (?:hereby )?(?:formulated|enacted|made|issued)\b|^为[^。；]+，[^。]*制定本/i;
/** "It will be weighed again when the Measures are revised": the thing meant stands in another sentence. */
function pointsElsewhere(text: string): boolean {
  const [, said] =
    /^(?:it|this|that|they|these|those) (?:will|shall|should|must) (?:be )?(.*)$/i.exec(text) ?? [];
  if (said === undefined) return false;
  return (said.replace(aside, ' ').match(/\p{L}{3,}/gu) ?? []).length < 3;
}

const aside = /,? ?\b(?:when|once|as soon as|after|before|together with|if)\b.*$/i;
/** What comes due again every year is never finished. */
const recurring =
  /\b(?:of the following year|(?:every|each) (?:year|quarter|month|week)|annually|monthly|quarterly)\b|次年|每年|每季度|每月|按年|逐年/i;
/** What is allowed or forbidden from now on, whatever document says so. */
const forGood =
  /\b(?:permitted|allowed|approved|granted|licensed|admitted) only\b|\b(?:will|shall|may|must) only be (?:permitted|allowed|approved|granted|licensed|used)\b|\b(?:may|must|shall) not\b|\bmust never\b|绝不|决不|不得|严禁|一律不|不准/i;
/** Words of intention and praise that name nothing. */
const generalWords =
  /\b(?:in the next step|we|will|shall|should|must|to|the|a|an|and|of|in|for|on|our|its|all|further|continuously|continue|constantly|unswervingly|resolutely|strive|strengthen|improve|improving|enhance|promote|deepen|accelerate|advance|consolidate|expand|adhere|stick|keep|maintain|follow|implement|carry out|carry|out|do|theme education|clean|honest\w*|integrity|cadres?|discipline|political|party|conduct|ideolog\w*|solid|work|good|better|new|high|quality|level|development|situation|achievements?|mechanism|working|strategic|determination|path|spirit|thought|responsibilit(?:y|ies)|efforts?|make|every|actively|vigorously|effectively|steadily|comprehensively|conscientiously|sense|gain|masses|people|chapter|write|green|progress|economy|economic|social|society|nation|country|future|world|challenges?|opportunit(?:y|ies)|together|confidence|great|greater|important|with|that|is|are|be|this|as|by|from|more)\b|下一步|我们|将|要|进一步|继续|不断|持续|坚持|加强|提升|完善|推进|推动|深化|加快|巩固|拓展|增强|保持|战略|定力|真抓实干|人民|群众|获得感|幸福感|安全感|工作|发展|成果|机制|水平|能力|质量|高质量|全面|深入|切实|认真|扎实|努力|奋力|谱写|新|篇章|局面|责任|意识|精神|思想|贯彻|落实|学习|党的建设|党建|从严治\p{Script=Han}|打造|过硬|铁军|主题教育|党风|廉政|作风|队伍|自身建设|政治|建设|改进|优化|强化|的|和|为|在|以|把|更|大|好/giu;
const slogan =
  /\b(?:new chapter|hard bones?|problem[- ]orient\w+|pressure (?:is )?transmit\w+|sense of gain|strategic determination|good situation|green path|solid work|spirit of|with one heart|better tomorrow|brighter future|higher level|great banner|new victor(?:y|ies)|open mind|their own eyes|at the heart of (?:all|everything|what)|(?:all|everything) (?:that )?we do|highest (?:\w+ )?standards|original aspiration|forge ahead|with one mind|bounden duty)\b|^hold (?:high|the banner)|弘扬[^，。；]{0,12}精神|铁军|钉钉子精神|新篇章|获得感|战略定力|真抓实干|团结奋斗|新局面|更大贡献|再上新台阶|迈上新台阶|统一思想|坚定信心|不忘初心|牢记使命|凝心聚力|砥砺前行|同心同德|伟大旗帜|新的胜利|再创佳绩|开局之年|收官之年|关键之年/i;

/**
 * Whether all that is promised is an effort at something that has no end: "support the efforts to improve the climate for
 * business", 加强行业监管. Where a report tells of it there is something to judge; where none does, nobody can say that it
 * was left undone.
 */
export function isMereEffort({ text, quantities, instruments, deadline, years }: LedgerStatement): boolean {
  if (quantities.length > 0 || deadline || instruments.length > 0 || years.length > 0) return false;
  if (/\d|[“"《「]/.test(text)) return false;
  if (!effort.test(text) || !endless.test(text)) return false;
  const acts = findPromisedActs(text.replace(buildingUp, ' '));
  return !acts.some(({ act }) => endedActs.has(act) || act === 'build');
}

/** "the construction of a clean government": no work that is ever finished. */
const buildingUp =
  /\b(?:construction|building) of (?:an? |the )?(?:[\w-]+ ){0,4}(?:government|party|style|culture|teams?|systems?|mechanisms?|civili[sz]ation|conduct|discipline|democracy|law)\b/gi;
const effort =
  /\b(?:support|encourage|promote|strengthen|improve|enhance|deepen|foster|advance|optimi[sz]e|consolidate|intensify|step up|go on|continue|work (?:closely |together )?with|cooperate|remains?|committed|keep|pursue|seek|strive|pay (?:\w+ )?attention|attach|adhere|persist|listen|maintain|contribute|do (?:a )?(?:good|solid))\b|加强|强化|深化|提升|提高|增强|推进|推动|促进|优化|完善|改进|坚持|持续|加大|支持|鼓励|引导|注重|重视|营造|弘扬|抓好|做好|落实|听取/i;
const endless =
  /\b(?:climate|environments?|atmosphere|styles?|efforts?|cooperation|collaboration|coordination|partnerships?|dialogue|relations(?:hips?)?|awareness|understanding|capacity|capabilit(?:y|ies)|competence|efficiency|effectiveness|quality|standards|supervision|oversight|management|governance|regulation|guidance|publicity|communication|culture|image|morale|discipline|integrity|transparency|accountability|competitiveness|resilience|excellence|well-?being|welfare|opinions|voices|needs|interests|masses|innovation|development|professionalism|services?)\b|(?:环境|氛围|作风|力度|合作|协作|协调|配合|沟通|交流|意识|素质|能力|水平|质量|效率|效能|监管|管理|治理|监督|指导|宣传|服务|保障|形象|合力|机制|体系|文化|廉政|责任|落实|意见|诉求)(?=[，。、；]|$)/i;
