import { useRef, useState } from 'preact/hooks';
import { channelHref } from '../../help/dial-link';
import { entryOf } from '../../help/directory';
import { lawOf } from '../../help/law-of';
import { platformOf } from '../../help/platform';
import { formOf } from '../../help/receivers';
import { PhoneLink } from '../../ui/PhoneLink';
import type { Text } from '../../ui/text-prop';
import { languageOf } from '../language-of';
import { type ReportDraft, reportOf } from './report-draft';
import { SchoolContact } from './SchoolContact';
import { WhatNext } from './WhatNext';

interface Way {
  href: string;
  label: string;
  phone?: string;
}

function waysTo(draft: ReportDraft, text: Text): Way[] {
  const language = languageOf(text);
  const form = formOf(draft.receiver);
  if (form?.id === 'platform')
    return platformOf(draft.incident.host).urls.map(({ url, label }) => ({
      href: url,
      label: label[language],
    }));
  const entry = form?.help ? entryOf(form.help) : undefined;
  return (entry?.channels ?? []).flatMap((channel) => {
    const href = channelHref(channel);
    if (!href) return [];
    return channel.type === 'phone'
      ? [{ href, label: text('callContact', channel.value), phone: channel.value }]
      : [
          {
            href,
            label: channel.label?.[language] ?? text('reportOpen', entry?.name[language] ?? channel.value),
          },
        ];
  });
}

/** The finished text: copied on a press, the official page opened on a press. Nothing is sent from here. */
export const ReportText = ({ draft, text }: { draft: ReportDraft; text: Text }) => {
  const { contact } = draft.school;
  const language = languageOf(text);
  const report = reportOf(draft, language);
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  // What the person wrote into the text holds until another choice makes another text.
  const [edited, setEdited] = useState({ from: report.text, words: report.text });
  const words = edited.from === report.text ? edited.words : report.text;
  const blanks = report.fields.filter(({ missing }) => missing).length;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setCopied('yes');
    } catch {
      // Some browsers refuse without a reason; then the text is marked, ready for the keyboard.
      area.current?.select();
      setCopied('no');
    }
  };
  const steps =
    formOf(draft.receiver)?.id === 'platform' ? platformOf(draft.incident.host).steps[language] : [];
  return (
    <section class="block">
      <h2>{text('reportStep4')}</h2>
      <pre class="only-print">{words}</pre>
      <p class="small soft not-print">{text('reportNotSent')}</p>
      <textarea
        ref={area}
        rows={Math.min(26, words.split('\n').length + 3)}
        lang={report.language === 'zh' ? 'zh-CN' : 'en'}
        aria-label={report.title}
        value={words}
        onInput={(event) => setEdited({ from: report.text, words: event.currentTarget.value })}
      />
      {blanks > 0 && <p class="mind small">{text('reportBlanks')}</p>}
      <div class="row">
        <button type="button" class="main-button" onClick={copy}>
          {text('reportCopy')}
        </button>
        <button type="button" onClick={() => print()}>
          {text('reportPrint')}
        </button>
        <span role="status">{copied && text(copied === 'yes' ? 'reportCopied' : 'reportCopyByHand')}</span>
      </div>
      {steps.length > 0 && (
        <ol class="report-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div class="calls">
        {waysTo(draft, text).map(({ href, label, phone }) =>
          phone ? (
            <PhoneLink key={href} number={phone} label={label} />
          ) : (
            <a key={href} class="button" href={href} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          ),
        )}
        {draft.receiver === 'school' && contact && (
          <SchoolContact {...{ contact, words, text }} title={report.title} onMail={copy} />
        )}
      </div>
      <p class="small soft">{text('reportKeepOriginal')}</p>
      {lawOf(draft.country) && (
        <p class="not-print">
          <a
            href={`../law/index.html?${new URLSearchParams({ country: draft.country, about: draft.incident.kind })}`}
          >
            {text('lawOpen')}
          </a>
        </p>
      )}
      <p class="not-print">
        <a href={`../evidence/index.html?incident=${encodeURIComponent(draft.incident.id)}`}>
          {text('evidenceOpen')}
        </a>
      </p>
      {copied && (
        <WhatNext country={draft.country} reporter={draft.reporter} kind={draft.incident.kind} text={text} />
      )}
    </section>
  );
};
