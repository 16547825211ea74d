import { ExportAll } from './ExportAll';
import type { PageProps } from './page-props';
import { useAsked } from './use-asked';

/** Where an answer takes away what was kept before: says so, and offers to save it first. Nothing where nothing is kept. */
export const KeptBefore = ({
  answer,
  ask,
  text,
  saveFile,
}: Pick<PageProps, 'ask' | 'text' | 'saveFile'> & { answer: 'refused' | 'awaited' }) => {
  const { value } = useAsked(() => ask('incidents/list', { limit: 1 }));
  if (!value?.length) return null;
  return (
    <div class="mind kept-before apart" role="status">
      <p>{text(`keptBefore_${answer}`)}</p>
      <p>
        <a class="button" href="../evidence/index.html" target="_blank" rel="noreferrer">
          {text('makeEvidence')}
        </a>
      </p>
      <ExportAll {...{ ask, text, saveFile }} />
    </div>
  );
};
