/**
 * What a heading's words do: command (`Build new homes`), ask (`What we will do`), tell of doing (`Building homes`),
 * set a condition (`If you work`) or say when and where (`During the trip`); name a span of work (今年的主要任务); or
 * name a matter.
 */
export type HeadingWording = 'command' | 'question' | 'doing' | 'condition' | 'place' | 'period' | 'name';

/** Verbs that open headings of plans; nouns as often as verbs (`work`, `change`, `lead`) are left out. */
const commands = new Set(
  `accelerate achieve adapt address adopt align ask assess attract avoid boost bring build check choose clarify close combat complete connect
  consolidate continue count create cut deepen defend deliver develop divert drive embed empower encourage end engage enhance
  ensure establish expand explore extend foster fund give grow harness help hold implement improve increase integrate
  introduce invest keep launch learn leverage lower maintain make manage maximise maximize meet minimise minimize mobilise
  mobilize modernise modernize nurture open optimise optimize prepare preserve prevent prioritise prioritize promote
  protect provide publish put raise rebuild reduce remove renew repair replace require restore revise revitalise
  revitalize safeguard save secure set simplify speed stabilise stabilize stop streamline strengthen support sustain
  share tackle tell train transform treat unlock update upgrade use widen`.split(/\s+/),
);
/** Nouns as often as verbs, commands before such a word: `Work with farmers`, `Plan for growth`. */
const workWith =
  /^(?:work (?:with|together|across)|look (?:after|at)|listen to|respond to|move to|invest in|prepare for|plan for|act on|focus on|care for) /i;
const question = /^(?:what|how|why|where|who|when|which|whether|is|are|can|should|do|does)\b|[?？]$/i;

const preposition =
  /^(?:about|above|across|after|against|along|among|around|at|before|behind|below|beside|between|beyond|by|during|for|from|in|inside|into|near|of|on|outside|over|since|through|throughout|to|towards?|under|until|with|within|without)\s/i;
/** `If you disagree`: a clause that no comma ends, so that nothing follows from it on its own line. */
const condition =
  /^(?:if (?:you|your|some\p{L}+|any\p{L}+|no\p{L}+|they|the|an?|it|we)|when (?:you|some\p{L}+|they)) [^,.:;?]+$/iu;
/** Behind no noun that opens a heading does such a word stand, so the first word is a verb. */
const verbAhead = /^[A-Z][a-z]+ (?:the|an?|your|our|their|its|every|each|all|more) \p{Ll}/u;

/** `一年来的工作`, `2021年工作回顾`: the outer parts of a yearly report, each about a span of time. */
const period =
  /^(?:(?:过去|這|这)?[一两三四五]年[来來]|过去|今年|明年|去年|上[半一]?年|下[半一]?年|下一步|本届|上届|今后|未来|20\d\d年).{0,14}(?:工作|回顾|回顧|任务|任務|打算|安排|计划|計劃|成效|目标|目標|建议|情况)/u;

/** How a heading is worded; names are what is left. */
export function judgeWording(heading: string): HeadingWording {
  if (/^\p{Script=Han}|^20\d\d年/u.test(heading)) return period.test(heading) ? 'period' : 'name';
  if (condition.test(heading)) return 'condition';
  if (question.test(heading)) return 'question';
  if (preposition.test(heading)) return 'place';
  if (verbAhead.test(heading) || workWith.test(heading)) return 'command';
  const [first = '', second = ''] = heading.toLowerCase().split(/\s+/, 2);
  // `Support for families` names.
  if (commands.has(first) && second !== '' && !/^(?:of|for|and|to|in|on|from|with|desk|line)$/.test(second))
    return 'command';
  return /^[a-z]{2,}ing$/.test(first) && second !== '' ? 'doing' : 'name';
}
