/** How people say it, and the plain word that reports have for it. English; a whole idiom is more than its words. */
const idioms: readonly [RegExp, string][] = [
  [/\b(?:is|are|was|were) in charge of\b/giu, 'heads'],
  [/\btake charge of\b/giu, 'be responsible for'],
  [/\bhow (?:soon|quickly)\b/giu, 'how long'],
  [/\blook(?:ed|s|ing)? after\b/giu, 'treat'],
  [/\b(?:done|did|do) up\b/giu, 'refurbished'],
  [/\bwalk(?:ed)? out\b/giu, 'strike'],
  [/\b(?:bring|brought|brings) in\b/giu, 'earn'],
  [/\b(?:get|got) rid of\b/giu, 'removed'],
  [/\b(?:put|set) right\b/giu, 'rectified'],
  [/\b(?:put|set) up\b/giu, 'established'],
  [/\bgive(?:n)? (?:up|back)\b|\bgave (?:up|back)\b/giu, 'returned'],
  [/\b(?:come|came) back\b/giu, 'return'],
  [/\bturn(?:ed)? down\b/giu, 'rejected'],
  [/\bcall(?:ed)? off\b/giu, 'cancelled'],
  [/\bput off\b/giu, 'postponed'],
  [/\b(?:pull|knock)(?:ed)? down\b/giu, 'demolished'],
  [/\blet go\b|\blaid off\b/giu, 'dismissed'],
  [/\bagree(?:d)? with\b/giu, 'uphold'],
  [/\bin the countryside\b/giu, 'in rural areas'],
  [/\bA&E\b/gu, 'emergency'],
  [/\btax bills?\b/giu, 'tax'],
  [/\bin (?:all|total)\b/giu, ''],
  [
    /^\W*(?:what|which) (?:period|years?) (does|do|did) (.{3,80}?) (?:cover|span|run for|apply to)\b/giu,
    'when $1 $2',
  ],
  [
    /^\W*(?:which|what) (?:section|part|chapter|paragraph|heading)s? (?:of the [\p{L}]+ )?(?:is|are|deals?|speaks?|covers?|discuss(?:es)?|describes?|mentions?|treats?|talks?|sets out|says something)(?: (?:about|with|of|on))? /giu,
    'what is said about ',
  ],
  [/^([“"「][^”"」]{1,20}[”"」])(?:指的|说的)?(?:是|指|包括)(?:的是)?哪.*$/gu, '$1是指什么？'],
  [/哪(?:一|个|些)?(?:节|章|部分|段)(?:里|中)?(?:讲|说|涉及|介绍|谈|写|提)(?:到|述|及|的是|了)?/gu, '关于'],
  [/多大(?:年纪|岁数|年龄)|(?:年龄|年纪)多大/gu, '多少岁'],
  [/\b(?:due|scheduled|supposed|meant) to\b/giu, 'to'],
];

/** `2034-35` is of both. */
const financialYear = /(?<!\d)((?:19|20)\d\d)[-–/](?:\d\d|(?:19|20)\d\d)(?!\d)/g;

/** The question with its idioms in plain words; what is quoted never passes through here. */
export function plainQuestion(question: string): string {
  const plain = idioms.reduce((text, [idiom, plain]) => text.replace(idiom, plain), question);
  return plain.replace(financialYear, (_, first: string) => `${first} ${Number(first) + 1}`);
}
