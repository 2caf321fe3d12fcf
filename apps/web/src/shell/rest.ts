import { engine } from '../engine/engine-client.ts';
import { keepOffline } from './updates.ts';

/**
 * What can wait: our fonts until a question can be asked, the copy of the whole app for days without a network until
 * everything else is there. On a slow line each of them would hold up the first question.
 */
export async function bringTheRest(): Promise<void> {
  // Kept on the device already: nothing to wait for.
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (!isKept) await engine.warm().catch(() => undefined);
  void import('../theme/fonts.css').catch(() => undefined); // then the device's own
  if (!isKept) await engine.ask('wholeIsHere', undefined).catch(() => undefined);
  await keepOffline().catch(() => undefined); // without it the app needs the network, nothing else
}
