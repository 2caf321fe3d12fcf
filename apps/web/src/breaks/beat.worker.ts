// A steady beat. A page in the background has its own clock slowed down; a worker has not.

const BEAT = 5000;

setInterval(() => self.postMessage('beat'), BEAT);
