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
  if (isRule && (!statement.deadline || recurring.test(statement.text))) return 'standing-rule';
  if (!statement.deadline && forGood.test(statement.text)) return 'standing-rule';
  const { quantities, instruments, deadline, years } = statement;
  if (quantities.length > 0 || deadline) return undefined;
  if (slogan.test(statement.text)) return 'vague';
  if (instruments.length > 0 || years.length > 0) return undefined;
  if (/\d/.test(statement.text)) return undefined;
  const left = statement.text.replace(generalWords, ' ').match(/\p{Script=Han}|[\p{L}]{3,}/gu) ?? [];
  const isShort = left.length < (/\p{Script=Han}/u.test(statement.text) ? 6 : 4);
  return isShort && !(left.length > 1 && namesEnd(statement.text)) ? 'vague' : undefined;
}

/** "We will buy a helicopter": little is said, but whether it was done can be seen. */
function namesEnd(text: string): boolean {
  return findPromisedActs(text).some(({ act }) => endedActs.has(act));
}

const endedActs: ReadonlySet<string> = new Set(
  'acquire equip use establish merge handover move adopt issue agree revise'.split(' '),
);

/** Words by which a rule binds, for as long as it is in force. */
const ruling = /\b(?:shall|must|may not|is required to|are required to)\b|应当|必须|不得|严禁|禁止/i;
/** What comes due again every year is never finished. */
const recurring =
  /\b(?:of the following year|(?:every|each) (?:year|quarter|month|week)|annually|monthly|quarterly)\b|次年|每年|每季度|每月|按年|逐年/i;
/** What is allowed or forbidden from now on, whatever document says so. */
const forGood =
  /\b(?:permitted|allowed|approved|granted|licensed|admitted) only\b|\b(?:will|shall|may|must) only be (?:permitted|allowed|approved|granted|licensed|used)\b|\b(?:may|must|shall) not\b|不得|严禁|一律不|不准/i;
/** Words of intention and praise that name nothing. */
const generalWords =
  /\b(?:in the next step|we|will|shall|should|must|to|the|a|an|and|of|in|for|on|our|its|all|further|continuously|continue|constantly|unswervingly|resolutely|strive|strengthen|improve|improving|enhance|promote|deepen|accelerate|advance|consolidate|expand|adhere|stick|keep|maintain|follow|implement|carry out|carry|out|do|theme education|clean|honest\w*|integrity|cadres?|discipline|political|party|conduct|ideolog\w*|solid|work|good|better|new|high|quality|level|development|situation|achievements?|mechanism|working|strategic|determination|path|spirit|thought|responsibilit(?:y|ies)|efforts?|make|every|actively|vigorously|effectively|steadily|comprehensively|conscientiously|sense|gain|masses|people|chapter|write|green|progress|economy|economic|social|society|nation|country|future|world|challenges?|opportunit(?:y|ies)|together|confidence|great|greater|important|with|that|is|are|be|this|as|by|from|more)\b|下一步|我们|将|要|进一步|继续|不断|持续|坚持|加强|提升|完善|推进|推动|深化|加快|巩固|拓展|增强|保持|战略|定力|真抓实干|人民|群众|获得感|幸福感|安全感|工作|发展|成果|机制|水平|能力|质量|高质量|全面|深入|切实|认真|扎实|努力|奋力|谱写|新|篇章|局面|责任|意识|精神|思想|贯彻|落实|学习|党的建设|党建|从严治\p{Script=Han}|打造|过硬|铁军|主题教育|党风|廉政|作风|队伍|自身建设|政治|建设|改进|优化|强化|的|和|为|在|以|把|更|大|好/giu;
const slogan =
  /\b(?:new chapter|sense of gain|strategic determination|good situation|green path|solid work|spirit of|with one heart|better tomorrow|brighter future|higher level|great banner|new victor(?:y|ies)|open mind|their own eyes|original aspiration|forge ahead|with one mind|bounden duty)\b|^hold (?:high|the banner)|新篇章|获得感|战略定力|真抓实干|团结奋斗|新局面|更大贡献|再上新台阶|迈上新台阶|统一思想|坚定信心|不忘初心|牢记使命|凝心聚力|砥砺前行|同心同德|伟大旗帜|新的胜利|再创佳绩|开局之年|收官之年|关键之年/i;
