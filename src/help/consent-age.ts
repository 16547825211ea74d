import type { AgeBand } from '../model';

/**
 * Below which age a guardian is asked to agree. Where a law leaves room, its highest age is taken: asking once too
 * often costs one press. Only China's was read in the text of the law; see docs/decisions/0016.
 */
const ages: Record<string, number> = { CN: 14, IN: 18, ZA: 18 };

/** The European Union and its economic area: article 8 of the GDPR lets each country choose from 13 to 16. */
const europe =
  'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Everywhere else: from 13 (United States, United Kingdom) to 14 (China, Korea). */
const elsewhere = 14;

const youngest: Record<AgeBand, number> = {
  'under-14': 0,
  '14-15': 14,
  '16-17': 16,
  'adult-or-unsaid': 18,
};

/** Whether a guardian must be asked before anything about a child of this age is kept. */
export const needsConsent = (country: string, ageBand: AgeBand): boolean =>
  youngest[ageBand] < (ages[country] ?? (europe.includes(country) ? 16 : elsewhere));
