import { html } from '../blocks/html.ts';
import type { PageRoute } from '../blocks/page.ts';
import { aboutText } from './about-text.ts';

export function aboutPages(): PageRoute[] {
  return [
    {
      path: '/about',
      render: async ({ language, strings, link }) => {
        const { lead, parts } = aboutText[language];
        return {
          title: strings.about.title,
          description: lead,
          body: html`<h1>${strings.about.title}</h1>
<p class="lead">${lead}</p>
${parts.map(
  ({ heading, paragraphs }) =>
    html`<h2>${heading}</h2>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`,
)}
<p><a href="/docs">${strings.site.api}</a> · <a href="${link('/coverage')}">${strings.menu.coverage}</a></p>`,
        };
      },
    },
  ];
}
