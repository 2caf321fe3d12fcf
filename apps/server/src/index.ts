export { PortTaken, type Serving, serve } from './serve.ts';
