/**
 * Where a source can be read, from how it is located: a DOI, a PMC number or an address. The page never goes there by itself.
 *
 * @returns an address, or nothing when the locator names none
 * @example
 * ```ts @import.meta.vitest
 * expect(sourceLink('10.1136/bmj.k1662')).toBe('https://doi.org/10.1136/bmj.k1662')
 * expect(sourceLink('PMC1234567; doi 10.1/x')).toBe('https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567')
 * expect(sourceLink('nice.org.uk/guidance/ng59; summary elsewhere')).toBe('https://nice.org.uk/guidance/ng59')
 * expect(sourceLink('http://koos.nu/x.html')).toBe('http://koos.nu/x.html')
 * expect(sourceLink('001_140d526a95274527.txt')).toBeUndefined()
 * expect(sourceLink('javascript:alert(1)')).toBeUndefined()
 * ```
 */
export function sourceLink(locator: string): string | undefined {
  const address = /https?:\/\/[^\s;,]+/.exec(locator)?.[0];
  if (address !== undefined) return address;
  const pmc = /\bPMC\d+/.exec(locator)?.[0];
  if (pmc !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmc}`;
  const doi = /\b10\.\d{4,}\/[^\s;,]+/.exec(locator)?.[0];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  const site = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/[^\s;,]*/.exec(locator)?.[0];
  return site === undefined ? undefined : `https://${site}`;
}
