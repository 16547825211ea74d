import { whenAskedInTab } from '../browser/when-asked-in-tab';
import type { Reading } from '../model';
import { allSites } from '../sites/all-sites';
import { sitesAt } from '../sites/match-site';
import { outlineOf } from './outline-of';
import { pageAddress } from './page-address';

interface HowItGoes {
  reading(): Reading;
  /** What is read, or should be. */
  part(): Element | undefined;
}

/** A described chat that has not shown its messages after this, in ms, has been rebuilt, or we never could. */
export const longUnseen = 12_000;

const startedAt = Date.now();

/** The described chat this page should hold. Comments may be closed or not loaded yet, and prove nothing. */
const chatDescribedHere = () => sitesAt(allSites, pageAddress()).find(({ shape }) => shape === 'chat');

/** Before anything was found here. */
export const readingOfNothing = (): Reading => {
  const site = chatDescribedHere();
  const missing = site !== undefined && Date.now() - startedAt >= longUnseen;
  return {
    state: missing ? 'unreadable' : 'nothing-here',
    site: site?.name ?? pageAddress().hostname,
    confirmedOn: site?.confirmedOn ?? '',
    messages: 0,
    sinceAt: startedAt,
  };
};

let how: HowItGoes = { reading: readingOfNothing, part: () => undefined };

/** Whoever reads the page says from now on how it goes. */
export const sayHowItGoes = (now: HowItGoes): void => {
  how = now;
};

/** Answers the popup, so that it shows what is true now without the page reporting all the time. */
export const answerHowItGoes = (): void =>
  whenAskedInTab({
    'reading/now': () => how.reading(),
    'reading/outline': () => outlineOf(how.part() ?? document.body ?? document.documentElement),
  });
