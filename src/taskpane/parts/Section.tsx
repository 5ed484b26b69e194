import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { wide } from "./layout";

const useStyles = makeStyles({
  section: { marginTop: "16px", minWidth: 0, [wide]: { marginTop: "20px" } },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px", marginBottom: "6px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: "end",
  },
});

export interface SectionProps {
  readonly title: string;
  /** At the end of the heading: a unit, a legend or a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel under its own heading. */
export function Section({ title, aside, children }: SectionProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
