import { engine } from '../engine/engine-client.ts';
import { keepOffline } from './updates.ts';

/**
 * What can wait until every question can be asked: our fonts, and the copy of the whole app for days without a network. On a slow
 * line each of them would hold up a question, and letters that change their shape cost a slow phone a layout of the whole page.
 */
export async function bringTheRest(): Promise<void> {
  // Kept on the device already: nothing to wait for.
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (!isKept) await engine.ask('wholeIsHere', undefined).catch(() => undefined);
  await import('../theme/fonts.css').catch(() => undefined); // then the device's own
  await keepOffline().catch(() => undefined); // without it the app needs the network, nothing else
}
