import { lastCardStored } from '../browser/storage-keys';
import { levels, type Settings, type Warning } from '../model';
import { isNotified, type ToldTo } from './tell';

const minute = 60_000;

export const isShown = (level: Warning['level'], { lowestLevel }: Settings): boolean =>
  levels.indexOf(level) >= levels.indexOf(lowestLevel);

/**
 * Which of these become cards now, as the child has chosen: none in a quiet time, and one in so many minutes. The
 * rest are kept and counted all the same. Danger waits for no pause; and where an adult is told of it, the child is
 * told at the same moment, quiet or not.
 */
export async function cardsToShow(warnings: readonly Warning[], to: ToldTo, now: number): Promise<Warning[]> {
  const { quietUntil, cardPauseMinutes } = to.settings;
  const wanted = quietUntil > now ? warnings.filter((warning) => isNotified(warning, to)) : [...warnings];
  if (wanted.length === 0 || cardPauseMinutes === 0) return wanted;
  let shown: Warning[] = [];
  await lastCardStored.update((last) => {
    // A clock that was set back must not hold cards for days.
    const resting = last.at <= now && now - last.at < cardPauseMinutes * minute;
    shown = wanted.filter(
      // A card that was lost on its way is asked for again within seconds, and is not a second one.
      ({ level, incident }) => level === 'danger' || !resting || last.incidents.includes(incident),
    );
    const fresh = shown.filter(({ incident }) => !last.incidents.includes(incident));
    return fresh.length > 0 ? { at: now, incidents: fresh.map(({ incident }) => incident).slice(-20) } : last;
  });
  return shown;
}
