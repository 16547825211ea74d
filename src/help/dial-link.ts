import type { Channel } from './help-entry';

const digits = (value: string) => value.replace(/[\s().-]/g, '').replaceAll('#', '%23');

/** Address that opens a channel on a press: `tel:`, `sms:`, `mailto:` or https; null for an app without one. */
export function channelHref(channel: Channel): string | null {
  switch (channel.type) {
    case 'phone':
      return `tel:${digits(channel.value)}`;
    case 'sms':
      return `sms:${digits(channel.value)}${channel.body ? `?body=${encodeURIComponent(channel.body)}` : ''}`;
    case 'email':
      return `mailto:${channel.value}`;
    case 'url':
      return channel.value;
    case 'app':
      return null;
  }
}

/** `1800 55 1800` → `1 8 0 0 5 5 1 8 0 0`, so that a screen reader says digits and not millions. */
export const spokenNumber = (value: string): string => [...value.replace(/[\s().-]/g, '')].join(' ');
