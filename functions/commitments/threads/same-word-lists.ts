/**
 * Words by which government reports call one thing by two names: a promise speaks of "fares", its report of "ticket
 * prices"; a plan of 细颗粒物, the result of PM2.5. One line a group, its names between bars.
 *
 * Only words that are the same in every office belong here; what is the same in one collection belongs in its termbase.
 */
export interface SameWordLists {
  /** Groups that count as any word. */
  things: string;
  /** Groups of doing, which stand in every promise and every report and say less. */
  actions: string;
}
