import type { CueReport } from '../model';

/** Messages nobody signed belong together only when they are one message. */
export function samePerson(report: CueReport, tipping: CueReport): boolean {
  if (report === tipping) return true;
  return (
    tipping.author.role === 'other' &&
    report.author.role === 'other' &&
    report.author.name === tipping.author.name
  );
}
