import { useState } from 'preact/hooks';
import type { Text } from '../../ui/text-prop';

/** Where a chat cannot be read: how its page is built, on the clipboard, for whoever mends that. */
export const NoteForMakers = ({ text, report }: { text: Text; report: () => Promise<string> }) => {
  const [done, setDone] = useState<'' | 'readingReportCopied' | 'readingReportFailed'>('');
  const copy = async (): Promise<void> => {
    try {
      const note = await report();
      if (!note) throw new Error('there is no page to speak of');
      await navigator.clipboard.writeText(note);
      setDone('readingReportCopied');
    } catch {
      setDone('readingReportFailed');
    }
  };
  return (
    <div class="note-for-makers">
      <button type="button" onClick={copy}>
        {text('readingReport')}
      </button>
      <p class="small soft" role="status">
        {text(done || 'readingReportHint')}
      </p>
    </div>
  );
};
