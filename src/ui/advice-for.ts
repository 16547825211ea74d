import type { Kind, Level } from '../model';

/** Things a child can do; each is a text of its own, so that the same step is always said in the same words. */
export type Step =
  | 'no_answer'
  | 'keep'
  | 'block'
  | 'tell'
  | 'tell_today'
  | 'no_pay'
  | 'no_send'
  | 'stay_here'
  | 'not_alone'
  | 'safe_place'
  | 'person'
  | 'break'
  | 'no_where'
  | 'take_down'
  | 'owe_nothing'
  | 'check'
  | 'kind_people'
  | 'ask_ages';

const hurtful: Step[] = ['no_answer', 'keep', 'block', 'tell'];
const closeness: Step[] = ['no_answer', 'keep', 'tell', 'block'];

const steps: Record<Kind, Step[]> = {
  insult: hurtful,
  threat: ['safe_place', 'keep', 'tell_today', 'block'],
  'self-harm-urging': ['person', 'tell_today', 'break', 'block'],
  exclusion: ['kind_people', 'break', 'tell'],
  humiliation: ['no_answer', 'keep', 'break', 'tell'],
  doxxing: ['no_where', 'keep', 'take_down', 'tell_today'],
  'image-threat': ['no_send', 'keep', 'take_down', 'tell_today'],
  hate: hurtful,
  'sexual-harassment': closeness,
  stalking: ['no_where', 'safe_place', 'keep', 'tell_today'],
  'pile-on': ['break', 'no_answer', 'keep', 'tell'],
  secrecy: closeness,
  isolation: ['kind_people', 'keep', 'tell'],
  'alone-check': closeness,
  'image-request': ['no_send', 'keep', 'tell', 'block'],
  'sexual-talk': closeness,
  'gift-offer': ['owe_nothing', 'no_send', 'check', 'tell'],
  'move-app': ['stay_here', 'no_where', 'keep', 'tell'],
  'meet-up': ['not_alone', 'safe_place', 'keep', 'tell_today'],
  'age-gap': ['ask_ages', 'keep', 'tell', 'block'],
  'fake-opportunity': ['check', 'no_send', 'no_pay', 'keep'],
  pressure: ['no_answer', 'keep', 'tell', 'block'],
  sextortion: ['no_pay', 'no_send', 'keep', 'tell_today'],
  'delete-request': ['keep', 'tell', 'block'],
};

/** What to do now, the first thing first. Danger never leaves "tell somebody" for another day. */
export const adviceFor = (kind: Kind, level: Level): Step[] =>
  level === 'danger' ? steps[kind].map((step) => (step === 'tell' ? 'tell_today' : step)) : steps[kind];
