import type { Kind } from '../model';

/** What an adult needs to say and do differs by these; the texts are `talk_<group>_say` and `talk_<group>_next`. */
export type TalkGroup = 'hurt' | 'threat' | 'selfharm' | 'images' | 'closeness' | 'meet';

const groups: Record<Kind, TalkGroup> = {
  insult: 'hurt',
  exclusion: 'hurt',
  humiliation: 'hurt',
  hate: 'hurt',
  'pile-on': 'hurt',
  threat: 'threat',
  doxxing: 'threat',
  stalking: 'threat',
  'self-harm-urging': 'selfharm',
  'image-threat': 'images',
  'image-request': 'images',
  sextortion: 'images',
  'sexual-talk': 'images',
  'sexual-harassment': 'images',
  secrecy: 'closeness',
  isolation: 'closeness',
  'alone-check': 'closeness',
  'gift-offer': 'closeness',
  'move-app': 'closeness',
  'age-gap': 'closeness',
  'fake-opportunity': 'closeness',
  pressure: 'closeness',
  'delete-request': 'closeness',
  'meet-up': 'meet',
};

export const talkFor = (kind: Kind): TalkGroup => groups[kind];
