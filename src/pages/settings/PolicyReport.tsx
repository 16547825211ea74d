import type { SettingsInForce } from '../../browser/requests';
import type { Text } from '../../ui/text-prop';

/** For whoever set the policy: which keys arrived, and which values could not be used. */
export const PolicyReport = ({ policy, problems, text }: SettingsInForce & { text: Text }) => {
  const keys = Object.keys(policy);
  if (keys.length === 0 && problems.length === 0) return null;
  return (
    <section class="block">
      <h2>{text('policyReport')}</h2>
      {problems.length > 0 && (
        <>
          <h3>{text('settingsProblems')}</h3>
          <ul class="settings-list">
            {problems.map(({ key, need }) => (
              <li key={`${key} ${need}`} class="mind">
                {text(`policyNeeds_${need}`, key)}
              </li>
            ))}
          </ul>
        </>
      )}
      {keys.length > 0 && <p class="small soft">{text('policyArrived', keys.join(text('listComma')))}</p>}
      <p class="small soft">{text('policyDropped')}</p>
    </section>
  );
};
