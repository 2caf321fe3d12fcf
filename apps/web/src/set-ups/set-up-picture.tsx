import type { JSX } from 'react';
import type { SetUpAsk } from '../figure/figure-calls.ts';
import { useSetUpPicture } from '../figure/use-figure.ts';
import styles from './set-ups.module.css';

/** A person in a chair, a car or on a bicycle, the bend of the hip drawn in. */
export function SetUpPicture({
  setUp,
  label,
  alt,
}: {
  readonly setUp: SetUpAsk;
  readonly label: string;
  readonly alt: string;
}): JSX.Element {
  const picture = useSetUpPicture(setUp, label);
  return (
    <div className={styles.picture}>
      {picture === undefined ? null : <img src={picture} alt={alt} width={560} height={460} />}
    </div>
  );
}
