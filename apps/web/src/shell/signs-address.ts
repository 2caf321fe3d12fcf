/** The static page with the warning signs, in a language it exists in. */
export const signsAddress = (language: string): string =>
  language === 'en' ? '/warning-signs.html' : `/warning-signs.${language}.html`;
