import { notify } from '../browser/notifications';
import { text } from '../browser/text';
import type { Settings, Warning } from '../model';
import { countInTab } from './tab-count';

/**
 * The badge for the child and, where it is switched on and the level is danger, a notification for the guardian:
 * what kind, never words or names. Both may be told twice and show it once. Never rejects.
 */
export async function tell(
  warnings: readonly Warning[],
  to: { tab: number; private: boolean; settings: Settings },
): Promise<void> {
  if (warnings.length === 0) return;
  await countInTab(
    to.tab,
    warnings.map(({ incident }) => incident),
  ).catch(() => undefined);
  if (!to.settings.notifyGuardian || to.private) return;
  for (const { incident, kind, level } of warnings) {
    if (level !== 'danger') continue;
    await notify(
      incident,
      text('notifyTitle'),
      text('notifyBody', text(`kind_${kind.replaceAll('-', '_')}`)),
    );
  }
}
