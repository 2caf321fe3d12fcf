import { safetyUrl } from 'virtual:hipspine-knowledge';
import { engine } from './engine-client.ts';

void engine.warm().catch(() => undefined); // told to whoever asks a question
// The worker asks for the same file as soon as it can speak, and then finds it in the browser's cache.
void fetch(safetyUrl).then(
  (answer) => answer.arrayBuffer(),
  () => undefined,
);
