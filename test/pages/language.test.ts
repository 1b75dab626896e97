import { describe, expect, it } from 'vitest';
import { createLink, inLanguage } from '../../functions/pages/blocks/link.ts';
import { chooseLanguage } from '../../functions/pages/blocks/ui-language.ts';

function choose(address: string, accept?: string) {
  return chooseLanguage(new Request(address, accept ? { headers: { 'Accept-Language': accept } } : {}));
}

describe('the language of a page', () => {
  it('is the one in the address, whatever the browser prefers', () => {
    expect(choose('http://a/?lang=en', 'zh-CN')).toEqual({ language: 'en', isChosen: true });
  });

  it('is otherwise the first of ours that the browser prefers', () => {
    expect(choose('http://a/', 'fr;q=1, en;q=0.3, zh-CN;q=0.8').language).toBe('zh');
    expect(choose('http://a/', 'de, fr').language).toBe('en');
    expect(choose('http://a/', 'zh;q=0, en').language).toBe('en');
  });

  it('is English for a language we do not speak and for nonsense', () => {
    expect(choose('http://a/?lang=xx')).toEqual({ language: 'en', isChosen: false });
    expect(choose('http://a/', ';;;q=,,').language).toBe('en');
  });
});

describe('links', () => {
  it('carry the language once it was chosen, before the fragment', () => {
    const link = createLink('zh', true);
    expect(link('/documents/a#sec_2', { from: 1, to: 2 })).toBe('/documents/a?from=1&to=2&lang=zh#sec_2');
  });

  it('stay clean when it was not', () => {
    expect(createLink('zh', false)('/documents')).toBe('/documents');
  });

  it('repeat the name of a list and leave out what is empty', () => {
    const link = createLink('en', false);
    expect(link('/search', { q: 'a b', kind: ['plan', 'law'], year: null, issuer: '' })).toBe(
      '/search?q=a+b&kind=plan&kind=law',
    );
  });

  it('lead to the same page in the other language', () => {
    const url = new URL('http://a/search?q=%E7%A3%B7&lang=en&kind=law');
    expect(inLanguage(url, 'zh')).toBe('/search?q=%E7%A3%B7&lang=zh&kind=law');
  });
});
