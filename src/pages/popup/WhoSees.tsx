import { inForce } from '../../browser/in-force';
import type { SettingsInForce } from '../../browser/requests';
import type { Text } from '../../ui/text-prop';
import { WhoSeesList } from '../../ui/WhoSeesList';

export const WhoSees = ({ settings, text }: { settings: SettingsInForce; text: Text }) => {
  const force = inForce(settings);
  return (
    <details class="who-sees">
      <summary>{text('whoSees')}</summary>
      <WhoSeesList
        days={force.retentionDays}
        notifies={force.notifyGuardian}
        schoolName={settings.policy.schoolName}
        text={text}
      />
    </details>
  );
};
