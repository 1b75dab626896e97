import type { SearchBackend, SearchResult } from './search-backend.ts';

/** The same backend; every answer to a search is told of as well. */
export function observeSearch(
  backend: SearchBackend,
  onAnswer: (result: SearchResult) => void,
): SearchBackend {
  return {
    search: async (request) => {
      const result = await backend.search(request);
      onAnswer(result);
      return result;
    },
    searchAll: (request) => backend.searchAll(request),
    count: (query, filters) => backend.count(query, filters),
    completeWord: (prefix, limit) => backend.completeWord(prefix, limit),
    suggestSpelling: (word, limit) => backend.suggestSpelling(word, limit),
    coverage: () => backend.coverage(),
    status: () => backend.status(),
  };
}
