import type { AreaWords } from './area-words.ts';
import { doctorEnglish } from './doctor-english.ts';
import { doctorSpanish } from './doctor-spanish.ts';

export const doctorWords: AreaWords<typeof doctorEnglish> = { en: doctorEnglish, es: doctorSpanish };
