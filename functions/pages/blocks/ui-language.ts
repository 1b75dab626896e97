import { english, type Strings } from '../strings/strings-en.ts';
import { chinese } from '../strings/strings-zh.ts';

/** Languages the pages speak. Documents may be in any. */
export const uiLanguages = ['en', 'zh'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export const strings: Record<UiLanguage, Strings> = { en: english, zh: chinese };

/** What `lang` says to a browser, so that it picks the right glyphs and voice. */
export const languageTag: Record<UiLanguage, string> = { en: 'en', zh: 'zh-Hans' };

/**
 * The language asked for in the address, or else the one the browser prefers.
 * A choice is kept in the links of the page and nowhere else: there is no cookie.
 */
export function chooseLanguage(request: Request): { language: UiLanguage; isChosen: boolean } {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isUiLanguage(asked)) return { language: asked, isChosen: true };
  return { language: preferred(request.headers.get('Accept-Language') ?? ''), isChosen: false };
}

function isUiLanguage(value: string | null): value is UiLanguage {
  return uiLanguages.some((language) => language === value);
}

/** First of our languages in the header's order of weights; English when it names none. */
function preferred(header: string): UiLanguage {
  const ranked = header
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const weight = rest
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag, weight } of ranked) {
    const base = tag.split('-')[0] ?? '';
    if (weight > 0 && isUiLanguage(base)) return base;
  }
  return 'en';
}
