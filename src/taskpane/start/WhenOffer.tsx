import { CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowCircleDown20Regular } from "@fluentui/react-icons/svg/arrow-circle-down";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ColumnEdit20Regular } from "@fluentui/react-icons/svg/column-edit";
import { ColumnTriple20Regular } from "@fluentui/react-icons/svg/column-triple";
import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { FeatureSheet } from "../../workbook/portfolio";
import { wide } from "../parts/layout";
import { usePortfolio } from "../portfolio/PortfolioContext";
import type { Write } from "../portfolio/useWrite";
import { addHorizonColumn, allToNow } from "./actions";
import { overridesWith } from "./overrides";
import { strings } from "./strings";
import { monthsColumn } from "./monthsColumn";

const useStyles = makeStyles({
  offer: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "12px",
    padding: "12px",
    borderRadius: "6px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    [wide]: { padding: "14px 16px" },
  },
  icon: { color: tokens.colorBrandForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  ways: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: "grid",
    gap: "8px",
    marginTop: "10px",
    [wide]: { gridTemplateColumns: "repeat(auto-fit, minmax(0, 1fr))", gridAutoFlow: "column" },
  },
  way: { justifyContent: "flex-start", textAlign: "start", maxWidth: "none" },
});

interface WhenOfferProps {
  readonly sheet: FeatureSheet;
  readonly assumptions: Assumptions;
  readonly writing: Write;
}

/** None of the rows says when: the column that could tell, a column with a list, or all to Now, each on one click. */
export function WhenOffer({ sheet, assumptions, writing }: WhenOfferProps): ReactNode {
  const styles = useStyles();
  const { read } = usePortfolio();
  const isWriting = writing.state.status === "writing";
  const could = monthsColumn(sheet, assumptions);
  const beside = sheet.linkTo(0, sheet.headers.length).address.replace(/\d+$/, "");
  return (
    <section className={styles.offer} aria-label={strings.noneSaysWhen(sheet.features.length)}>
      <CalendarLtr20Regular className={styles.icon} />
      <div>
        <h2 className={styles.heading}>{strings.noneSaysWhen(sheet.features.length)}</h2>
        <p className={styles.text}>{strings.sayWhen}</p>
      </div>
      <div className={styles.ways}>
        {could === undefined ? null : (
          <CompoundButton
            className={styles.way}
            icon={<ColumnEdit20Regular />}
            secondaryContent={strings.columnEffect(could)}
            disabledFocusable={isWriting}
            onClick={() => {
              void read({ source: sheet.source, columns: overridesWith(sheet.headers, sheet.columns, "months", could.column) });
            }}
          >
            {strings.useAsMonths(could.header)}
          </CompoundButton>
        )}
        <CompoundButton
          className={styles.way}
          icon={<ColumnTriple20Regular />}
          secondaryContent={strings.horizonListEffect(beside)}
          disabledFocusable={isWriting}
          onClick={() => void writing.write(addHorizonColumn)}
        >
          {strings.addHorizonList}
        </CompoundButton>
        <CompoundButton
          className={styles.way}
          icon={<ArrowCircleDown20Regular />}
          secondaryContent={strings.allToNowEffect(beside)}
          disabledFocusable={isWriting}
          onClick={() => void writing.write(allToNow)}
        >
          {strings.allToNow}
        </CompoundButton>
      </div>
    </section>
  );
}

/** Whether no feature of the sheet has a place: nothing tells a month, a date, a horizon or a way to it. */
export function noneSaysWhen(placed: number | undefined, { features, columns }: FeatureSheet): boolean {
  return placed === 0 && features.length > 0 && columns.matches.horizon === undefined;
}
