import path from 'node:path';
import { Listener } from '../../src/detect/listen';
import { emptyMemory, remember } from '../../src/detect/remember';
import { type TalkEvidence, talkEvidence } from '../../src/detect/talk-evidence';
import { languages } from '../../src/model';
import { linesOf } from '../measure/corpus';
import { type LabelledCase, readCase } from '../measure/labelled-case';
import { messagesOf, readDialogueFiles } from '../rulebook/read-dialogues';
import { corpusFiles } from './corpus-files';

/** A sign somebody showed in a talk, and what the talk up to it shows. */
export interface Step {
  /** Index of the message. */
  at: number;
  evidence: TalkEvidence;
}

export interface TalkLesson {
  item: LabelledCase;
  steps: Step[];
}

const stepsOf = ({ messages }: LabelledCase): Step[] => {
  const listener = new Listener();
  let memory = emptyMemory();
  const steps: Step[] = [];
  for (const [at, message] of messages.entries())
    for (const report of listener.hear(message, true)) {
      memory = remember(memory, report);
      if (report.talk && report.author.role === 'other')
        steps.push({ at, evidence: talkEvidence(memory, report) });
    }
  return steps;
};

/** Fewer lines are a message with its answer. */
const leastLines = 4;

/** The dialogues that prove the patterns: short, and each as clear as can be. */
const proofs = (): LabelledCase[] =>
  languages.flatMap((language) =>
    readDialogueFiles(language).flatMap(({ content }) =>
      content.dialogues.map((dialogue) => ({
        id: dialogue.id,
        language,
        label: content.pattern,
        y: dialogue.warns ? (1 as const) : (0 as const),
        kinds: [],
        ...(dialogue.warns ? { notBefore: dialogue.warns.from - 1, by: dialogue.warns.by - 1 } : {}),
        messages: messagesOf(dialogue),
      })),
    ),
  );

/** Every whole talk in `test/corpus` that may be learned from; what is held is not. */
export const readTalks = (): TalkLesson[] =>
  [
    ...corpusFiles().flatMap(({ file }) =>
      linesOf({ name: path.basename(file), file, origin: 'seen' })
        .map(readCase)
        .filter(({ messages }) => messages.length >= leastLines),
    ),
    ...proofs(),
  ].map((item) => ({ item, steps: stepsOf(item) }));
