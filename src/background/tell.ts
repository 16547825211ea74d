import { notify } from '../browser/notifications';
import { text } from '../browser/text';
import type { Settings, Warning } from '../model';
import { countInTab } from './tab-count';

export interface ToldTo {
  tab: number;
  private: boolean;
  settings: Settings;
}

/** Whether the guardian gets a note of this one; the card says so to the child at the same moment. */
export const isNotified = ({ level }: Warning, to: ToldTo): boolean =>
  level === 'danger' && to.settings.notifyGuardian && !to.private;

/**
 * The badge for the child and, where it is switched on and the level is danger, a notification for the guardian:
 * what kind, never words or names. Both may be told twice and show it once. Never rejects.
 */
export async function tell(warnings: readonly Warning[], to: ToldTo): Promise<void> {
  if (warnings.length === 0) return;
  await countInTab(
    to.tab,
    warnings.map(({ incident }) => incident),
  ).catch(() => undefined);
  for (const warning of warnings) {
    if (!isNotified(warning, to)) continue;
    const { incident, kind } = warning;
    await notify(
      incident,
      text('notifyTitle'),
      text('notifyBody', text(`kind_${kind.replaceAll('-', '_')}`)),
    );
  }
}
