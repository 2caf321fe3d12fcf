import { latest, profileOf } from '@hipspine/record';
import { type JSX, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { SECTIONS } from '../sections.ts';
import { useOfRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import styles from './shell.module.css';
import { signsAddress } from './signs-address.ts';
import { takeOver, useNewVersion } from './updates.ts';

/** The page around every screen: name, warning signs, sections, and what has to be told wherever one is. */
export function Shell({ children }: { readonly children: ReactNode }): JSX.Element {
  const words = useWords();
  const [path] = useLocation();
  useLook();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {words.app.skip}
      </a>
      <header className={styles.top}>
        <Link href="/" className={styles.brand}>
          {words.app.name}
        </Link>
        <WhoseRecord />
        <Link href="/settings" className={styles.settings} aria-current={isAt(path, '/settings') ? 'page' : undefined}>
          <Icon name="settings" size={20} />
          {words.app.settings}
        </Link>
        <a className={styles.signs} href={signsAddress(words.language)}>
          {words.app.warningSigns}
        </a>
      </header>
      <main className={isLong(path) ? `${styles.main} ${styles.long}` : styles.main} id="content" tabIndex={-1}>
        <Notices />
        <Breaks />
        {children}
      </main>
      <nav className={isFocused(path) ? styles.end : styles.nav} aria-label={words.app.sections}>
        {SECTIONS.map(({ path: to, name, icon }) => (
          <Link key={to} href={to} className={styles.place} aria-current={isAt(path, to) ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{name(words)}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** Where one answers or has to act, the bar waits at the end of the page and covers nothing. */
const isFocused = (path: string): boolean =>
  ['/check-up', '/result', '/session'].some((focused) => path.startsWith(focused));

/** Longer than a screen once it is there: until then the bar waits below, where it will be. */
const isLong = (path: string): boolean => isAt(path, '/result');

const isAt = (path: string, section: string): boolean =>
  section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`);

/** Loaded only by whom the break timer is on for. */
const BreakBell = lazy(() => import('../breaks/break-bell.tsx'));

function Breaks(): JSX.Element | null {
  const isOn = useOfRecord(({ ready, log }) => ready && latest(log, 'break-settings')?.body.on === true);
  if (!isOn) return null;
  return (
    <Suspense fallback={null}>
      <BreakBell />
    </Suspense>
  );
}

/** On a device that several people use, whose record this is stands on every screen. */
function WhoseRecord(): JSX.Element | null {
  const { app, settings } = useWords();
  const several = useOfRecord(({ people }) => people.length > 1);
  const name = useOfRecord(({ person }) => person.name);
  if (!several) return null;
  return <p className={styles.whose}>{app.recordOf(name === '' ? settings.unnamed : name)}</p>;
}

function Notices(): JSX.Element {
  const words = useWords();
  const problem = useOfRecord((state) => state.problem);
  const waiting = useNewVersion();
  return (
    <div className={styles.notices} aria-live="polite" data-no-print>
      {problem === undefined ? null : <p className={controls.notice}>{words.problems[problem]}</p>}
      {waiting === undefined ? null : (
        <div className={controls.notice}>
          <p>{words.app.newVersion}</p>
          <Button className={controls.link} onPress={() => takeOver(waiting)}>
            {words.app.useNewVersion}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Colours and size of everything, as the person likes to read. */
function useLook(): void {
  const theme = useOfRecord(({ log }) => profileOf(log).theme ?? 'device');
  const simple = useOfRecord(({ log }) => profileOf(log).simple ?? false);
  useEffect(() => {
    if (theme === 'device') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-simple', simple);
  }, [simple]);
}
