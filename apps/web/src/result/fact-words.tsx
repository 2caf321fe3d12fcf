import type { PageWords } from '@hipspine/messages';
import { Fragment, type JSX } from 'react';
import { useLanguage, useWords } from '../words/use-words.ts';

/** Words of the knowledge: English, and told so to whoever reads the page aloud in another language. */
export function Fact({ children }: { readonly children: string }): JSX.Element {
  const isEnglish = useLanguage() === 'en';
  return <span lang={isEnglish ? undefined : 'en'}>{children}</span>;
}

/** A sentence of ours with words of the knowledge in it. */
export function WithFacts({ text, facts }: { readonly text: string; readonly facts: readonly string[] }): JSX.Element {
  const language = useLanguage();
  const names = facts.filter((fact) => fact !== '');
  if (language === 'en' || names.length === 0) return <>{text}</>;
  let at = 0;
  const parts = names.flatMap((name) => {
    const found = text.indexOf(name, at);
    if (found < 0) return [];
    const before = text.slice(at, found);
    at = found + name.length;
    return [before, <Fact key={`${name} ${found}`}>{name}</Fact>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** Names and questions of findings, and names of what is looked for, that there are in a language, in small letters. */
const namesOf = new WeakMap<PageWords, ReadonlySet<string>>();

function isTranslated(words: PageWords, text: string): boolean {
  let names = namesOf.get(words);
  if (names === undefined) {
    const asked = Object.values(words.findings).flatMap(({ label, question }) => [label, question ?? []].flat());
    names = new Set([...asked, ...Object.values(words.report.suspects)].map((name) => name.toLowerCase()));
    namesOf.set(words, names);
  }
  const name = text.toLowerCase();
  return names.has(name) || names.has(name.replace(/ \([^()]*\)$/, ''));
}

/** An answer or a question as the engine words it: some findings have a name in English only, and a voice is told so. */
export function Told({ children }: { readonly children: string }): JSX.Element {
  const words = useWords();
  if (words.language === 'en' || isTranslated(words, children)) return <>{children}</>;
  return <span lang="en">{children}</span>;
}

/** Several of them in one run of text. */
export function ToldAll({
  of,
}: {
  readonly of: readonly { readonly words: string; readonly after?: string }[];
}): JSX.Element {
  return (
    <>
      {of.map(({ words, after = '' }, i) => (
        <Fragment key={words}>
          {i === 0 ? '' : '; '}
          <Told>{words}</Told>
          {after}
        </Fragment>
      ))}
    </>
  );
}

/** A sentence of ours that ends in answers, such as what to say on the phone: `What I have: ...; ...`. */
export function WithTold({ text }: { readonly text: string }): JSX.Element {
  const words = useWords();
  const answers = /: (.+?)\.?$/.exec(text)?.[1]?.split('; ') ?? [];
  return <WithFacts text={text} facts={answers.filter((answer) => !isTranslated(words, answer))} />;
}
