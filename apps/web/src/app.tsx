import { type JSX, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { SCREENS } from './sections.ts';
import { FaultGuard } from './shell/fault-guard.tsx';
import { ScreenFrame } from './shell/screen-frame.tsx';
import { Shell } from './shell/shell.tsx';
import { useOfRecord } from './store/use-record.ts';
import controls from './theme/controls.module.css';
import { useWords } from './words/use-words.ts';

export function App(): JSX.Element {
  const ready = useOfRecord((state) => state.ready);
  return (
    <Shell>
      <FaultGuard>
        <Suspense fallback={<Loading />}>
          {ready ? (
            <Switch>
              {SCREENS.map(({ path, screen: Screen }) => (
                <Route key={path} path={path}>
                  <Screen />
                </Route>
              ))}
              <Route>
                <NoScreen />
              </Route>
            </Switch>
          ) : (
            <Loading />
          )}
        </Suspense>
      </FaultGuard>
    </Shell>
  );
}

function Loading(): JSX.Element {
  return <p role="status">{useWords().app.loading}</p>;
}

function NoScreen(): JSX.Element {
  const { problems } = useWords();
  return (
    <ScreenFrame title={problems.noScreen}>
      <p>
        <Link href="/" className={controls.button}>
          {problems.home}
        </Link>
      </p>
    </ScreenFrame>
  );
}
