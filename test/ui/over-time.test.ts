import { describe, expect, it } from 'vitest';
import { type Dated, overTime } from '../../src/ui/over-time';

const now = new Date(2026, 10, 27, 15, 0).getTime();
const daysAgo = (days: number, level: Dated['level'] = 'caution'): Dated => {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  return { at: date.getTime(), level };
};
const sum = ({ spans }: ReturnType<typeof overTime>) =>
  spans.reduce((all, { caution, danger }) => all + caution + danger, 0);

describe('the counts over time', () => {
  it('go by day for a month, by week for half a year, by month beyond', () => {
    expect(overTime([daysAgo(3)], now)).toMatchObject({ grain: 'day' });
    expect(overTime([daysAgo(3)], now).spans).toHaveLength(14);
    expect(overTime([daysAgo(30)], now).spans).toHaveLength(31);
    expect(overTime([daysAgo(100)], now).grain).toBe('week');
    expect(overTime([daysAgo(400)], now).grain).toBe('month');
    expect(overTime([daysAgo(400)], now).spans.length).toBeLessThanOrEqual(15);
  });

  it('lose nothing and keep the levels apart, at the ends of a span too', () => {
    const dated = [0, 0, 1, 6, 7, 13, 29].map((days, index) =>
      daysAgo(days, index % 2 ? 'danger' : 'caution'),
    );
    const midnight = new Date(2026, 10, 20).getTime();
    dated.push({ at: midnight, level: 'danger' }, { at: midnight - 1, level: 'caution' });
    for (const more of [[], [daysAgo(90)], [daysAgo(500)]])
      expect(sum(overTime([...dated, ...more], now))).toBe(dated.length + more.length);
    const days = overTime(dated, now).spans;
    // The 20th holds its midnight and the afternoon seven days ago; the last moment of the 19th stays there.
    expect(days.find(({ start }) => start === midnight)).toMatchObject({ danger: 1, caution: 1 });
  });

  it('begin every span at a local midnight, weeks on a Monday, through a change of the clock', () => {
    for (const days of [20, 150, 700]) {
      const { grain, spans } = overTime([daysAgo(days)], now);
      for (const { start } of spans) {
        const date = new Date(start);
        expect([date.getHours(), date.getMinutes()]).toEqual([0, 0]);
        if (grain === 'week') expect(date.getDay()).toBe(1);
        if (grain === 'month') expect(date.getDate()).toBe(1);
      }
    }
  });

  it('count what a wrong clock put into the future', () => {
    expect(sum(overTime([daysAgo(-3)], now))).toBe(1);
  });

  it('stand when there is nothing', () => {
    expect(sum(overTime([], now))).toBe(0);
  });
});
