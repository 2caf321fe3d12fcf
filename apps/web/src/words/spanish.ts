export { pageSpanish } from '@hipspine/messages';
