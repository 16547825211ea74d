import type { Text } from './text-prop';

/** Says who fixed a value that cannot be changed here. */
export const Locked = ({
  when,
  who,
  text,
  says = 'settingsLocked',
}: {
  when: boolean;
  who: string;
  text: Text;
  says?: 'settingsLocked' | 'guardiansNotOffered';
}) => (when ? <p class="small soft locked">{text(says, who)}</p> : null);
