import type { Kind, Level } from '../model';

/** What became of one reason when its line was read again. */
export interface ReasonAgain {
  line?: number;
  rule: string;
  words?: string;
  /**
   * `same`: the rule sees the same words. `elsewhere`: the rule sees a sign, but in other words of the line.
   * `not-seen`: the rule sees nothing in it. `not-kept`: the pack does not hold the line.
   * `hidden`: it leaned on the words of the whole line, of which some are hidden in this pack.
   */
  outcome: 'same' | 'elsewhere' | 'not-seen' | 'not-kept' | 'hidden';
}

export interface IncidentAgain {
  number: number;
  kind: Kind;
  level: Level;
  /** Judged by the same version of the rules that reads here. */
  sameRules: boolean;
  rulesVersion: string;
  reasons: ReasonAgain[];
  /** What the kept lines alone raise; an incident may have rested on earlier ones too. */
  raised: { kind: Kind; level: Level }[];
  sameFinding: boolean;
}

/** The transcript read once more by the rules at hand. */
export interface ReadAgain {
  rulesVersion: string;
  incidents: IncidentAgain[];
}
