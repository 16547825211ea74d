import { type Side, shareOf, windowLines } from '../../src/detect/talk-window';
import { ordinaryChats } from './ordinary-chats';
import type { Lesson } from './read-lessons';

/** A talk as it stands when somebody other than the child has written. */
export interface Window {
  y: 0 | 1;
  /** Its lines as numbers from 0, whose they are, and how much each counts. */
  lines: { line: number; side: Side; share: number }[];
}

export interface Windows {
  lines: Lesson[];
  windows: Window[];
}

/** What comes so many lines after an expert must have been warned, or more, teaches nothing. */
const tooLate = 3;
/** Longer ones would hold no more in any window. */
const chatLength = 100;

interface Line {
  lesson: Lesson;
  author: string;
  isChild: boolean;
}

const ofTalk = (lesson: Lesson): Line => ({
  lesson,
  author: lesson.author,
  isChild: lesson.ofTalk === 'child',
});

/** Every talk and chat at every line of somebody other than the child. */
export function talkWindows(lessons: readonly Lesson[]): Windows {
  const talks = new Map<string, Line[]>();
  for (const lesson of lessons) {
    if (!lesson.ofTalk) continue;
    const lines = talks.get(lesson.sitting) ?? [];
    talks.set(lesson.sitting, lines);
    lines.push(ofTalk(lesson));
  }
  const chats = ordinaryChats(
    lessons.filter(({ ordinary }) => ordinary),
    chatLength,
  ).map((chat) => chat.map(({ said, who }) => ({ lesson: said, author: String(who), isChild: who === 0 })));
  const found: Windows = { lines: [], windows: [] };
  for (const lines of [...talks.values(), ...chats]) addWindows(lines, found);
  return found;
}

function addWindows(lines: readonly Line[], { lines: all, windows }: Windows): void {
  const first = all.length;
  all.push(...lines.map(({ lesson }) => lesson));
  for (const [at, { lesson, author, isChild }] of lines.entries()) {
    if (isChild || lesson.late >= tooLate) continue;
    windows.push({ y: lesson.y, lines: linesUpTo(lines.slice(0, at + 1), author, first) });
  }
}

function linesUpTo(lines: readonly Line[], judged: string, first: number): Window['lines'] {
  const back: Record<Side, number> = { said: 0, answers: 0, around: 0 };
  const seen: Window['lines'] = [];
  for (let at = lines.length - 1; at >= 0 && back.said + back.around < 2 * windowLines; at--) {
    const { author, isChild } = lines[at] as Line;
    const side = isChild ? 'answers' : author === judged ? 'said' : 'around';
    const share = shareOf(side, back[side]++);
    if (share > 0) seen.push({ line: first + at, side, share });
  }
  return seen;
}
