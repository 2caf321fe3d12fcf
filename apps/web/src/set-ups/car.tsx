import { setUpsWords } from '@hipspine/messages';
import { againstLimit, carSeatBend } from '@hipspine/planning';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Segments } from '../plan/segments.tsx';
import type { AskingNow } from '../plan/use-asking.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { BendLine } from './bend-line.tsx';
import { hipLimit, kneeLimit } from './hip-limit.ts';
import { KeepSetUp } from './keep-set-up.tsx';
import { SetUpFrame } from './set-up-frame.tsx';
import { SetUpPicture } from './set-up-picture.tsx';
import styles from './set-ups.module.css';
import { HabitSources } from './sources.tsx';
import { useSetUp } from './use-set-up.ts';

type Words = (typeof setUpsWords)['en'];
type Front = keyof Words['carSeats'];
type Back = keyof Words['carBacks'];

/** Thighs over level and back from upright, degrees: what these words are taken to mean. */
const RISES: Readonly<Record<Front, number>> = { high: 15, level: 3, low: -6 };
const LEANS: Readonly<Record<Back, number>> = { upright: 5, little: 15, far: 28 };

/** A knee behind the wheel bends about so far, degrees (plan-model.yaml, car-seat). */
const CAR_KNEE = 80;

/** The car seat: how to set it, and how far it bends the hip. */
export default function Car(): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return <SetUpFrame title={say.names.car}>{(book, now) => <CarParts book={book} now={now} />}</SetUpFrame>;
}

function CarParts({ book, now }: { readonly book: PlanBook; readonly now: AskingNow }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const setUp = useSetUp('car');
  const { seatFront: front = 'level', seatBack: back = 'little' } = setUp.told;
  const limit = hipLimit(now);
  const knee = kneeLimit(now);
  const model = book.setUp.set_up;
  const bend = carSeatBend(model, RISES[front], LEANS[back]);
  const degrees = sayNumber(words, Math.round(bend.degrees));
  const usual = bend.degrees > model.usual_hip_bend_degrees ? say.closedHip : say.openHip;
  const isFine = limit.most === undefined ? bend.degrees <= 90 : againstLimit(bend, limit.most) === 'inside';
  const changes = [
    ...(front === 'low' ? [] : [say.lowerFront, say.cushionCar]),
    ...(back === 'far' ? [] : [say.leanSeat]),
    ...(front === 'low' && back === 'far' ? [say.otherSeat] : []),
  ];
  return (
    <div className={styles.two}>
      <section className={styles.seen}>
        <SetUpPicture
          setUp={{ kind: 'car', rise: RISES[front], lean: LEANS[back] }}
          label={`${degrees}°`}
          alt={say.picture(say.names.car, degrees)}
        />
        <BendLine bend={bend} limit={limit} sentence={say.bend(degrees)} usual={usual} />
        {knee !== undefined && knee < CAR_KNEE ? (
          <p className={styles.beyond}>{say.kneeLimit(sayNumber(words, knee))}</p>
        ) : null}
        {isFine ? null : (
          <>
            <h2>{say.tryThis}</h2>
            <ul className={styles.list}>
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        <p className={controls.hint}>{say.pictureNote}</p>
      </section>
      <div className={styles.part}>
        <Segments
          label={say.carSeat}
          options={(Object.keys(RISES) as Front[]).map((value) => ({ value, label: say.carSeats[value] }))}
          value={front}
          onChange={(chosen) => setUp.put('seatFront', chosen)}
        />
        <Segments
          label={say.carBack}
          options={(Object.keys(LEANS) as Back[]).map((value) => ({ value, label: say.carBacks[value] }))}
          value={back}
          onChange={(chosen) => setUp.put('seatBack', chosen)}
        />
        <KeepSetUp
          setUp={setUp}
          choice={(field, id) => (field === 'seatFront' ? say.carSeats[id as Front] : say.carBacks[id as Back])}
        />
        <h2>{say.howTo}</h2>
        <ol className={styles.steps}>
          {say.carSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={controls.notice}>{say.carCare}</p>
        <p>
          <Link href="/plan/trip" className={controls.button}>
            {say.planTrip}
          </Link>
        </p>
        <HabitSources habits={['driving-setup', 'lumbar-support']} more={model.sources} book={book} />
      </div>
    </div>
  );
}
