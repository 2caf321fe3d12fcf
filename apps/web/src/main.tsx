// First of all, so that the worker and the warning signs come down while the page sets itself up.
import './engine/early.ts';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bringTheRest } from './shell/rest.ts';
import { record } from './store/record.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
createRoot(place).render(<App />);
void record.open();
void bringTheRest();
