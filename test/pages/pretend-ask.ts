import type { PolicyProblem } from '../../src/browser/policy-problem';
import type { AskFunction, ReadingHere, Requests, SettingsInForce } from '../../src/browser/requests';
import type { Incident, Language, Policy } from '../../src/model';
import { evidenceAnswers } from './pretend-evidence';
import { guardianAnswers, type PretendGuardian, pretendGuardian } from './pretend-guardian';
import { pretendIncidents } from './pretend-incidents';

export interface PretendState {
  incidents: Incident[];
  here: ReadingHere;
  settings: SettingsInForce;
  guardian: PretendGuardian;
  /** Every request in order, so that a test can say what a press asked for. */
  asked: { kind: keyof Requests; ask: unknown }[];
}

export const pretendState = (language: Language, now: number): PretendState => ({
  incidents: pretendIncidents(language, now),
  here: {
    host: 'chat.example',
    incidents: 1,
    reading: {
      state: 'reading',
      site: 'chat.example',
      confirmedOn: '2026-11-20',
      messages: 42,
      sinceAt: now - 600_000,
    },
  },
  settings: {
    settings: {
      country: language === 'en' ? 'GB' : 'CN',
      lowestLevel: 'notice',
      sitesOff: ['music.example'],
      retentionDays: 90,
      notifyGuardian: false,
      weeklySummary: false,
      quietUntil: 0,
      cardPauseMinutes: 0,
      ownWords: true,
    },
    policy: {},
    problems: [],
    sessionOnly: false,
  },
  guardian: pretendGuardian(),
  asked: [],
});

/** A policy as a school sets it, with one value it got wrong. */
export const schoolPolicy = (language: Language): { policy: Policy; problems: PolicyProblem[] } => ({
  policy: {
    schoolName: language === 'en' ? 'Riverside School' : '河畔中学',
    contact: {
      name: language === 'en' ? 'Ms Lind' : '林老师',
      role: language === 'en' ? 'school counsellor' : '心理老师',
      room: language === 'en' ? 'room 12' : '三楼 312',
      phone: language === 'en' ? '020 7946 0100' : '010-5550-0100',
      email: 'counsellor@school.example',
      hours: language === 'en' ? 'Mon to Fri, 8:00 to 16:00' : '周一至周五 8:00–16:00',
    },
    helpLines: [
      language === 'en'
        ? { name: 'Town youth line', phone: '020 7946 0155', note: 'Somebody to talk to, about anything.' }
        : { name: '区青少年热线', phone: '010-5550-0155', note: '什么都可以说，有人听。' },
    ],
    emergencyWording:
      language === 'en'
        ? 'In the building: go to the front office, it is always staffed.'
        : '在学校里：马上去一楼值班室，一直有老师在。',
    lowestLevel: 'caution',
    retentionDays: 30,
    sitesOff: ['learn.example'],
  },
  problems: [{ key: 'contact.email', need: 'email' }],
});

/** Answers as the background would, from memory. A kind no page may ask is refused. */
export const pretendAsk = (state: PretendState): AskFunction => {
  const answers: {
    [K in keyof Requests]?: (ask: Requests[K]['ask']) => Requests[K]['reply'] | Promise<Requests[K]['reply']>;
  } = {
    'reading/here': () => state.here,
    'reading/report': () => 'Alongside: how a page is read',
    'incidents/list': ({ limit = state.incidents.length, before }) => {
      const start = before ? state.incidents.findIndex(({ id }) => id === before) + 1 : 0;
      return state.incidents.slice(start, start + limit);
    },
    'incidents/get': (id) => state.incidents.find((incident) => incident.id === id),
    'incidents/fine': ({ id, fine }) => {
      state.incidents = state.incidents.map((incident) => {
        if (incident.id !== id) return incident;
        const { fineAt: _, ...rest } = incident;
        return fine ? { ...rest, fineAt: incident.at + 1 } : rest;
      });
      return undefined;
    },
    'incidents/delete': (id) => {
      state.incidents = state.incidents.filter((incident) => incident.id !== id);
      return undefined;
    },
    'incidents/delete-all': () => {
      state.incidents = [];
      return undefined;
    },
    'settings/get': () => state.settings,
    'settings/set': (change) => {
      state.settings = { ...state.settings, settings: { ...state.settings.settings, ...change } };
      return state.settings.settings;
    },
    'tallies/get': () => ({ days: [] }),
    'session/end': () => undefined,
    ...guardianAnswers(state.guardian, state),
    ...evidenceAnswers(state),
  };
  return async (kind, ...payload) => {
    state.asked.push({ kind, ask: payload[0] });
    const answer = answers[kind];
    if (!answer) throw new Error(`a page may not ask ${kind}`);
    return answer(payload[0] as never);
  };
};
