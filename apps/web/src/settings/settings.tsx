import { pageEnglish } from '@hipspine/messages';
import { isKnown, profileOf, readDocument, writeCsv, writeDocument } from '@hipspine/record';
import { type JSX, type ReactNode, useId, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, Text, TextField } from 'react-aria-components';
import { SimpleSwitch } from '../check-up/simple-switch.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { MADE_WITH } from '../version.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { useIsOffline, useMayBeCleared } from './device.ts';
import { importReport } from './import-report.ts';
import { saveFile } from './save-file.ts';
import styles from './settings.module.css';

/** Language and look, people on this device, and everything that can be done with one's own data. */
export default function Settings(): JSX.Element {
  const { settings: say } = useWords();
  return (
    <ScreenFrame title={say.title}>
      <Reading />
      <People />
      <Data />
      <p className={controls.hint}>{say.version(MADE_WITH.engine, MADE_WITH.knowledge.slice(7, 19))}</p>
    </ScreenFrame>
  );
}

function Reading(): JSX.Element {
  const { settings: say } = useWords();
  const { log } = useRecord();
  const language = useLanguage();
  const { theme = 'device' } = profileOf(log);
  return (
    <>
      <Choice
        label={say.language}
        value={language}
        options={[
          ['en', pageEnglish.languageName],
          ['es', 'Español'],
        ]}
        onChange={(next) => void record.add('profile', { language: next })}
      />
      <Choice
        label={say.theme}
        value={theme}
        options={[
          ['device', say.device],
          ['light', say.light],
          ['dark', say.dark],
        ]}
        onChange={(next) => void record.add('profile', { theme: next as 'light' })}
      />
      <SimpleSwitch />
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <RadioGroup className={styles.part} value={value} onChange={onChange} orientation="horizontal">
      <Label className={styles.label}>{label}</Label>
      <div className={controls.segments}>
        {options.map(([option, name]) => (
          <Radio key={option} value={option} className={controls.segment}>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function People(): JSX.Element {
  const { settings: say } = useWords();
  const { person, people } = useRecord();
  const [name, setName] = useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    setName('');
    void record.addPerson(name.trim());
  };
  return (
    <Part title={say.people} hint={say.peopleHint}>
      <ul className={styles.people}>
        {people.map(({ id, name: theirs }) => (
          <li key={id}>
            <span>{theirs === '' ? say.unnamed : theirs}</span>
            {id === person.id ? (
              <strong>({say.inUse})</strong>
            ) : (
              <Button className={controls.quiet} onPress={() => void record.switchTo(id)}>
                {say.switchTo(theirs === '' ? say.unnamed : theirs)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TextField className={controls.field} value={name} onChange={setName}>
        <Label>{say.personName}</Label>
        <Input className={controls.input} autoComplete="off" />
        <Text slot="description" className={controls.hint}>
          {say.personNameHint}
        </Text>
      </TextField>
      <div>
        <Button className={controls.quiet} onPress={add}>
          {say.addPerson}
        </Button>
      </div>
    </Part>
  );
}

function Data(): JSX.Element {
  const words = useWords();
  const { settings: say } = words;
  const { log } = useRecord();
  const [told, setTold] = useState<readonly string[]>([]);
  const file = useId();
  const newer = log.filter(({ type }) => !isKnown(type)).length;
  const mayBeCleared = useMayBeCleared();
  const offline = useIsOffline();
  const today = new Date().toISOString();
  const bringIn = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const reading = readDocument(await chosen.text());
    const added = reading.ok ? await record.bringIn(reading.log) : 0;
    setTold(importReport(words, reading, added));
  };
  return (
    <Part title={say.data} hint={say.dataHint}>
      <p>{say.entries(log.length)}</p>
      {newer === 0 ? null : <p>{say.newerEntries(newer)}</p>}
      {mayBeCleared && log.length > 0 ? <p>{say.mayBeCleared}</p> : null}
      {offline ? <p>{words.app.offlineReady}</p> : null}
      <div className={controls.bar}>
        <Button
          className={controls.button}
          onPress={() => saveFile(`hipspine-${today.slice(0, 10)}.jsonl`, writeDocument(log, today))}
        >
          {say.exportAll}
        </Button>
        <Button
          className={controls.quiet}
          onPress={() => saveFile(`hipspine-${today.slice(0, 10)}.csv`, writeCsv(log))}
        >
          {say.exportCsv}
        </Button>
      </div>
      <div className={styles.file}>
        <label htmlFor={file}>{say.import}</label>
        <input
          id={file}
          className={controls.input}
          type="file"
          accept=".jsonl,application/jsonl,text/plain"
          onChange={(event) => void bringIn(event.target.files?.[0])}
        />
      </div>
      <div role="status">
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Erase done={() => setTold([say.erased])} />
    </Part>
  );
}

function Erase({ done }: { readonly done: () => void }): JSX.Element {
  const { settings: say } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <div>
        <Button className={controls.danger} onPress={() => setAsked(true)}>
          {say.erase}
        </Button>
      </div>
    );
  const erase = async (): Promise<void> => {
    await record.erase();
    setAsked(false);
    done();
  };
  return (
    <div className={controls.notice} role="alert">
      <p>{say.eraseSure}</p>
      <div className={controls.bar}>
        <Button className={controls.danger} onPress={() => void erase()}>
          {say.eraseYes}
        </Button>
        <Button className={controls.quiet} onPress={() => setAsked(false)}>
          {say.eraseNo}
        </Button>
      </div>
    </div>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p className={controls.hint}>{hint}</p>
      {children}
    </section>
  );
}
