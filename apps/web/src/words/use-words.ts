import { type PageWords, pageEnglish } from '@hipspine/messages';
import { profileOf } from '@hipspine/record';
import { createContext, useContext, useEffect, useState } from 'react';
import type { RecordState } from '../store/record.ts';
import { useOfRecord } from '../store/use-record.ts';
import { localeFor } from './locale.ts';

const loaded = new Map<string, PageWords>([['en', pageEnglish]]);

/** Languages of the page; all but English are loaded when somebody wants them. */
const LOADERS: Readonly<Record<string, () => Promise<PageWords>>> = {
  es: async () => (await import('./spanish.ts')).pageSpanish,
};

/** The language a person has chosen, or else that of the device if we speak it. */
export const useLanguage = (): string => useOfRecord(languageOf);

function languageOf({ log }: RecordState): string {
  const wanted = profileOf(log).language ?? navigator.language.slice(0, 2);
  return wanted === 'en' || wanted in LOADERS ? wanted : 'en';
}

/** Words that a part of the page says otherwise, such as to somebody who types for another person. */
export const SpokenWords = createContext<PageWords | undefined>(undefined);

/** Every sentence of the page in the person's language. Until another language has arrived, English. */
export function useWords(): PageWords {
  const language = useLanguage();
  const [, arrived] = useState('');
  useEffect(() => {
    if (loaded.has(language)) return;
    LOADERS[language]?.().then(
      (words) => {
        loaded.set(language, words);
        arrived(language);
      },
      () => undefined,
    );
  }, [language]);
  const words = loaded.get(language) ?? pageEnglish;
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  return useContext(SpokenWords) ?? words;
}

const localeOf = ({ language }: PageWords): string => localeFor(language, navigator.language);

/** A date as people of this language write it. */
export const sayDate = (words: PageWords, iso: string): string =>
  new Intl.DateTimeFormat(localeOf(words), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** A number as people of this language write it. */
export const sayNumber = (words: PageWords, value: number): string =>
  new Intl.NumberFormat(localeOf(words)).format(value);

/** The weekday of a calendar day. @param day  yyyy-mm-dd */
export const sayDay = (words: PageWords, day: string, weekday: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(localeOf(words), { weekday, timeZone: 'UTC' }).format(new Date(day));

/** A calendar day with its year. @param day  yyyy-mm-dd */
export const sayDayOfYear = (words: PageWords, day: string): string =>
  new Intl.DateTimeFormat(localeOf(words), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** A calendar day without a time. @param day  yyyy-mm-dd */
export const sayCalendarDay = (words: PageWords, day: string): string =>
  new Intl.DateTimeFormat(localeOf(words), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
