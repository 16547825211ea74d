import type { ComponentChildren } from 'preact';
import { Logo } from './Logo';
import type { Text } from './text-prop';

export type PageName = 'help' | 'report' | 'log' | 'settings';
const pageNames: readonly PageName[] = ['help', 'report', 'log', 'settings'];

/** The frame of a page in a tab: who speaks, the way to the other pages, a way out, and the page's own heading. */
export const PageFrame = ({
  here,
  text,
  onLeave,
  children,
}: {
  /** The page itself; some stand in no list. */
  here: PageName | 'welcome' | 'law' | 'evidence' | 'verify' | 'uninstall';
  text: Text;
  onLeave: () => void;
  children: ComponentChildren;
}) => (
  <div class="page">
    <a class="skip" href="#main">
      {text('skipToMain')}
    </a>
    <header class="page-head">
      <p class="brand">
        <Logo />
        <span>{text('brand')}</span>
      </p>
      <nav aria-label={text('navLabel')}>
        {pageNames.map((name) => (
          <a key={name} href={`../${name}/index.html`} aria-current={name === here ? 'page' : undefined}>
            {text(`nav_${name}`)}
          </a>
        ))}
      </nav>
      <LeaveButton text={text} onLeave={onLeave} />
    </header>
    <main id="main" tabIndex={-1}>
      <h1>{text(`${here}Title`)}</h1>
      {children}
    </main>
  </div>
);

/** Leaves at once, and says before the press what a press cannot do. */
export const LeaveButton = ({ text, onLeave }: { text: Text; onLeave: () => void }) => (
  <button type="button" class="leave" title={text('leaveHint')} onClick={onLeave}>
    {text('leave')}
  </button>
);
