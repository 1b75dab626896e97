import type { Strings } from '../strings/strings-en.ts';
import type { UiLanguage } from './ui-language.ts';

/** How values of the collection are named to a reader. */

export function kindName(strings: Strings, kind: string): string {
  return Object.hasOwn(strings.kinds, kind) ? strings.kinds[kind]! : kind;
}

export function languageName(strings: Strings, language: string): string {
  return Object.hasOwn(strings.documentLanguages, language) ? strings.documentLanguages[language]! : language;
}

export function facetValueName(strings: Strings, facet: string, value: string): string {
  if (facet === 'kind') return kindName(strings, value);
  if (facet === 'language') return languageName(strings, value);
  if (facet === 'year') return value.replace('..', '–');
  return value;
}

/** Day and minute in Universal Time, which is also said. */
export function showTime(language: UiLanguage, iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const shown = time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${shown} UTC`;
}

const byteUnits = ['bytes', 'kB', 'MB', 'GB'] as const;

export function showBytes(sizeBytes: number): string {
  const step = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3));
  const value = sizeBytes / 1000 ** step;
  return `${value.toLocaleString('en', { maximumFractionDigits: step === 0 ? 0 : 1 })} ${byteUnits[step]}`;
}

/** Label and heading as a reader would say them; `fallback` for an opening that has neither. */
export function sectionName(
  section: { label: string | null; heading: string | null; number: string | null },
  fallback: string,
): string {
  const { label, heading, number } = section;
  const gap = label && /[、．）]$/u.test(label) && heading ? '' : ' ';
  return `${label ?? ''}${gap}${heading ?? ''}`.trim() || number || fallback;
}
