import type { Kind, Level } from '../model';
import { adviceFor } from './advice-for';
import type { Text } from './text-prop';

export const AdviceList = ({ kind, level, text }: { kind: Kind; level: Level; text: Text }) => (
  <ol class="advice">
    {adviceFor(kind, level).map((step) => (
      <li key={step}>{text(`advice_${step}`)}</li>
    ))}
  </ol>
);
