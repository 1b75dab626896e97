/**
 * The term a question asks the meaning of, without its frame: `What does “X” mean?`, `define X`, `X stands for?`,
 * `什么是X`, `X指什么`, `请问X的含义`. Undefined when none can be told.
 */
export function findAskedTerm(question: string): string | undefined {
  const text = withoutCourtesy(question);
  for (const { shape } of frames) {
    const term = shape.exec(text)?.groups?.term;
    if (term !== undefined) return bare(term);
  }
  return undefined;
}

/** Does the wording itself ask for a meaning, whatever else the question may look like? */
export function asksForMeaning(question: string): boolean {
  if (/什么时候|何时|谁|哪[年个里位]/u.test(question)) return false;
  const text = withoutCourtesy(question);
  const frame = frames.find(({ shape }) => shape.test(text));
  return frame?.isSure === true;
}

interface Frame {
  shape: RegExp;
  /** Nothing but a meaning can be asked for in this way. */
  isSure?: boolean;
}

const word =
  '(?:terms?|words?|phrases?|slogans?|expressions?|abbreviations?|acronyms?|concepts?|policy|so-called)';
const lead = `(?:(?:the|an?) )?(?:${word} (?:of )?)?`;
const somebody = String.raw`(?:you|they|we|it|the [\p{L} -]{2,30}?|this [\p{L}]+)`;
/** What is explained, but no manner and no reason. */
const thing = String.raw`(?!(?:how|why|where|when|whether|which|who|the (?:reasons?|differences?|process|way|role|impact|effect))\b)(?<term>\S+(?: \S+){0,7}?)`;

/** In order: the first that fits names the term. */
const frames: readonly Frame[] = [
  { shape: frame(`what (?:is|are|was|were) meant by ${lead}(?<term>.+)`), isSure: true },
  {
    shape: frame(`(?:what(?:'s| is| are| was) )?(?:the )?(?:meanings?|definitions?) of ${lead}(?<term>.+)`),
    isSure: true,
  },
  {
    shape: frame(`what (?:does|do|did) ${lead}(?<term>.+?) (?:mean|stand for|refer to|denote|signify)`),
    isSure: true,
  },
  {
    shape: frame(`what (?:do|does|did) ${somebody} (?:mean|understand) by ${lead}(?<term>.+)`),
    isSure: true,
  },
  { shape: frame(`(?:who or what|what or who|what exactly) (?:is|are) ${lead}(?<term>.+)`), isSure: true },
  { shape: frame(`what (?:counts|qualifies) as ${lead}(?<term>.+)`), isSure: true },
  { shape: frame(`what(?:'s| is| are| was| were) ${lead}(?<term>.+)`) },
  {
    shape: frame(`(?:explain )?what ${lead}(?<term>.+?) (?:is|are|means?|refers? to|stands? for)`),
    isSure: true,
  },
  {
    shape: frame(`(?:define|explain)(?::| the meaning of| the definition of)? ${lead}${thing}`),
    isSure: true,
  },
  {
    shape: frame(`how (?:is|are|was|were) ${lead}(?<term>.+?) (?:defined|understood|interpreted)(?: .*)?`),
    isSure: true,
  },
  {
    shape: frame(`how (?:do|does|did) ${somebody} (?:define|understand|interpret) ${lead}(?<term>.+)`),
    isSure: true,
  },
  { shape: frame(`(?:is|are|was) ${lead}(?<term>.+?) (?:ever )?defined(?: .*)?`), isSure: true },
  {
    shape: frame(
      `(?!(?:what|how|why|who|when|where|which|is|are|was|were|do|does|did|has|have|can|will)\\b)${lead}${thing} (?:meaning|definition|stands? for|means?(?: what)?)`,
    ),
    isSure: true,
  },
  {
    shape:
      /^(?:解释|说明|介绍|讲解|说说|讲讲)(?:一下|下)?(?:什么[是叫]|何谓|何为|所谓的?)?(?!为什么|为何|如何|怎么|怎样)(?<term>.{2,24}?)(?:的(?:含义|意思|定义|概念|内涵))?(?:是什么(?:意思)?)?$/u,
    isSure: true,
  },
  {
    shape: /^(?:什么[是叫]做?|啥[是叫]|何谓|何为|(?:怎么|如何|怎样)(?:理解|解释))(?<term>.{2,24})$/u,
    isSure: true,
  },
  {
    shape:
      /^(?:所谓的?)?(?<term>.{2,24}?)(?:具体|到底|究竟|主要|一般)?(?:的(?:含义|意思|定义|内涵|概念|名词解释))(?:[是为](?:什么|啥|何))?$/u,
    isSure: true,
  },
  {
    shape:
      /^(?:所谓的?)?(?<term>.{2,24}?)(?:具体|到底|究竟|主要|一般)?(?:是?指的?(?:就?是)?[什甚]么|是?(?:什么|啥)意思|是何意|是(?:什么|啥)(?:东西|概念)|代表什么|(?:应该?|该|要)?(?:怎么|如何|怎样)(?:理解|解释)|是?(?:怎么|如何|怎样)(?:定义|解释|界定)的?)$/u,
    isSure: true,
  },
  { shape: /^(?:所谓的?)?(?<term>.+?)(?:具体|到底|究竟)?是(?:什么|啥)$/u },
  { shape: /^所谓的?(?<term>.{2,24})$/u },
];

function frame(source: string): RegExp {
  return new RegExp(`^${source}$`, 'iu');
}

/** `Could you please tell me`, `请问一下`, `in this collection`: what is said around the question. */
function withoutCourtesy(question: string): string {
  return question
    .trim()
    .replace(/[?？。.！!\s]+$/u, '')
    .replace(/[吗呢啊呀]$/u, '')
    .replaceAll('甚么', '什么')
    .replace(courtesy, '')
    .replace(scope, '')
    .replace(placeInChinese, '');
}

const courtesy =
  /^(?:(?:please|so|well|ok|hello|hi),? |(?:can|could|would|will) you (?:please )?|i(?: would|'d)? (?:want|like|need|wish) to (?:know|understand|learn) |(?:please )?tell me |do you know |i wonder |help me understand |(?:请问|请|麻烦|能否|能不能|可否|可以|帮忙?|我|你|想要?|知道|了解|问问?|告诉|给|跟)(?:一下|下)?[，,：:]?(?=[\p{Script=Han}“"]{2}))+/iu;
const scope =
  / (?:(?:here|in (?:this|these|the|our|your|that) (?:collection|documents?|reports?|polic(?:y|ies)|act|law|plan|strategy|regulations?|rules|paper|context|guidance|bill|text))|about)$/iu;
/** `报告中的“……”`, `文件里提到的……` */
const placeInChinese =
  /^(?:本|该|这份|这个)?(?:政府工作报告|报告|文件|文中|规划|条例|办法|通知|方案|意见|材料|文章)(?:中|里|里面|当中|上)?(?:所?(?:提到|提出|说|称|讲))?的(?=["“\p{Script=Han}])/u;

function bare(term: string): string {
  return term
    .trim()
    .replace(/^["“'‘「]([^"”'’」]+)["”'’」](?=\p{Script=Han}| \p{Ll}+$)/u, '$1')
    .replace(/^["“'‘「]|["”'’」]$/gu, '')
    .replace(/ (?:collection |fund )?about$/i, '')
    .trim();
}
