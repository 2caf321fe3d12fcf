import { planToolsWords } from '@hipspine/messages';
import type { Plan } from '@hipspine/planning';
import { type JSX, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { planPages } from '../figure/use-figure.ts';
import { Icon } from '../shell/icon.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber, useLanguage } from '../words/use-words.ts';
import { CheckUpFirst } from './check-up-first.tsx';
import { planNow } from './plan-now.ts';
import styles from './print-pages.module.css';

/** The plan as it will lie on the paper. An old plan, or none, is not printed. */
export default function PrintPages(): JSX.Element {
  const say = useAreaWords(planToolsWords);
  const words = usePracticeWords();
  const { log } = useRecord();
  const now = planNow(log);
  if (now.kind === 'no-check-up' || now.kind === 'help-first')
    return <CheckUpFirst kind={now.kind} title={say.print} />;
  if (now.kind === 'open' || now.kind === 'closed') return <Pages plan={now.kept.plan} />;
  return (
    <ScreenFrame title={say.print}>
      {now.kind === 'stale' ? <p className={controls.notice}>{words.plan.oldAnswers}</p> : null}
      <p>
        <Link href="/plan" className={controls.button}>
          {now.kind === 'stale' ? words.plan.remake : words.plan.askTitle}
        </Link>
      </p>
    </ScreenFrame>
  );
}

function Pages({ plan }: { readonly plan: Plan }): JSX.Element {
  const say = useAreaWords(planToolsWords);
  const words = usePracticeWords();
  const language = useLanguage();
  const [pages, setPages] = useState<readonly string[]>();
  const [hasFailed, setFailed] = useState(false);
  const key = `${plan.made} ${plan.id ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a kept plan never changes
  useEffect(() => {
    planPages(plan).then(setPages, () => setFailed(true));
  }, [key]);
  return (
    <ScreenFrame title={say.print} wide hideInPrint>
      <p role="status" data-no-print>
        {pages === undefined ? (hasFailed ? '' : say.printing) : say.pages(sayNumber(words, pages.length))}
      </p>
      {hasFailed ? <p role="alert">{say.printFailed}</p> : null}
      {language === 'en' ? null : (
        <p className={controls.hint} data-no-print>
          {say.englishOnly}
        </p>
      )}
      <p className={controls.bar} data-no-print>
        <Button className={controls.button} onPress={() => window.print()} isDisabled={pages === undefined}>
          <Icon name="print" size={22} />
          {say.printNow}
        </Button>
        <Link href="/plan" className={controls.quiet}>
          {say.backToPlan}
        </Link>
      </p>
      <div className={styles.sheet} lang="en">
        {pages?.map((page) => (
          <Page key={page.slice(0, 400)} svg={page} />
        ))}
      </div>
    </ScreenFrame>
  );
}

/** An SVG of our own as a part of the page, so that it has the fonts of the page. */
function Page({ svg }: { readonly svg: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(parsed.documentElement, true));
  }, [svg]);
  return <div ref={place} className={styles.page} />;
}
