import type { AskFunction } from '../browser/requests';
import type { Text } from '../ui/text-prop';
import type { Why } from '../ui/WhySteps';

/** What every page is given, so that it runs in a plain tab and in a test with pretend ones. */
export interface PageProps {
  ask: AskFunction;
  text: Text;
  why: Why;
  /** Replaces this tab with an empty one. */
  leave: () => void;
  /** The browser's own question; false when it was refused. */
  allowNotifications: () => Promise<boolean>;
  /** Whether the browser lets pages be read, and its own question when it does not. */
  sites: { mayRead: () => Promise<boolean>; allow: () => Promise<boolean> };
  /** Of the extension. */
  version: string;
  /** Gives a file to the browser to save. */
  saveFile: (name: string, content: string | Blob) => void;
  /** Query of the page's own address. */
  query: URLSearchParams;
}
