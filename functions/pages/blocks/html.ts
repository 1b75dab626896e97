/**
 * Markup as tagged templates. Every value put into `html` is escaped unless it is markup itself;
 * arrays are joined; `false`, `null` and `undefined` leave nothing behind. `raw` is for our own
 * constants only, never for anything read from a document or a request.
 */
import { raw, html as template } from 'hono/html';

export type Html = ReturnType<typeof template>;

export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Html = template;
export { raw };

export const nothing: Html = raw('');
