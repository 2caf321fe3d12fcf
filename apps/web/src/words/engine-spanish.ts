export { engineSpanish } from '@hipspine/messages';
