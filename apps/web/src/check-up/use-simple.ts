import { profileOf } from '@hipspine/record';
import { useRecord } from '../store/use-record.ts';

/** Has the person asked for larger text and one thing at a time? */
export const useSimple = (): boolean => profileOf(useRecord().log).simple === true;
