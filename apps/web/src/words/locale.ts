/**
 * How dates and numbers are written: as the device does it, where it is set to the language of the page.
 *
 * @param language  of the page, such as `en`
 * @param device    what the browser says, which some systems spell in ways no standard knows (`en-US@posix`)
 * @returns         a tag that `Intl` takes
 * @example
 * ```ts @import.meta.vitest
 * expect(localeFor('en', 'en-GB')).toBe('en-GB')
 * expect(localeFor('es', 'en-GB')).toBe('es')
 * expect(localeFor('en', 'en-US@posix')).toBe('en')
 * ```
 */
export function localeFor(language: string, device: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(device);
    return tag !== undefined && tag.split('-')[0] === language ? tag : language;
  } catch {
    return language;
  }
}
