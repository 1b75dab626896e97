import type { SearchBackend } from '../ranking/search-backend.ts';
import { html } from './html.ts';
import type { PageRoute } from './page.ts';

export function searchPages(_stores: { search: SearchBackend }): PageRoute[] {
  return [
    {
      path: '/search',
      render: async ({ strings }) => ({
        title: strings.search.title(''),
        body: html`<h1>${strings.site.search}</h1>`,
      }),
    },
  ];
}
