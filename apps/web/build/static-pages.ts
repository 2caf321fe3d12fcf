import type { Knowledge, Urgency } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import {
  EMERGENCY_NUMBERS,
  type EmergencyRegion,
  type PageWords,
  pageEnglish,
  pageSpanish,
  signsWords,
} from '@hipspine/messages';
import { compileTriage, triage } from '@hipspine/triage';
import type { Plugin } from 'vite';

/** Pages that work without JavaScript: the warning signs, and the same as a leaflet to print. Made from the facts. */
export function staticPages(): Plugin {
  return {
    name: 'hipspine-static-pages',
    apply: 'build',
    async generateBundle() {
      const signs = warningSigns(await loadKnowledge());
      for (const words of LANGUAGES) {
        const end = words.language === 'en' ? '' : `.${words.language}`;
        this.emitFile({ type: 'asset', fileName: `warning-signs${end}.html`, source: signsPage(words, signs, end) });
        this.emitFile({ type: 'asset', fileName: `leaflet${end}.html`, source: leaflet(words, signs, end) });
      }
    },
  };
}

type StaticWords = PageWords & { readonly warningSigns: (typeof signsWords)['en'] };

const LANGUAGES: readonly StaticWords[] = [
  { ...pageEnglish, warningSigns: signsWords.en },
  { ...pageSpanish, warningSigns: signsWords.es },
];

type Level = 'emergency-now' | 'same-day' | 'within-days-GP';

/** Ids of warning signs by what to do about them. */
type Signs = Readonly<Record<Level, readonly { readonly id: string; readonly label: string }[]>>;

/** Each safety question alone, new in a grown-up with low-back or hip pain, put to the rules. */
function warningSigns(knowledge: Knowledge): Signs {
  const net = compileTriage(knowledge);
  const signs: Record<Level, { id: string; label: string }[]> = {
    'emergency-now': [],
    'same-day': [],
    'within-days-GP': [],
  };
  for (const { finding } of net.safetyBlock) {
    if (finding.value.type !== 'boolean') continue;
    const level = worst(
      ['pain-low-back', 'pain-groin'].map((site) => {
        const findings = new Map<string, boolean | number>([
          ['age-years', 50],
          [site, true],
          [finding.id, true],
        ]);
        return triage(net, { findings, notSure: new Set(), laterality: new Map() }).urgency;
      }),
    );
    if (level in signs) signs[level as Level].push({ id: finding.id, label: finding.label });
  }
  return signs;
}

const ORDER: readonly Urgency[] = ['emergency-now', 'same-day', 'within-days-GP', 'routine', 'self-care'];

const worst = (levels: readonly Urgency[]): Urgency => ORDER.find((level) => levels.includes(level)) ?? 'self-care';

const html = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`;

function shell(words: StaticWords, title: string, kind: string, body: string): string {
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)} - ${html(words.app.name)}</title><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/pages.css"></head>
<body class="${kind}"><main>${body}</main></body></html>
`;
}

const numbers = (words: StaticWords): string =>
  `<dl>${(Object.entries(EMERGENCY_NUMBERS) as [EmergencyRegion, string][])
    .map(
      ([region, number]) =>
        `<div><dt>${html(words.regions[region])}</dt><dd><a href="tel:${number}">${number}</a></dd></div>`,
    )
    .join('')}</dl>`;

const group = (words: StaticWords, signs: Signs, level: Level, title: string): string =>
  `<section class="${level}"><h2>${html(title)}</h2><p>${html(words.warningSigns.doNext[level])}</p>${list(
    signs[level].map(({ id, label }) => words.findings[id]?.label ?? label),
  )}</section>`;

function signsPage(words: StaticWords, signs: Signs, end: string): string {
  const say = words.warningSigns;
  return shell(
    words,
    say.title,
    'signs',
    `<h1>${html(say.title)}</h1><p class="lead">${html(say.intro)}</p>
${group(words, signs, 'emergency-now', say.now)}
<section class="numbers"><h2>${html(say.numbers)}</h2>${numbers(words)}<h3>${html(say.say)}</h3><p>${html(say.sayWords)}</p><p>${html(say.doNot)}</p></section>
${group(words, signs, 'same-day', say.today)}
${group(words, signs, 'within-days-GP', say.soon)}
<p>${html(say.without)}</p>
<nav><a href="/leaflet${end}.html">${html(say.leaflet)}</a><a href="/">${html(say.backToApp)}</a></nav>`,
  );
}

function leaflet(words: StaticWords, signs: Signs, end: string): string {
  const say = words.warningSigns;
  return shell(
    words,
    say.leafletTitle,
    'leaflet',
    `<h1>${html(say.leafletTitle)}</h1><p class="lead">${html(say.keep)}</p>
${group(words, signs, 'emergency-now', say.now)}
${group(words, signs, 'same-day', say.today)}
${group(words, signs, 'within-days-GP', say.soon)}
<section class="numbers"><h2>${html(say.numbers)}</h2>${numbers(words)}<p>${html(say.doNot)}</p></section>
<p>${html(say.without)}</p><nav><a href="/warning-signs${end}.html">${html(say.title)}</a></nav>`,
  );
}
