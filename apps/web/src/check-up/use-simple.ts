import { profileOf } from '@hipspine/record';
import { useOfRecord } from '../store/use-record.ts';

/** Has the person asked for larger text and one thing at a time? */
export const useSimple = (): boolean => useOfRecord(({ log }) => profileOf(log).simple === true);
