import { EMERGENCY_NUMBERS, type EmergencyRegion, type ResultPage, regionOf } from '@hipspine/messages';
import { checkUpOf, type EntryOf, profileOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Icon } from '../shell/icon.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayDate, useWords } from '../words/use-words.ts';
import styles from './emergency.module.css';
import { WithTold } from './fact-words.tsx';

/** What to do now, whom to call, what to say, on paper too. Nothing else. */
export function Emergency({
  page,
  entry,
}: {
  readonly page: ResultPage;
  readonly entry: EntryOf<'assessment'>;
}): JSX.Element {
  const words = useWords();
  const { emergency: say } = words;
  const { log } = useRecord();
  const chosen = profileOf(log).region;
  const region = isRegion(chosen) ? chosen : regionOf(navigator.language);
  const isForOther = checkUpOf(log, entry.body.checkUp)?.begun.body.forWhom === 'someone-else';
  const number = EMERGENCY_NUMBERS[region];
  return (
    <ScreenFrame title={page.headline}>
      {isForOther ? <p className={controls.aside}>{words.proxy.stay}</p> : null}
      <section className={styles.card}>
        <ol className={styles.actions}>
          {page.actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ol>
        <a className={styles.call} href={`tel:${number}`} data-no-print>
          {say.call(number)}
        </a>
        <label className={styles.region} data-no-print>
          {say.whereAreYou}
          <select
            className={controls.input}
            value={region}
            onChange={(event) => void record.add('profile', { region: event.target.value })}
          >
            {(Object.keys(EMERGENCY_NUMBERS) as EmergencyRegion[]).map((name) => (
              <option key={name} value={name}>
                {words.regions[name]} ({EMERGENCY_NUMBERS[name]})
              </option>
            ))}
          </select>
        </label>
        <p data-no-print>{say.askAnyone}</p>
      </section>
      <section className={styles.note}>
        <h2>{say.showAndSay}</h2>
        <ul>
          {isForOther ? <li>{words.proxy.calling}</li> : null}
          {page.phone.map((line) => (
            <li key={line}>
              <WithTold text={line} />
            </li>
          ))}
        </ul>
        <p className={controls.hint}>{sayDate(words, entry.at)}</p>
      </section>
      <div className={controls.bar} data-no-print>
        <Button className={controls.quiet} onPress={() => window.print()}>
          <Icon name="print" /> {say.print}
        </Button>
        <Link href="/check-up?new" className={controls.link}>
          {say.wrongAnswer}
        </Link>
      </div>
    </ScreenFrame>
  );
}

const isRegion = (name: string | undefined): name is EmergencyRegion =>
  name !== undefined && Object.hasOwn(EMERGENCY_NUMBERS, name);
