/** Words by which later documents say what became of a promise; Chinese as simplified characters with full-width marks. */

/** Words by which a report says that a thing is not finished, whatever number it names. */
export const unfinished =
  /\b(?:still under|under construction|under way|underway|so far|remaining|(?<!first |second |latter |last )half(?!-?way)|in progress|(?:is|are) (?:now )?(?:planned|scheduled|expected|foreseen) (?:for|to|in|by)|no (?:money|funds?|funding|budget|staff|site|contractor) (?:was|were|is|are|could be) (?:available|found|left)|for (?:the )?(?:other|rest|remainder)\b|is being|are being|partly|partially|out of|not yet|(?:though|although|but|albeit) not|(?:has|have|had) not (?:been )?(?:found|\w+ed)|too late for|nearing completion|suspended|only (?:about |some )?\d[\d.,]*(?: ?%| per ?cent)?[^.;,]{0,30}\b(?:finished|completed?|done|built)|ahead of schedule to be|(?:to|will) follow|still (?:being|closed)|(?<!the |average )waits for|waiting for|ha(?:s|ve) to wait|must wait|awaits|ha(?:s|ve) yet to|lag(?:s|ged|ging)? behind|speeding up|final stages?|(?:work|construction) (?:\w+ ){0,3}(?:stopped|halted|stalled)|at a standstill|(?:will|is to|are to) be \w+ed (?:next|later|in 20\d\d))\b|正在|尚未|尚在|部分|其余|已搬迁|仍在|在建(?=[，。；]|$)|筹备|施工中|在研|在办|布展|滞后|缓慢|收尾|停工|停滞|停建/i;
/** Works that come long before a thing is there, whatever else the sentence says is finished. */
export const justBegun =
  /路基|桩基|奠基|土建|管线迁改|立项|选址|征地|待批|报批|方案已报|\b(?:land acquisition|site selection|site has been (?:chosen|determined|selected))\b/i;
/** Words that say so only where no number shows that all was done: 新开工面积占比32.6% is a result. */
export const begun =
  /\b(?:(?:begun|began|begin|start(?:s|ed)?|commenced?)(?! (?!building|constructi|install|draft|prepar|plann|lay|work)[a-z]+ing\b)|(?:foundations?|keel) [^.;,]{0,60}laid|br(?:oke|eaks?|oken) ground|ground was broken|ground-?breaking|first (?:batch|phase|stage)|(?:capped|topped) (?:out|off)|(?:structure|frame|shell)\b[^.;]{0,30}\b(?:capped|topped out|completed|finished)|main (?:project|works?|body|building|part|section)\b[^.;]{0,60}\b(?:capped|topped out|completed|finished))\b|\bcapped\b(?! at)|初步(?!打响|形成|建成)|启动|开工|加快|推进|有序|首批(?!成员|入[驻园库选]|\d+[名家户])|试运行|破土动工|主体(?:工程|结构|施工)|封顶|提交[^，。；]{0,12}审议|草案/i;
/** Words by which a report admits that a target was missed. */
export const missed =
  /\b(?:fail(?:ed|s)? to|could not be|(?:did|does|do|was|were|is|are|has|have|had) not (?:yet )?(?:been )?(?:reach\w*|meet|met|achiev\w*|attain\w*|built|open\w*|complet\w*|introduc\w*|launch\w*|establish\w*|deliver\w*|publish\w*|issu\w*|start\w*|begun|set up|carried out)|no longer be (?:met|reached)|not (?:been )?(?:met|achieved|reached|completed)|fell short|(?:\w+ )?short of (?:the|our|its|that)|missing (?:the|our|its)|below (?:the |our |its )?(?:target|goal|plan)|lower than the (?:target|plan)|fewer than planned|less than planned|was missed|behind (?:schedule|plan)|took longer than|not be available before|nothing (?:was|has been) done|no (?:buyer|bidder|tenderer|supplier|operator|site) (?:came forward|was found|offered|could be found))\b|未完成|未达到?|没有(?:完成|达到)|未能|未如期|低于(?:\S{0,2}计划|\S{0,4}目标)|(?:较|比)(?:目标|计划)[少低]|少于计划|(?:距|离|与)[^，。；]{0,12}(?:差距|差\d)/i;
/** Words by which a report says that a thing was given up. */
export const givenUp =
  /\b(?:not (?:been )?(?:pursued|proceed\w*)|did not (?:go ahead|take place|proceed)|broken off|shelved|abandoned|cancell?ed|called off|withdrawn|given up|(?:been|was|were) dropped|declined to|(?:dismissed|rejected|threw out|voted down) (?:the|our|its) (?:claim|bill|proposal|application|appeal|request))\b|(?:取消|终止|中止|暂停|搁置|不再)/i;
/** A promise to take something away is kept, not given up, by words of that kind. */
export const takesAway =
  /\b(?:cut|cancel\w*|abolish\w*|withdraw\w*|eliminat\w*|remov\w*|clos\w+|clear\w*|phas\w+ out|scrap\w*|number cancellation)\b|取消|终止|淘汰|撤销|撤除|退出|关停|清理|销号|压减/i;
/** Words by which a report says that a thing is finished. */
export const finished =
  /\b(?:all|completed?|completion|finished|achieved|exceed(?:ed|ing)|reached|accomplished|in full|fulfilled|issued|published|opened|established|put into|was|were|has been|have been|now)\b|全部|完成|建成|实现|达到|超过|印发|出台|投运|投产|建立|公布|通过/i;
/** Words by which a promise speaks of all there is. */
export const wholly =
  /\b(?:all|whole|entire(?:ly)?|(?:every|each)(?! (?:second |other |two |three |four |five )?(?:years?|quarters?|months?|weeks?|days?))|any)\b|\bin full\b|全部|所有|全覆盖|全面|清零|100%/i;
/** Words that put a share above what was promised, whatever its size. */
export const surpassed = /exceed|surpass|超过|多于/;
/** Words by which a thing that was promised is put off. */
export const delayed =
  /\b(?:later than (?:first |originally )?(?:planned|intended|announced)|put (?:back|off)|postponed|deferred|delayed (?:until|till|to|by)|pushed back)\b|推迟|延期|暂缓|延至|顺延|延后/i;

/** Of a thing that was done before in part. */
export const rest = /\bremaining\b|\brest of\b|其余|剩余|余下/i;

/** Whether a clause says that a thing was missed or given up. */
export function isLeftOut(clause: string): boolean {
  return missed.test(clause) || givenUp.test(clause);
}
