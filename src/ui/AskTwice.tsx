import { useState } from 'preact/hooks';
import type { Text } from './text-prop';

/** A deletion that happens after a second press; what is lost is named between the two. */
export function AskTwice({
  text,
  label,
  sure,
  onYes,
}: {
  text: Text;
  label: string;
  sure: string;
  onYes: () => Promise<void> | void;
}) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  const yes = async (): Promise<void> => {
    await onYes();
    setAsking(false);
  };
  return (
    <div class="mind" role="alert">
      <p>{sure}</p>
      <p class="row">
        <button type="button" onClick={yes}>
          {text('logDeleteAllYes')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {text('logDeleteNo')}
        </button>
      </p>
    </div>
  );
}
