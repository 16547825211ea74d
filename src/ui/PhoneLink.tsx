/**
 * The sentence and then the digits one by one, so that a screen reader also says "one one zero" and not only
 * "a hundred and ten". The visible words come first: voice control finds a link by what it shows (WCAG 2.5.3).
 */
const spoken = (label: string, number: string): string =>
  `${label}, ${[...number.replace(/\D/g, '')].join(' ')}`;

/** `label` is the whole sentence and holds `number` as people read it; the link dials its digits. */
export const PhoneLink = ({
  number,
  label,
  strong = false,
}: {
  number: string;
  label: string;
  strong?: boolean;
}) => {
  // A number torn over two lines is misread.
  const unbroken = label.replace(number, number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011'));
  return (
    <a
      class={strong ? 'call call-strong' : 'call'}
      href={`tel:${number.replace(/[^\d+*#]/g, '')}`}
      aria-label={spoken(unbroken, number)}
    >
      <svg class="call-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M5.2 2.6c.8-.5 1.8-.2 2.2.6l1.2 2.4c.3.7.2 1.5-.4 2l-1 .9a9.6 9.6 0 0 0 4.3 4.3l.9-1c.5-.6 1.3-.7 2-.4l2.4 1.2c.8.4 1.1 1.4.6 2.2l-.9 1.5c-.4.7-1.1 1-1.9 1C8.3 17 3 11.7 2.7 5.4c0-.8.3-1.5 1-1.9z" />
      </svg>
      <span>{unbroken}</span>
    </a>
  );
};
