/** Two soft tones. A page that was never touched may not sound; the screen and the title still tell. */
export function ring(pitches: readonly number[]): void {
  try {
    const audio = new AudioContext();
    for (const [i, pitch] of pitches.entries()) {
      const at = audio.currentTime + i * 0.35;
      const volume = audio.createGain();
      const source = audio.createOscillator();
      source.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.15, at + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.7);
      source.connect(volume).connect(audio.destination);
      source.start(at);
      source.stop(at + 0.75);
    }
    setTimeout(() => void audio.close(), 2500);
  } catch {
    // No sound card.
  }
}

/** A message of the device, where the person allowed it. It needs no network. */
export async function showMessage(title: string, body: string): Promise<void> {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  const told = { body, tag: 'hipspine-break', icon: '/icon-192.png', badge: '/icon-192.png', data: '/breaks' };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker === undefined) new Notification(title, told);
  else await worker.showNotification(title, told);
}

export async function hideMessages(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await worker?.getNotifications({ tag: 'hipspine-break' })) ?? []) shown.close();
}
