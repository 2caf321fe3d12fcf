// Keeps the whole app on the device, so that it opens and works without a network. The build puts version and files in.
// Plain JavaScript: browsers read this file as it is.
const CACHE = `hipspine-${'__VERSION__'}`;
const FILES = ['__FILES__'];
const PAGE = '/index.html';

/** Names with a hash never change what is in them: what the page has loaded already is not asked for again. */
const isHashed = (file) => file.startsWith('/assets/');

/** All files or none: half an app is worse than the old one. One after the other, so that the page itself goes first. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const file of FILES) {
    if (isHashed(file) && (await cache.match(file)) !== undefined) continue;
    await cache.add(new Request(file, { cache: isHashed(file) ? 'default' : 'reload' }));
  }
}

self.addEventListener('install', (event) => {
  // A new version waits until the old one is closed or the person says so.
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('hipspine-') && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

// A message of the break timer was pressed: to the window that is there, or to a new one.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = event.notification.data ?? '/';
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then(([open]) => (open ? open.focus() : self.clients.openWindow(path))),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const file = event.request.mode === 'navigate' && !FILES.includes(url.pathname) ? PAGE : url.pathname;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(file))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
