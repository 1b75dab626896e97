/*
 * Names in capitals that hold no noun of plans or programmes are told by what is done with them: people take part in
 * them, they are rolled out, reach a number of homes, close to applications. Bodies do and suffer some of that too, so
 * the more a name sounds like an aim, the less of it is asked.
 */

/** Words of aims and appeals, which neither bodies nor places have in their names. */
const aimWord =
  /\b(?:Together|Your|Our|My|First|Forward|Ahead|Better|Back|Ready|Free|Now|Up|Big|Every|Everyone|No|Not|More|Warm|Cosy|Wild|Safe|Clean|Bright|Smart|Fair|Fresh|Happy|Healthy|Kind|Active|Open|Quick|Slow|Quiet|Zero|\p{Lu}\p{Ll}+(?:ier|ner|fer|mer|ger|ter|ser)(?=\s)|Find|Get|Build|Help|Make|Take|Give|Start|Step|Switch|Move|Grow|Learn|Keep|Stay|Fix|Save|Plant|Mend|Share|Bring|Join|Catch|Count|Turn|Walk|Ride|Read|Eat|Meet|Say|See|Look|Think|Go|Stop|Reach|Lift|Level|Love|Talk|Tell|Know|Choose|Pay|Earn|Work|\p{Lu}\p{Ll}{2,}ing (?:\p{Lu}|with|for|up|in))(?=\s|$)/u;
/** Comparatives are adjectives, `Minister` and `Water` are not. */
const noComparative =
  /^(?:Minister|Water|River|Summer|Winter|Master|Letter|Officer|Number|Chapter|Matter|Partner|Manager|Ranger|Passenger|Mayor|Former|Other|Farmer|Trader|Owner|Banner|Danger|Finger|Easter|Lancaster|Chester|Westminster|Manchester|Ulster|Exeter|Center|Premier|Pier|Tier|Glacier|Carrier|Frontier)$/;

/** What one does with a programme, right before its name. */
const leads =
  /\b(?:(?:take|took|taking|taken) part in|sign(?:ed|ing|s)? up (?:to|for)|enrol\p{Ll}* (?:in|on|with)|appl(?:y|ied|ying|ications?) (?:to|for)|[Uu]nder|[Tt]hrough|[Vv]ia|as part of|(?:re)?launch\p{Ll}*|roll(?:ed|ing)? out|introduc\p{Ll}+|pilot(?:ed|ing)?|extend\p{Ll}*|expand\p{Ll}*|scrap\p{Ll}*|abandon\p{Ll}*|abolish\p{Ll}*|replac\p{Ll}+|wound up|grants? from|funded (?:by|through|under)|paid for by|such as|including|called|known as) (?:the |our |its |both )?$/u;
/** Of these, what is done with nothing but programmes. */
const tellingLeads =
  /\b(?:sign(?:ed|ing|s)? up (?:to|for)|enrol\p{Ll}* (?:in|on)|applications? (?:to|for)|relaunch\p{Ll}*|roll(?:ed|ing)? out|pilot(?:ed|ing)|scrap(?:ped|ping)) (?:the |our |its )?$/u;
/** What a programme does or suffers, right behind its name. */
const deeds =
  /^,?(?: (?:has|have|had|will|now|also|already|since)){0,2} (?:\p{Ll}+(?:ed|ught|id) (?:\p{Ll}+ ){0,4}(?:[\d,]{1,9}|one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|\p{Ll}+ty|hundreds|thousands)\b|(?:re)?(?:closed|closes?|opened|opens?) (?:to|for|in|on|again)|(?:was|were|is|has been|will be|be) (?:now |also |first |fully |nationally )?(?:launched|rolled out|extended|piloted|abandoned|scrapped|wound (?:up|down)|relaunched|evaluated|merged|replaced|oversubscribed|expanded|introduced|trialled|renewed|suspended|paused|open)|(?:waits?|waiting times|grants|vouchers|payments|applicants|graduates|participants|places|coaches|pilots|volunteers|beneficiaries|enrolments?|take-up|rollout|roll-out)\b)/u;
const tellingDeeds =
  /^,? (?:was|were|has been|will be|is being) (?:now |also |first |fully |nationally )?(?:rolled out|piloted|relaunched|oversubscribed|trialled|scrapped|wound (?:up|down)|abandoned)\b|^,? (?:has |have )?(?:closed|opened|reopened) (?:to|for) (?:new )?(?:applications|applicants|bids)/;
const longest = 6;

export function isLedName(name: string, before: string, behind: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > longest) return false;
  // `rolled out Hospital at Night`: no hospital has such a word in its name.
  if (/ (?:at|to|with|without|into) \p{Lu}/u.test(name) && tellingLeads.test(before)) return true;
  if (otherNames.test(name)) return false;
  if (tellingLeads.test(before) || tellingDeeds.test(behind)) return true;
  return hasAim(name) && (leads.test(before) || deeds.test(behind));
}

function hasAim(name: string): boolean {
  const aim = aimWord.exec(name)?.[0];
  return aim !== undefined && !noComparative.test(aim.trim());
}

/** Companies, charities and events, and parts of documents. */
const otherNames =
  /\b(?:Ltd|Limited|Inc|plc|PLC|LLP|Co|Partners|Friends|Citizens|Brothers|Sons|School|Hospital|Church|Bridge|Road|Street|Avenue|Park|Square|Hall|House|Station|Airport|Port|Harbour|River|Lake|Valley|Island|Islands|Sea|Bay|North|South|East|West|Week|Day|Month|Festival|Conference|Summit|Forum|Games|Cup|Awards?|Part|Chapter|Annex|Appendix|Schedule|Table|Figure|Section|January|February|March|April|May|June|July|August|September|October|November|December|Labour|Conservatives?|Democrats?|Republicans?|Stage|Phase|Service|Services|Union|Federation|Foundation|Charity|Network|Alliance|Coalition|Team|Teams|Group|Groups|Act|Bill|Officer|Officers|Workers?|Members?|Ministers?)\b/;
