import { useEffect, useState } from 'react';

/** May the browser clear the record when space runs low? False until it is known. */
export function useMayBeCleared(): boolean {
  const [may, setMay] = useState(false);
  useEffect(() => {
    if (typeof navigator.storage?.persisted !== 'function') return;
    navigator.storage.persisted().then(
      (lasting) => setMay(!lasting),
      () => undefined,
    );
  }, []);
  return may;
}

/** Is the whole app on this device, so that it works without a network? */
export function useIsOffline(): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.ready.then(
      () => setIs(true),
      () => undefined,
    );
  }, []);
  return is;
}
