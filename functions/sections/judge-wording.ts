/** What a heading's words do: command (`Build new homes`), ask (`What we will do`), tell of doing (`Building homes`), or name. */
export type HeadingWording = 'command' | 'question' | 'doing' | 'name';

/** Verbs that open headings of plans; nouns as often as verbs (`work`, `change`, `lead`) are left out. */
const commands = new Set(
  `accelerate achieve adapt address adopt align attract boost bring build clarify close combat complete connect
  consolidate continue create cut deepen defend deliver develop divert drive embed empower encourage end engage enhance
  ensure establish expand explore extend foster fund give grow harness help hold implement improve increase integrate
  introduce invest keep launch learn leverage lower maintain make manage maximise maximize meet minimise minimize mobilise
  mobilize modernise modernize nurture open optimise optimize prepare preserve prevent prioritise prioritize promote
  protect provide publish put raise rebuild reduce remove renew repair replace require restore revise revitalise
  revitalize safeguard save secure set simplify speed stabilise stabilize stop streamline strengthen support sustain
  tackle train transform unlock update upgrade use widen`.split(/\s+/),
);
const question = /^(?:what|how|why|where|who|when|which|whether|is|are|can|should|do|does)\b/i;

/** How a heading is worded; names are what is left. */
export function judgeWording(heading: string): HeadingWording {
  if (question.test(heading)) return 'question';
  const [first = '', second = ''] = heading.toLowerCase().split(/\s+/, 2);
  // `Support for families` names.
  if (commands.has(first) && second !== '' && !/^(?:of|for|and|to|in|on|from)$/.test(second))
    return 'command';
  return /^[a-z]{2,}ing$/.test(first) && second !== '' ? 'doing' : 'name';
}
