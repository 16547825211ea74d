import { useState } from 'preact/hooks';
import type { AskFunction } from '../../browser/requests';
import type { Incident } from '../../model';
import { IncidentHead } from '../../ui/IncidentHead';
import type { Text } from '../../ui/text-prop';

/** Looked through for what was called fine; older ones are found through the same list once newer ones are gone. */
const mostLooked = 500;

/** What the child called fine, each with a way back. It stands in the child’s own place; what is shared with an adult never holds it. */
export const CalledFine = ({
  ask,
  text,
  onChange,
}: {
  ask: AskFunction;
  text: Text;
  onChange: () => void;
}) => {
  const [fine, setFine] = useState<Incident[]>();
  const look = async (): Promise<void> => {
    const all = await ask('incidents/list', { limit: mostLooked });
    setFine(all.filter(({ fineAt }) => fineAt !== undefined));
  };
  const takeBack = async ({ id }: Incident): Promise<void> => {
    await ask('incidents/fine', { id, fine: false });
    await look();
    onChange();
  };
  return (
    <details class="your-choices" onToggle={(event) => event.currentTarget.open && void look()}>
      <summary>{text('fineList')}</summary>
      <div class="your-choices-inside">
        <p class="small soft">{text('fineListHint')}</p>
        {fine?.length === 0 && <p class="small">{text('fineListNone')}</p>}
        {fine?.map((incident) => (
          <div class="called-fine" key={incident.id}>
            <IncidentHead incident={incident} text={text} />
            <button type="button" onClick={() => takeBack(incident)}>
              {text('fineUndo')}
            </button>
          </div>
        ))}
      </div>
    </details>
  );
};
