import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type CSSProperties } from "react";
import type { Block, ReportDocument, Section, StyleRule, TableBlock } from "../../engine/document/reportDocument";
import { textOf, type FigureTag, type Run } from "../../engine/narrative/run";
import { DrawnChart } from "./DrawnChart";
import { usePane } from "../parts/paneContext";

const usePreviewStyles = makeStyles({
  desk: {
    height: "100%",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    padding: "16px",
    boxSizing: "border-box",
    "@media print": { overflow: "visible", height: "auto", padding: 0, backgroundColor: "white" },
  },
  page: {
    backgroundColor: "#ffffff",
    color: "#000000",
    colorScheme: "light",
    boxSizing: "border-box",
    margin: "0 auto 16px",
    boxShadow: tokens.shadow8,
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif',
    "@media print": { boxShadow: "none", margin: 0, breakAfter: "page" },
  },
  columns: { display: "grid" },
  figure: {
    appearance: "none",
    border: "none",
    padding: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: "#0f6cbd",
    textUnderlineOffset: "3px",
    ":hover": { backgroundColor: "#e6f2fb" },
    ":focus-visible": { outline: "2px solid #0f6cbd" },
    "@media print": { textDecorationLine: "none" },
  },
  placeholder: { backgroundColor: "#fff4ce", color: "#5c4400" },
  rule: { border: "none", borderTop: "1px solid #000000", margin: "2px auto" },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  cell: { border: "1px solid #000000", padding: "1px 3px", overflowWrap: "anywhere" },
  upright: { writingMode: "sideways-lr" },
});

/** The drafted document as pages of paper: figures lead to their cells, what only a person can write is marked. */
export const DraftPreview = memo(function DraftPreview({ document: draft }: { document: ReportDocument }) {
  const styles = usePreviewStyles();
  const { words } = usePane();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className={styles.desk} role="document" aria-label={words.report.page(draft.title)} tabIndex={0}>
      {draft.sections.map((section, index) => (
        <Page key={index} section={section} draft={draft} />
      ))}
    </div>
  );
});

function Page({ section, draft }: { section: Section; draft: ReportDocument }) {
  const styles = usePreviewStyles();
  const { page, marginsMm } = draft.layout;
  const isLandscape = section.orientation === "landscape";
  const size: CSSProperties = {
    width: `${isLandscape ? page.heightMm : page.widthMm}mm`,
    minHeight: `${isLandscape ? page.widthMm : page.heightMm}mm`,
    padding: `${marginsMm.top}mm ${marginsMm.right}mm ${marginsMm.bottom}mm ${marginsMm.left}mm`,
  };
  return (
    <article className={styles.page} style={size}>
      {section.blocks.map((block, index) => (
        <DrawnBlock key={index} block={block} rules={draft.layout.styles} />
      ))}
    </article>
  );
}

type Rules = ReportDocument["layout"]["styles"];

function DrawnBlock({ block, rules }: { block: Block; rules: Rules }) {
  const styles = usePreviewStyles();
  switch (block.kind) {
    case "paragraph":
      return (
        <>
          <p style={paragraphStyle(rules[block.style])}>
            {block.runs.map((run, index) => (
              <DrawnRun key={index} run={run} />
            ))}
          </p>
          {Array.from({ length: block.linesAfter ?? 0 }, (_, index) => (
            <br key={index} />
          ))}
        </>
      );
    case "rule":
      return <hr className={styles.rule} style={{ width: `${block.widthMm}mm` }} />;
    case "columns":
      return (
        <div
          className={styles.columns}
          style={{ gridTemplateColumns: block.widthsMm.map((width) => `${width}fr`).join(" ") }}
        >
          {block.rows.flatMap((row, index) =>
            row.map((column, at) => (
              <div key={`${index} ${at}`}>
                {column.map((inner, innerIndex) => (
                  <DrawnBlock key={innerIndex} block={inner} rules={rules} />
                ))}
              </div>
            )),
          )}
        </div>
      );
    case "table":
      return <DrawnTable block={block} />;
    case "chart":
      return <DrawnChart block={block} />;
  }
}

function DrawnRun({ run }: { run: Run }) {
  const styles = usePreviewStyles();
  const { words, consolidation, host } = usePane();
  switch (run.kind) {
    case "text":
      return run.bold || run.italic ? (
        <span style={{ fontWeight: run.bold ? "bold" : "inherit", fontStyle: run.italic ? "italic" : "inherit" }}>
          {run.text}
        </span>
      ) : (
        run.text
      );
    case "placeholder":
      return <mark className={styles.placeholder}>[{run.needs}]</mark>;
    case "footnote":
      return <sup title={textOf(run.runs)}>{run.number}</sup>;
    case "figure": {
      const indicator = indicatorIn(run.tag, consolidation?.form.indicators.map(({ id }) => id) ?? []);
      return indicator === null ? (
        run.text
      ) : (
        <button
          type="button"
          className={styles.figure}
          title={words.report.figure(run.text)}
          onClick={() => host.show({ unit: null, indicator }, { focus: true })}
        >
          {run.text}
        </button>
      );
    }
  }
}

/** The indicator that a figure tells of; of a share or an item of an inventory, the one it is drawn from. */
function indicatorIn({ fact }: Pick<FigureTag, "fact">, indicators: readonly string[]): string | null {
  return (
    indicators
      .filter((id) => fact === id || (fact.startsWith(id) && !/[\p{L}\p{N}]/u.test(fact[id.length]!)))
      .sort((a, b) => b.length - a.length)[0] ?? null
  );
}

function paragraphStyle(rule: StyleRule): CSSProperties {
  return {
    margin: 0,
    fontSize: `${rule.sizePt}pt`,
    fontWeight: rule.bold ? "bold" : "normal",
    fontStyle: rule.italic ? "italic" : "normal",
    textTransform: rule.upper ? "uppercase" : "none",
    textAlign: rule.align,
    textIndent: `${rule.firstLineCm ?? 0}cm`,
    marginTop: `${rule.spaceBeforePt ?? 0}pt`,
    marginBottom: `${rule.spaceAfterPt ?? 0}pt`,
    lineHeight: 1.15 * (rule.line ?? 1),
  };
}

function DrawnTable({ block }: { block: TableBlock }) {
  const styles = usePreviewStyles();
  const whole = block.widthsMm.reduce((sum, width) => sum + width, 0);
  const rows = block.rows.map((row, index) => (
    <tr key={index} style={row.heightMm === null ? {} : { height: `${row.heightMm}mm` }}>
      {row.cells.map((cell, at) => (
        <td
          key={at}
          colSpan={cell.columns}
          rowSpan={cell.rows}
          className={mergeClasses(styles.cell, cell.upright && styles.upright)}
          style={{
            textAlign: cell.align,
            fontWeight: cell.bold ? "bold" : "normal",
            fontStyle: cell.italic ? "italic" : "normal",
            backgroundColor: cell.fill === null ? "transparent" : `#${cell.fill}`,
          }}
        >
          {cell.text}
        </td>
      ))}
    </tr>
  ));
  return (
    <table className={styles.table} style={{ fontSize: `${block.sizePt}pt` }}>
      <colgroup>
        {block.widthsMm.map((width, index) => (
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>{rows.slice(0, block.headerRows)}</thead>
      <tbody>{rows.slice(block.headerRows)}</tbody>
    </table>
  );
}
