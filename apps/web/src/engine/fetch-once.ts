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

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}
