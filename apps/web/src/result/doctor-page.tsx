import { type ClinicianPage, doctorWords, type ResultPage, resultWords } from '@hipspine/messages';
import { checkUpOf, type EntryOf, type PainRegion } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { detailWords, placeName } from '../pain-map/place-words.ts';
import { Icon } from '../shell/icon.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDate, useWords } from '../words/use-words.ts';
import { useSurgeonQuestions } from './ask-surgeon.tsx';
import { mainSide, painPlaces } from './body/pain-places.ts';
import { WherePicture } from './body/where-picture.tsx';
import { Assessed } from './doctor-assessed.tsx';
import styles from './doctor-page.module.css';
import { Told } from './doctor-told.tsx';
import { Fact } from './fact-words.tsx';
import { NoResult } from './no-result.tsx';
import { useClinicianPage } from './use-clinician-page.ts';
import { useLastResult } from './use-last-result.ts';

/** How much of it: what eight minutes hold, or everything that was said. */
export type Density = 'short' | 'full';

/** One sheet for the clinician: what was told, denied and not asked, what the answers suggest, and what to examine. */
export default function DoctorPage(): JSX.Element {
  const words = useWords();
  const { entry, page } = useLastResult();
  const clinician = useClinicianPage(entry, true);
  const [density, setDensity] = useState<Density>('short');
  const { log, person } = useRecord();
  if (entry === undefined) return <NoResult title={words.doctor.title} />;
  if (page === undefined) return <p role="status">{words.app.loading}</p>;
  const regions = checkUpOf(log, entry.body.checkUp)?.painMap ?? [];
  return (
    <ScreenFrame title={words.doctor.title} wide>
      <p className={`${controls.hint} ${styles.about}`}>
        {person.name === '' ? '' : `${person.name} · `}
        {clinician === undefined ? '' : `${clinician.about.join(' · ')} · `}
        {sayDate(words, entry.at)} · {words.doctor.byAnswersOnly}
      </p>
      <DensitySwitch density={density} onChange={setDensity} />
      <div className={density === 'short' ? styles.sheet : `${styles.sheet} ${styles.full}`}>
        <div className={styles.column}>
          <Urgency page={page} clinician={clinician} entry={entry} density={density} />
          <Pain page={page} entry={entry} regions={regions} />
          {clinician === undefined ? null : <Told clinician={clinician} density={density} />}
          <AskedOfSurgeon entry={entry} />
        </div>
        <div className={styles.column}>
          <Assessed page={page} clinician={clinician} entry={entry} density={density} />
        </div>
      </div>
      <div className={controls.bar} data-no-print>
        <Button className={controls.button} onPress={() => window.print()}>
          <Icon name="print" /> {words.result.print}
        </Button>
        <Link href="/result" className={controls.quiet}>
          {words.doctor.back}
        </Link>
      </div>
    </ScreenFrame>
  );
}

/** What the person wants to know from the team that operated. */
function AskedOfSurgeon({ entry }: { readonly entry: EntryOf<'assessment'> }): JSX.Element | null {
  const { surgeon: say } = useAreaWords(resultWords);
  const questions = useSurgeonQuestions(entry);
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}

function DensitySwitch({
  density,
  onChange,
}: {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}): JSX.Element {
  const say = useAreaWords(doctorWords);
  return (
    <RadioGroup
      className={styles.density}
      value={density}
      onChange={(next) => onChange(next as Density)}
      orientation="horizontal"
      data-no-print
    >
      <Label>{say.density}</Label>
      <div className={controls.segments}>
        {(['short', 'full'] as const).map((name) => (
          <Radio key={name} value={name} className={controls.segment}>
            {say[name]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Urgency({
  page,
  clinician,
  entry,
  density,
}: {
  readonly page: ResultPage;
  readonly clinician: ClinicianPage | undefined;
  readonly entry: EntryOf<'assessment'>;
  readonly density: Density;
}): JSX.Element {
  const say = useAreaWords(doctorWords);
  const { urgency, urgencyFromRules } = entry.body.result;
  return (
    <section>
      <h2>{say.urgency}</h2>
      <p>
        <strong>{page.headline}</strong>
        {urgency === urgencyFromRules ? '' : ` ${say.fromRules(say.urgencies[urgencyFromRules])}.`}
      </p>
      {clinician === undefined ? null : (
        <>
          {clinician.flags.length === 0 ? <p>{say.noFlags}</p> : null}
          <ul>
            {clinician.flags.map(({ rule, urgency: level, certain, findings, why }) => (
              <li key={rule}>
                <strong>{say.urgencies[level]}</strong>: {findings.join('; ')}
                {certain ? '' : ` (${say.ifYes})`}
                {density === 'full' ? (
                  <>
                    . <Fact>{why}</Fact>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
          <p>
            {clinician.open.length === 0 ? (
              say.allAnswered
            ) : (
              <>
                <strong>{say.open(clinician.open.length)}</strong>:{' '}
                {clinician.open.slice(0, density === 'full' ? undefined : FEW).join('; ')}
                {density === 'full' || clinician.open.length <= FEW ? '' : `; ${say.more(clinician.open.length - FEW)}`}
              </>
            )}
          </p>
        </>
      )}
    </section>
  );
}

/** Named when it has to be short. */
const FEW = 6;

function Pain({
  page,
  entry,
  regions,
}: {
  readonly page: ResultPage;
  readonly entry: EntryOf<'assessment'>;
  readonly regions: readonly PainRegion[];
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(doctorWords);
  const places = painPlaces(regions, entry.body);
  return (
    <section aria-label={say.pain}>
      <h2>{say.pain}</h2>
      <div className={styles.pain}>
        <WherePicture
          sources={page.forEveryone ? page.reach.map(({ place }) => place) : []}
          regions={places}
          side={mainSide(regions, entry.body)}
        />
        <ul>
          {places.map((region) => (
            <li key={placeName(words, region)}>
              {placeName(words, region)}
              {detailWords(words, region).map((said) => `; ${said}`)}
              {region.worst === true ? ` (${words.doctor.worst})` : ''}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
