import type { ChartBlock } from "../../engine/document/reportDocument";
import { formatDecimal } from "../../engine/values/numbers";

const fills = ["#595959", "#bfbfbf"] as const;
const titleMm = 9;
const legendMm = 6;
const namesMm = 48;
/** Room at the end of a bar for its figure. */
const figureMm = 14;
const textMm = 3.4;

/** A chart of the draft as it will be drawn in Word, for the preview; everything in millimetres of the page. */
export function DrawnChart({ block }: { block: ChartBlock }) {
  const { chart, widthMm, heightMm } = block;
  const isBar = chart.direction === "bar";
  const most = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const legend = chart.series.length > 1 ? legendMm : 0;
  const plot = isBar
    ? { across: heightMm - titleMm - legend, along: widthMm - namesMm - figureMm }
    : { across: widthMm, along: heightMm - titleMm - legend - 2 * textMm - 6 };
  const step = plot.across / chart.categories.length;
  const thick = (step * 0.65) / chart.series.length;
  return (
    <svg
      role="img"
      aria-label={chart.inWords}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      style={{ display: "block", width: `${widthMm}mm`, maxWidth: "100%", margin: "6pt auto", fontFamily: "inherit" }}
      fontSize={textMm}
    >
      <rect width={widthMm} height={heightMm} fill="white" stroke="#d9d9d9" strokeWidth={0.2} />
      <text x={widthMm / 2} y={titleMm - 3} textAnchor="middle" fontWeight="bold" fontSize={4.2}>
        {chart.title}
      </text>
      {chart.categories.map((category, at) => {
        const middle = step * (at + 0.5);
        return (
          <g key={category}>
            {isBar ? (
              <text x={namesMm - 2} y={titleMm + middle + textMm / 3} textAnchor="end">
                {category}
              </text>
            ) : (
              <foreignObject x={step * at} y={titleMm + plot.along + 4} width={step} height={2 * textMm + 2}>
                <div style={{ fontSize: `${textMm * 0.9}px`, lineHeight: 1.1, textAlign: "center" }}>{category}</div>
              </foreignObject>
            )}
            {chart.series.map(({ name, values }, which) => {
              const value = values[at] ?? null;
              if (value === null) return null;
              const length = (value / most) * plot.along;
              const from = middle + (which - chart.series.length / 2) * thick;
              const fill = fills[which % fills.length];
              return isBar ? (
                <g key={name}>
                  <rect x={namesMm} y={titleMm + from} width={length} height={thick} fill={fill} />
                  <text x={namesMm + length + 1} y={titleMm + from + thick / 2 + textMm / 3}>
                    {formatDecimal(value, 3)}
                  </text>
                </g>
              ) : (
                <g key={name}>
                  <rect x={from} y={titleMm + 4 + plot.along - length} width={thick} height={length} fill={fill} />
                  <text x={from + thick / 2} y={titleMm + 3 + plot.along - length} textAnchor="middle">
                    {formatDecimal(value, 3)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
      {chart.series.length > 1 &&
        chart.series.map(({ name }, which) => (
          <g
            key={name}
            transform={`translate(${widthMm / 2 + (which - chart.series.length / 2) * 46} ${heightMm - 5})`}
          >
            <rect width={3} height={3} fill={fills[which % fills.length]} />
            <text x={4.5} y={2.8}>
              {name}
            </text>
          </g>
        ))}
    </svg>
  );
}
