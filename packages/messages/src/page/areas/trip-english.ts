/** The trip planner, in English. */
export const tripEnglish = {
  title: 'Plan a long drive',
  intro: 'How long, which car, who drives. You get the stops, what to do there, and how to arrive.',
  how: 'What do you know?',
  hows: { hours: 'The hours', kilometres: 'The distance' },
  hours: 'Hours in the car',
  kilometres: 'Distance in km',
  both: 'All days together.',
  days: 'On how many days?',
  gearbox: 'Which gears?',
  gears: { clutch: 'With a clutch', automatic: 'Automatic' },
  driver: 'Who drives?',
  drivers: { me: 'I drive', shared: 'We take turns', other: 'Somebody else' },
  cruise: 'Is there cruise control?',
  yes: 'Yes',
  no: 'No',
  leaves: 'Which day do you leave?',
  leavesHint: 'It may stay empty. With a day, you are asked afterwards how it went.',
  leavesNeeds: (first: string, last: string, found: string): string =>
    found === ''
      ? `We need a day from ${first} to ${last}. What you wrote is not in the calendar, or not complete.`
      : `We need a day from ${first} to ${last}. You wrote “${found}”.`,
  painNow: 'How is the pain now? You may leave it out.',
  make: 'Plan the drive',
  needs: (low: string, high: string, found: string): string =>
    found === ''
      ? `Please fill in a number from ${low} to ${high}.`
      : `We need a number from ${low} to ${high}. You wrote “${found}”.`,
  change: 'Change the drive',
  last: 'Your last drive',
  askedOn: (when: string): string => `Kept on ${when}.`,
  hoursLong: (n: string): string => `${n} hours in the car`,
  kmLong: (n: string): string => `${n} km`,
  lastLine: (amount: string, days: number, said: string): string =>
    days === 1 ? `${amount} in one day.` : `${amount} in ${said} days.`,
  leavesOn: (day: string): string => `First day on the road: ${day}.`,
  showPlan: 'Show the plan again',
  remove: 'Take it back',
  removeAsk: 'This drive will count no more. Take it back?',
  removed: 'Taken back.',
  removeYes: 'Yes, take it back',
  removeNo: 'No, it stays',
  after: 'After the drive',
  afterAsk: 'How bad was the pain after it?',
  afterKept: 'Kept.',
  legAsk: 'Did a leg hurt?',
  afterLegs: { none: 'No', left: 'Left', right: 'Right', both: 'Both' },
  nextTime: (minutes: string): string => `Next time stop every ${minutes} minutes at the latest.`,
  closed: 'No drive is planned for now. First this:',
  failed: 'The drive could not be planned. What is needed could not be loaded. Check the network and try again.',
  day: (n: string): string => `Day ${n}`,
  dayLine: (hours: string, stops: number): string =>
    stops === 0
      ? `${hours} hours, no stop needed`
      : stops === 1
        ? `${hours} hours, one stop`
        : `${hours} hours, ${stops} stops`,
  road: (hours: string, stops: number, minutes: string): string =>
    `The road of one day: ${hours} hours with ${stops} stops, one every ${minutes} minutes.`,
  atKm: (speed: string): string => `Counted with ${speed} km an hour, motorway and town together.`,
  longDay: 'That is a long day in one seat. Can you spread it over one more day?',
  every: (minutes: string): string => `Stop every ${minutes} minutes at the latest.`,
  sooner: {
    'sore-after-last': 'You were sore after the last drive, so the stops come sooner.',
    sore: 'You are sore, or have not said how sore you are, so the stops come sooner.',
    operated:
      'You had an operation not long ago, so the stops come sooner. Ask your surgical team before a long drive.',
  },
  before: 'Before you set off',
  seat: 'Set the seat',
  seatLink: 'See the seat, with the angle of your hip',
  beyond: (degrees: string, most: string): string =>
    `A usual car seat bends the hip by about ${degrees} degrees. Your limit is ${most}.`,
  tooNear: (degrees: string, most: string): string =>
    `A usual car seat bends the hip by about ${degrees} degrees, and seats differ. That is too near to your limit of ${most}.`,
  beyondDo: 'Do not travel in it like that. Raise the hips, lean the back, and ask your surgical team first.',
  inside: (degrees: string, most: string): string =>
    `A usual car seat bends the hip by about ${degrees} degrees. That is inside your limit of ${most}.`,
  mayDrive: 'May you drive?',
  brake:
    'Can you brake hard, without a leg that gives way? Do your medicines leave you wide awake? If not, do not drive.',
  legs: {
    both: 'With a clutch both legs work. Move and rest both at each stop.',
    right: 'Without a clutch the right leg does the work. Move and rest it most.',
    none: 'You do not drive: both legs can change place. Do it often.',
  },
  cruiseOn: 'On clear roads use cruise control: the right leg can change place. Keep the foot near the brake.',
  cruiseOff: 'Without cruise control the right leg stays in one place for long. The stops count all the more.',
  turns: 'Change the driver at each stop.',
  atStop: 'At each stop',
  park: 'Park in a safe place first.',
  walk: (from: string, to: string): string => `Walk for ${from} to ${to} minutes.`,
  drink: 'Drink some water.',
  noMoves: 'Walking is enough. No other move is open to you at the roadside.',
  arrive: 'When you arrive',
  arriveWalk: 'Walk for five minutes before you sit or lie down.',
  rest: (from: string, to: string): string => `Then rest for ${from} to ${to} minutes:`,
  noRest: 'Then rest for 10 to 15 minutes, in the way that is easiest for you.',
  nextDay: 'Tell the diary next morning how it was.',
  pack: 'Pack this',
  packing: {
    water: 'Water, within reach',
    towel: 'A towel to roll for your low back',
    shoes: 'Shoes to walk in',
    plan: 'This page, on paper or on your phone',
    cushion: 'A cushion that lifts your hips',
  } as Readonly<Record<string, string>>,
  danger: 'Get help',
  dangerNow: 'Short of breath or pain in the chest: call for help at once.',
  dangerToday:
    'A leg that swells after the drive: see a doctor the same day. The same if a leg stays numb or gets weak.',
  print: 'Print this page',
  why: 'Why, and where it comes from',
  whyWords:
    'Breaks with a change of posture ease discomfort; that is well studied for office work and carried over to driving. Seat and leg advice is the view of experts.',
  sources: 'Sources',
};
