import type { JSX } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import styles from './plan.module.css';
import { Rows, Segments } from './segments.tsx';
import { FIRST_LIMIT, type LimitDraft, type LimitFault, type LimitsDraft, MOTIONS } from './surgeon-limits-draft.ts';

interface Props {
  readonly draft: LimitsDraft;
  readonly onChange: (draft: LimitsDraft) => void;
  readonly faults: readonly LimitFault[];
}

/** How far a joint may be moved, as a surgeon has said it: joint, side, movement, degrees, until when. */
export function SurgeonLimits({ draft, onChange, faults }: Props): JSX.Element {
  const { plan: say } = usePracticeWords();
  const put = (part: Partial<LimitsDraft>): void => onChange({ ...draft, ...part });
  const known = (value: LimitsDraft['known']): void =>
    put({ known: value, limits: value === 'yes' && draft.limits.length === 0 ? [FIRST_LIMIT] : draft.limits });
  return (
    <fieldset className={styles.limits}>
      <Rows
        label={say.limitsTitle}
        options={[
          { value: 'no', label: say.limitsNo },
          { value: 'yes', label: say.limitsYes },
          { value: 'unknown', label: say.limitsUnknown },
        ]}
        value={draft.known}
        onChange={known}
      />
      {draft.known === 'no' ? null : (
        <Operation draft={draft} put={put} isMissing={faults.some(({ field }) => field === 'operation')} />
      )}
      {draft.known === 'yes' ? <LimitList draft={draft} put={put} faults={faults} /> : null}
    </fieldset>
  );
}

function Operation({
  draft,
  put,
  isMissing,
}: {
  readonly isMissing: boolean;
  readonly draft: LimitsDraft;
  readonly put: (part: Partial<LimitsDraft>) => void;
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const listed = <T extends string>(names: Readonly<Record<T, string>>): readonly { value: T; label: string }[] =>
    (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Segments
        label={say.operation}
        options={listed(say.operations)}
        value={draft.kind}
        onChange={(kind) => put({ kind })}
      />
      {isMissing ? (
        <p className={controls.error} role="alert">
          {say.operationNeeded}
        </p>
      ) : null}
      <TextField className={controls.field} value={draft.date} onChange={(date) => put({ date })} type="date">
        <Label>{say.operationDay}</Label>
        <Input className={controls.input} />
      </TextField>
      <Segments
        label={say.operationSide}
        options={listed(say.sideNames)}
        value={draft.side}
        onChange={(side) => put({ side })}
      />
      {draft.kind === 'hip-replacement' ? (
        <Segments
          label={say.approach}
          options={listed(say.approaches)}
          value={draft.approach}
          onChange={(approach) => put({ approach })}
        />
      ) : null}
    </>
  );
}

function LimitList({
  draft,
  put,
  faults,
}: {
  readonly draft: LimitsDraft;
  readonly put: (part: Partial<LimitsDraft>) => void;
  readonly faults: readonly LimitFault[];
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const change = (at: number, part: Partial<LimitDraft>): void =>
    put({ limits: draft.limits.map((limit, i) => (i === at ? { ...limit, ...part } : limit)) });
  return (
    <>
      {draft.limits.map((limit, at) => (
        <OneLimit
          // biome-ignore lint/suspicious/noArrayIndexKey: a limit has no other name than its place
          key={at}
          name={say.limit(at + 1)}
          limit={limit}
          onChange={(part) => change(at, part)}
          onRemove={() => put({ limits: draft.limits.filter((_, i) => i !== at) })}
          faults={faults.filter((fault) => fault.at === at)}
        />
      ))}
      <p>
        <Button className={controls.quiet} onPress={() => put({ limits: [...draft.limits, FIRST_LIMIT] })}>
          {say.addLimit}
        </Button>
      </p>
    </>
  );
}

function OneLimit({
  name,
  limit,
  onChange,
  onRemove,
  faults,
}: {
  readonly name: string;
  readonly limit: LimitDraft;
  readonly onChange: (part: Partial<LimitDraft>) => void;
  readonly onRemove: () => void;
  readonly faults: readonly LimitFault[];
}): JSX.Element {
  const { plan: say } = usePracticeWords();
  const degrees = faults.find(({ field }) => field === 'degrees');
  const until = faults.find(({ field }) => field === 'until');
  const joints = (['hip', 'knee', 'lumbar'] as const).map((value) => ({ value, label: say.joints[value] }));
  const motions = MOTIONS[limit.joint].map((value) => ({ value: value as string, label: say.motions[value] }));
  const sides = (['left', 'right', 'both'] as const).map((value) => ({ value, label: say.sideNames[value] }));
  return (
    <fieldset className={styles.limit}>
      <legend>{name}</legend>
      <Segments
        label={say.joint}
        options={joints}
        value={limit.joint}
        onChange={(joint) => onChange({ joint, motion: 'flexion', side: joint === 'lumbar' ? 'both' : limit.side })}
      />
      {limit.joint === 'lumbar' ? null : (
        <Segments
          label={say.operationSide}
          options={sides}
          value={limit.side}
          onChange={(side) => onChange({ side })}
        />
      )}
      <Segments
        label={say.direction}
        options={motions}
        value={limit.motion}
        onChange={(motion) => onChange({ motion })}
      />
      <TextField
        className={controls.field}
        value={limit.degrees}
        onChange={(text) => onChange({ degrees: text })}
        isInvalid={degrees !== undefined}
        inputMode="decimal"
      >
        <Label>{say.degrees}</Label>
        <Input className={controls.input} />
        <span className={controls.hint}>{say.degreesHint}</span>
        <FieldError className={controls.error}>{degrees === undefined ? '' : say.limitNeeds(degrees.found)}</FieldError>
      </TextField>
      <TextField
        className={controls.field}
        value={limit.until}
        onChange={(day) => onChange({ until: day })}
        isInvalid={until !== undefined}
        type="date"
      >
        <Label>{say.until}</Label>
        <Input className={controls.input} />
        <FieldError className={controls.error}>{say.limitDay}</FieldError>
      </TextField>
      <p>
        <Button className={controls.link} onPress={onRemove}>
          {say.removeLimit}
        </Button>
      </p>
    </fieldset>
  );
}
