import { type CheckUp, unfinishedCheckUp } from '@hipspine/record';
import { type JSX, useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation, useSearch } from 'wouter';
import { PainMap } from '../pain-map/pain-map.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { Questions } from './questions.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { SimpleSwitch } from './simple-switch.tsx';
import { ProxyNote, SpokenTo } from './spoken-for.tsx';

/** The check-up at the very screen where it was left: everything it shows is a fold over the record. */
export default function CheckUpScreen(): JSX.Element {
  const { log } = useRecord();
  const startsOver = new URLSearchParams(useSearch()).has('new');
  const [mapAgain, setMapAgain] = useState(false);
  const toMap = useCallback(() => setMapAgain(true), []);
  const open = unfinishedCheckUp(log);
  if (open === undefined || startsOver) return <Who />;
  return (
    <SpokenTo forWhom={open.begun.body.forWhom}>
      {open.painMap === undefined || mapAgain ? (
        <PainPlaces checkUp={open} done={() => setMapAgain(false)} />
      ) : (
        <Questions checkUp={open} toMap={toMap} />
      )}
    </SpokenTo>
  );
}

function Who(): JSX.Element {
  const words = useWords();
  const [, navigate] = useLocation();
  const begin = async (forWhom: 'me' | 'someone-else'): Promise<void> => {
    const author = forWhom === 'me' ? 'self' : 'helper';
    await record.add('check-up', { forWhom, volunteered: {} }, { author });
    navigate('/check-up', { replace: true });
  };
  return (
    <ScreenFrame title={words.who.title}>
      <p>
        {words.who.is} {words.who.isNot}
      </p>
      <p className={controls.emergency}>
        {words.who.emergencyFirst} <a href={signsAddress(words.language)}>{words.app.warningSigns}</a>
      </p>
      <div className={controls.rows}>
        <Button className={controls.row} onPress={() => void begin('me')}>
          {words.who.me}
        </Button>
        <Button className={controls.row} onPress={() => void begin('someone-else')}>
          {words.who.someoneElse}
        </Button>
      </div>
      <p className={controls.hint}>{words.who.someoneElseHint}</p>
      <SimpleSwitch />
      <div className={controls.bar}>
        <ReadAloud lines={[words.who.title, words.who.is, words.who.isNot, words.who.me, words.who.someoneElse]} />
      </div>
    </ScreenFrame>
  );
}

function PainPlaces({ checkUp, done }: { readonly checkUp: CheckUp; readonly done: () => void }): JSX.Element {
  const words = useWords();
  const [regions, setRegions] = useState(checkUp.painMap ?? []);
  const goOn = async (): Promise<void> => {
    await record.add('pain-map', { checkUp: checkUp.id, regions }, { author: checkUp.begun.author });
    done();
  };
  return (
    <ScreenFrame title={words.map.title} wide>
      <ProxyNote forWhom={checkUp.begun.body.forWhom} />
      <p>{words.map.help}</p>
      <PainMap regions={regions} onChange={setRegions} />
      <div className={controls.bar}>
        <Button className={controls.button} onPress={() => void goOn()}>
          {regions.length === 0 ? words.map.nowhere : words.app.next}
        </Button>
        <Link href="/" className={controls.quiet} title={words.question.pauseHint}>
          {words.question.pause}
        </Link>
        <ReadAloud lines={[words.map.title, words.map.help]} />
      </div>
    </ScreenFrame>
  );
}
