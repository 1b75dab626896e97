import { Hono } from 'hono';
import { searchRoutes } from './api/search/search-routes.ts';
import type { TermSuggester } from './api/search/suggest.ts';
import { createGatekeepers, type GatekeeperOptions } from './api/serving/create-gatekeepers.ts';
import { mountRoutes } from './api/serving/mount-routes.ts';
import type { ReadSide } from './read-side.ts';
import type { TermStore } from './terms/collection/term-store.ts';
import type { WholeSiteOptions } from './whole-site.ts';

export type SiteOptions = Pick<GatekeeperOptions, 'rate' | 'onFault'> &
  Pick<WholeSiteOptions, 'gate' | 'maxUploadBytes'>;

/**
 * The whole site as one application. A cold start is asked for a search more often than for anything else, so a
 * search needs nothing but itself; all other addresses are loaded with the first request for one of them.
 */
export function createSite(readSide: ReadSide, { gate, maxUploadBytes, ...guards }: SiteOptions = {}): Hono {
  const { search, library, termbase, keys } = readSide;
  const shared = {
    search,
    library,
    termbase,
    terms: toTermSuggester(readSide.terms),
    clock: () => new Date(),
  };
  const gatekeepers = createGatekeepers({
    clock: shared.clock,
    keys: { find: (key) => keys.verify(key) },
    ...guards,
  });
  let whole: Promise<Hono> | undefined;
  const loadWhole = async () => {
    const { createWholeSite } = await import('./whole-site.ts');
    return createWholeSite(readSide, { ...shared, gatekeepers, gate, maxUploadBytes });
  };

  const site = new Hono();
  mountRoutes(site, searchRoutes(shared), gatekeepers);
  site.all('*', async (context) => {
    whole ??= loadWhole();
    return (await whole).fetch(context.req.raw, context.env);
  });
  return site;
}

/** Terms that begin as typed, the most used first. */
function toTermSuggester(store: TermStore): TermSuggester {
  return {
    async suggest(prefix, limit) {
      const { loadTerms } = await import('./terms/collection/load-terms.ts');
      const folded = prefix.toLowerCase();
      const matching = (await loadTerms(store))
        .list({})
        .filter(({ term }) => term.toLowerCase().startsWith(folded));
      return matching.slice(0, limit).map(({ term }) => term);
    },
  };
}
