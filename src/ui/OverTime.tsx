import { type Dated, type Grain, overTime, type Span } from './over-time';
import { sayDay, sayMonth, sayShortDay } from './say-time';
import type { Text } from './text-prop';

/** Units of the drawing; it is stretched to the width there is. */
const wide = 10;
const high = 100;

const sayStart = (span: Span, grain: Grain, tag: string): string =>
  grain === 'month' ? sayMonth(span.start, tag) : sayDay(span.start, tag);

/** How much was noticed when: bars for the eye, one sentence for everybody, and the same as a table. */
export const OverTime = ({ dated, now, text }: { dated: readonly Dated[]; now: number; text: Text }) => {
  const tag = text('languageTag');
  const { grain, spans } = overTime(dated, now);
  const most = Math.max(...spans.map(({ caution, danger }) => caution + danger));
  // One thing alone must not look like a wall.
  const top = Math.max(4, most);
  const serious = dated.filter(({ level }) => level === 'danger').length;
  const [first, last] = [spans[0], spans.at(-1)];
  const middle = spans[Math.floor(spans.length / 2)];
  const short = (span: Span | undefined): string =>
    span ? (grain === 'month' ? sayMonth(span.start, tag) : sayShortDay(span.start, tag)) : '';
  return (
    <figure class="over-time">
      <figcaption>
        <strong>{text(`chartLead_${grain}`)}</strong>{' '}
        {text(
          'chartSummary',
          first ? sayStart(first, grain, tag) : '',
          String(dated.length),
          String(serious),
        )}
      </figcaption>
      <p class="over-time-keys small" aria-hidden="true">
        <span class="over-time-key key-danger">{text('level_danger')}</span>
        <span class="over-time-key key-caution">{text('level_caution')}</span>
        <span class="soft">{text('chartMost', String(most))}</span>
      </p>
      <svg
        class="over-time-bars"
        viewBox={`0 0 ${spans.length * wide} ${high}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {spans.map((span, index) => (
          <Bar key={span.start} {...{ span, top }} left={index * wide} said={barSaid(span, grain, text)} />
        ))}
      </svg>
      <p class="over-time-axis small soft" aria-hidden="true">
        <span>{short(first)}</span>
        {spans.length > 4 && <span>{short(middle)}</span>}
        <span>{short(last)}</span>
      </p>
      <details>
        <summary>{text('chartAsTable')}</summary>
        <SpanTable {...{ spans, grain, text }} />
      </details>
    </figure>
  );
};

const barSaid = (span: Span, grain: Grain, text: Text): string =>
  text(
    'chartBar',
    sayStart(span, grain, text('languageTag')),
    String(span.caution + span.danger),
    String(span.danger),
  );

const Bar = ({ span, top, left, said }: { span: Span; top: number; left: number; said: string }) => {
  const danger = (span.danger / top) * high;
  const caution = (span.caution / top) * high;
  return (
    <g>
      <title>{said}</title>
      {/* As high as the chart, so that a low bar is as easy to point at as a high one. */}
      <rect class="bar-ground" x={left} y={0} width={wide} height={high} />
      {caution > 0 && (
        <rect
          class="bar-caution"
          x={left + 1.5}
          y={high - danger - caution}
          width={wide - 3}
          height={caution}
        />
      )}
      {danger > 0 && (
        <rect class="bar-danger" x={left + 1.5} y={high - danger} width={wide - 3} height={danger} />
      )}
    </g>
  );
};

const SpanTable = ({ spans, grain, text }: { spans: readonly Span[]; grain: Grain; text: Text }) => {
  const filled = spans.filter(({ caution, danger }) => caution + danger > 0).reverse();
  return (
    <>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{text(`chartWhen_${grain}`)}</th>
            <th scope="col">{text('level_caution')}</th>
            <th scope="col">{text('level_danger')}</th>
            <th scope="col">{text('chartAll')}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map((span) => (
            <tr key={span.start}>
              <th scope="row">{sayStart(span, grain, text('languageTag'))}</th>
              <td>{span.caution}</td>
              <td>{span.danger}</td>
              <td>{span.caution + span.danger}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{text('chartGaps')}</p>
    </>
  );
};
