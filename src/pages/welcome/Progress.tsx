import type { Text } from '../../ui/text-prop';

/** Which step of how many: in words for everybody, as dots for the eye. */
export const Progress = ({ at, of, text }: { at: number; of: number; text: Text }) => (
  <p class="progress">
    <span class="small soft">{text('welcomeStep', String(at + 1), String(of))}</span>
    <span class="progress-dots" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} class={index <= at ? 'progress-dot progress-done' : 'progress-dot'} />
      ))}
    </span>
  </p>
);
