import { fetchJson } from './fetch-json.ts';

/** A loader of a JSON file that fetches it once, and again only after it has failed. */
export function fetchOnce<T>(url: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= fetchJson<T>(url);
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}
