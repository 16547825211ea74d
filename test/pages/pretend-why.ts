import type { Language } from '../../src/model';
import type { Why } from '../../src/ui/WhySteps';

const reasons: Record<string, Record<Language, string>> = {
  'age-probe': { en: 'Asking your age can be plain small talk.', zh: '问年龄可能只是随便聊聊。' },
  'gift-offer': { en: 'A gift can make you feel you owe something.', zh: '送东西会让人觉得欠了人情。' },
  secrecy: { en: 'Secrecy keeps you away from help.', zh: '保密会让你没法求助。' },
  exclusion: { en: 'Being pushed out of a group hurts.', zh: '被人挤出去会很难受。' },
  humiliation: { en: 'Laughing at someone in front of all.', zh: '当着大家的面取笑一个人。' },
  insult: { en: 'A word that puts a person down.', zh: '贬低人的词。' },
  'image-threat': { en: 'Having a picture is used to scare.', zh: '拿有照片来吓唬人。' },
  sextortion: { en: 'Money or else: that is blackmail.', zh: '“不给钱就……”，这是勒索。' },
  'alone-check': { en: 'Asking who is near you.', zh: '打听你身边有没有人。' },
};

/** Reasons for the pretend rules, `<language>.<kind>.pretend`. */
export const pretendWhy =
  (language: Language): Why =>
  (rule) =>
    reasons[rule.split('.')[1] ?? '']?.[language];
