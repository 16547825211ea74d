import { useState } from 'preact/hooks';
import type { Text } from '../../ui/text-prop';

/** A place to drop a file, and the ordinary way to choose one. */
export const ChoosePack = ({ text, onFile }: { text: Text; onFile: (file: File) => void }) => {
  const [over, setOver] = useState(false);
  return (
    <section
      class={`block drop-pack${over ? ' drop-over' : ''}`}
      aria-label={text('verifyFile')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <p>{text('verifyDrop')}</p>
      <label for="pack">{text('verifyFile')}</label>
      <input
        id="pack"
        type="file"
        accept=".zip,application/zip"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again after it was changed.
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </section>
  );
};
