/*
 * How far a sentence is from saying what is asked, by what it lacks: shares from 0 (says it) to 1 (cannot say it). Set on
 * some hundred questions to reports in both languages; at 1 an answer in other words is lost. `judge-answerable.ts`
 * turns a share into odds.
 */

/** Another number of the right things may still answer. Range 0 to 1. */
export const otherDeed = 0.25;
/** The right thing and a number that may belong to another. Range 0 to 1. */
export const numberElsewhere = 0.4;
/** Every number counts something else. Range 0 to 1. */
export const numberOfOthers = 0.6;
/** No word of the thing measured. Range 0 to 1; at 1 an answer in other words is lost. */
export const otherThing = 0.7;
/** No name, or none of who did it. Names take many shapes. Range 0 to 1. */
export const noName = 0.7;
/** Not a word of what was done, such as `find` or `publish`. Many words may say it. Range 0 to 1. */
export const noDeed = 0.6;
/** Several names asked for, none given. Range 0 to 1. */
export const noNames = 0.9;
/** Nothing of the measure asked for, such as 产值 or 票价. Range 0 to 1. */
export const noMeasure = 0.8;
/** No `because`, `owing to`, 因. A reason may stand in the sentence before or behind. Range 0 to 1. */
export const noReason = 0.9;
export const reasonElsewhere = 0.6;
/** `after` may tell the reason or only the time. Range 0 to 1. */
export const perhapsReason = 0.15;
/** Not a word of what the question is about, nor in the headings above. Range 0 to 1. */
export const noTopic = 0.9;
/** A price is asked for and no sum of money given. Range 0 to 1. */
export const noMoney = 0.8;
/** The measure of another kind: of care assistants, where nurses are asked for. Range 0 to 1. */
export const otherKind = 0.8;
/** The second round where the first is asked for; nothing of the name in quotation marks. Range 0 to 1. */
export const anotherThing = 0.8;
/** Nothing that looks like a place. Range 0 to 1. */
export const noPlace = 0.6;
