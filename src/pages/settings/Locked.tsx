import type { Text } from '../../ui/text-prop';

/** Says who fixed a value that cannot be changed here. */
export const Locked = ({ when, who, text }: { when: boolean; who: string; text: Text }) =>
  when ? <p class="small soft locked">{text('settingsLocked', who)}</p> : null;
