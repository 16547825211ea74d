/** The figures of public/icons/icon.svg, in the colours of the theme: two people side by side, one tall, one small. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
    <rect class="logo-back" width="128" height="128" rx="36" />
    <circle class="logo-mark" cx="47" cy="34" r="16" />
    <path
      class="logo-mark"
      d="M47 55c13 0 21 9 21 22v23c0 6-3 9-7 9s-6-4-9-4-6 4-11 4c-9 0-15-5-15-14V77c0-13 8-22 21-22z"
    />
    <circle class="logo-small" cx="89" cy="52" r="13" />
    <path
      class="logo-small"
      d="M89 70c10 0 17 7 17 17v13c0 6-3 9-7 9s-5-3-8-3-5 3-10 3c-6 0-9-3-9-9V87c0-10 7-17 17-17z"
    />
  </svg>
);
