// Figures of the body: how long one takes in Node, warm, and how large the file is. Pages, print and mail make them one by one.
import { buildBody, poseOf, STANDING } from '@hipspine/body';
import { type FigureOptions, figureSvg, lengthChanges, shapes } from '@hipspine/body/drawing';
import { figure, publish } from './lib/section.ts';
import { sideBySide, type Timing } from './lib/timing.ts';

const body = buildBody();
const kneeling = poseOf({
  pelvic_tilt: -10,
  lumbar_flexion: 10,
  hip_flexion_r: -20,
  knee_flexion_r: 80,
  hip_flexion_l: 78,
  knee_flexion_l: 92,
});
const words: FigureOptions['words'] = {
  title: () => 'Half-kneeling hip stretch',
  description: () => 'A person kneeling on the right knee.',
  muscle: (muscle) => muscle,
  change: (millimetres) => `${Math.round(millimetres)} mm`,
  workingSide: () => 'Right side',
  shorter: 'shorter',
  longer: 'longer',
};
const flexors = { muscles: ['psoas', 'iliacus', 'rectus_femoris'], side: 'r', reference: STANDING } as const;
const ways: Readonly<Record<string, FigureOptions>> = {
  'icon, outline alone': { words, look: 'icon', width: 240, height: 240 },
  'card, soft body': { words, look: 'card' },
  'card, three muscles coloured, legend': { words, look: 'card', ...flexors },
  'anatomy, whole body, three muscles, labels': { words, look: 'anatomy', labels: true, ...flexors },
  'anatomy, pelvis from the front, six muscles, labels': {
    words,
    look: 'anatomy',
    view: 'front',
    crop: 'pelvis',
    labels: true,
    muscles: flexors.muscles,
  },
};

shapes();
const figures = Object.fromEntries(
  Object.entries(ways).map(([name, options]) => [name, () => figureSvg(body, kneeling, options)]),
);
const timings: Readonly<Record<string, Timing>> = sideBySide({
  ...figures,
  'length changes alone': () => lengthChanges(body, kneeling, STANDING),
});
const card = timings['card, soft body']?.median ?? Number.NaN;

publish({
  title: 'Figures',
  method:
    'figureSvg on one half-kneeling pose, everything but the stored surfaces made anew each time. Aim: 5 ms a figure on a machine that does nothing else.',
  tables: [
    {
      caption: 'Milliseconds per figure, ratio to the plain card, and size of the file.',
      head: ['figure', 'median', 'p95', 'ratio', 'kB', 'calls timed'],
      rows: Object.entries(timings).map(([name, { median, p95, calls }]) => [
        name,
        figure(median),
        figure(p95),
        figure(median / card),
        figures[name] === undefined ? '' : figure(figures[name]().length / 1024),
        figure(calls),
      ]),
    },
  ],
  failures: [],
});
