import type { Agreement } from '../model';

/** Keys of what an agreement means, for the child; `agreed_none` when there is none. */
export function agreedLines(agreement: Agreement | undefined, hasPassphrase: boolean): string[] {
  if (!agreement) return ['agreed_none'];
  if (agreement.consent === 'refused') return ['agreedRefused'];
  const consent = agreement.consent === 'awaited' ? ['agreedAwaited'] : [];
  if (!agreement.guardian) return [...consent, 'agreed_alone'];
  return [
    ...consent,
    `agreed_${agreement.sees.replaceAll('-', '_')}`,
    hasPassphrase ? 'agreedPassphrase' : 'agreedNoPassphrase',
    'agreedNever',
  ];
}
