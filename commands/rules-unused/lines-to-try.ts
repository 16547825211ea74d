import type { Language } from '../../src/model';
import { corporaIn, linesOf } from '../measure/corpus';
import { messagesOf, readDialogueFiles } from '../rulebook/read-dialogues';
import { readRuleFiles } from '../rulebook/read-rules';

/** Every line that ought to wake some pattern: examples of rules, dialogues of patterns, our own seen cases. */
export function linesToTry(language: Language): Set<string> {
  const examples = readRuleFiles(language).flatMap(({ content }) =>
    content.rules.flatMap((rule) => rule.examples.hit),
  );
  const dialogues = readDialogueFiles(language).flatMap(({ content }) =>
    content.dialogues.flatMap((dialogue) => messagesOf(dialogue).map(({ text }) => text)),
  );
  const cases = corporaIn('test/corpus').flatMap((corpus) =>
    linesOf(corpus).flatMap((line) =>
      (JSON.parse(line) as { messages: { text: string }[] }).messages.map(({ text }) => text),
    ),
  );
  return new Set([...examples, ...dialogues, ...cases]);
}
