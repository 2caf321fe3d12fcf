import type { Urgency } from '@hipspine/knowledge';
import { english } from '../../english.ts';

/** The page of the warning signs and its leaflet, which the build writes: no screen needs them. */
export const signsEnglish = {
  title: 'When to get help now',
  intro:
    'You have hip, back or leg pain. If one of these is new or gets worse, act now. You do not need to finish any questions.',
  now: 'Get emergency help now',
  today: 'See a doctor today',
  soon: 'Book a visit within days',
  numbers: 'Emergency numbers',
  say: 'What to say',
  sayWords: 'I have hip or back pain. This is new: … It began: … I take these medicines: …',
  doNot: `${english.doNotDrive} ${english.doNotEat}`,
  leaflet: 'The same on one page to print',
  backToApp: 'Open Hipspine',
  leafletTitle: 'Hip or back pain: when to get help',
  keep: 'Keep this page where you can see it.',
  without:
    'Most hip and back pain is not dangerous and gets better. These signs are rare. They matter because early help matters.',
  doNext: {
    'emergency-now': 'Call for an ambulance. Or have someone drive you to a hospital.',
    'same-day':
      'Call your doctor. If you cannot be seen today, go to an urgent care clinic or an emergency department.',
    'within-days-GP': 'Book a visit with a doctor within the next few days.',
    routine: 'Book a visit with a doctor or a physiotherapist.',
    'self-care': 'Look after this yourself for now.',
  } satisfies Record<Urgency, string>,
};
