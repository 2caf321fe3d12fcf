import type { JSX } from 'react';
import { useLanguage } from '../words/use-words.ts';

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
