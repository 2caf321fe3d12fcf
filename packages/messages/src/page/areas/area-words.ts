/**
 * Every sentence of one part of the page in each language it speaks. A part that is not needed for the check-up has its words
 * here and not in `pageEnglish`, so that nobody waits for words of screens they are not on.
 */
export interface AreaWords<Words> {
  readonly en: Words;
  readonly es: Words;
}
