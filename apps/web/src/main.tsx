import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepOffline } from './shell/updates.ts';
import { record } from './store/record.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
createRoot(place).render(<App />);
void record.open();
// The first questions are there before somebody asks for them; whoever opens a check-up at once starts it there.
void import('./engine/engine-client.ts').then(({ engine }) => engine.warm());
void keepOffline().catch(() => undefined); // without it the app needs the network, nothing else
