import type { Policy } from '../model';
import type { Text } from './text-prop';

/** The school's own words for urgent cases, always under its name: nobody takes them for ours. */
export const SchoolWording = ({ policy, text }: { policy: Policy; text: Text }) =>
  policy.emergencyWording ? (
    <p class="school-wording">
      <strong>{text('schoolSays', policy.schoolName ?? text('administrator'))}</strong>{' '}
      {policy.emergencyWording}
    </p>
  ) : null;
