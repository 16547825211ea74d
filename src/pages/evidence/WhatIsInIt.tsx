import { exactTimes } from '../../evidence/exact-time';
import { filesOf } from '../../evidence/make-pack';
import type { PackContents } from '../../evidence/pack-contents';
import { type PackWord, packWords, sayLines } from '../../evidence/pack-words';
import { sayHidden } from '../../evidence/say-hidden';
import { sayLeftOut } from '../../evidence/say-left-out';
import type { Text } from '../../ui/text-prop';
import { PackLines } from './PackLines';

/** What the file will hold, in the words of the file, before anything is saved. */
export const WhatIsInIt = ({ contents, text }: { contents: PackContents; text: Text }) => {
  const { choices, conversations, facts, hidden, incidents, leftOut } = contents;
  const say = packWords(choices.language);
  const lang = choices.language === 'zh' ? 'zh-CN' : 'en';
  const files = filesOf(choices);
  const lines = conversations.reduce((sum, conversation) => sum + conversation.lines.length, 0);
  return (
    <section class="block">
      <h2>{text('evidenceStep3')}</h2>
      <p>{text('evidenceCount', String(incidents.length), String(lines), String(files.length))}</p>
      <p class="calm small">{text('evidenceNoPictures')}</p>
      <details open>
        <summary>{text('evidenceLines')}</summary>
        <PackLines
          conversations={conversations}
          lang={lang}
          label={text('evidenceLines')}
          time={exactTimes(choices.timeZone)}
        />
      </details>
      <details>
        <summary>{text('evidenceFacts')}</summary>
        <dl class="evidence-facts" lang={lang}>
          {facts.map(({ id, lines }) => (
            <div key={id}>
              <dt>{say(`fact_${id}`)}</dt>
              <dd>
                {lines.length > 0 ? `${say('yes')}${say('colon')}${sayLines(say, lines)}` : say('noLine')}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {hidden.length > 0 && (
        <details>
          <summary>{text('evidenceHidden')}</summary>
          <ul class="said-list" lang={lang}>
            {hidden.map((entry) => (
              <li key={`${entry.where} ${entry.what}`}>{sayHidden(entry, say)}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{text('evidenceLeftOut')}</summary>
        <ul class="said-list" lang={lang}>
          {leftOut.map((entry) => {
            const { what, why } = sayLeftOut(entry, say);
            return (
              <li key={what}>
                <strong>{what}</strong>
                {say('colon')}
                {why}
              </li>
            );
          })}
        </ul>
      </details>
      <details>
        <summary>{text('evidenceFiles')}</summary>
        <ul class="said-list" lang={lang}>
          {files.map((name) => (
            <li key={name}>
              <code>{name}</code>
              {say('colon')}
              {say(`file_${name}` as PackWord)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};
