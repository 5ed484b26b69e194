import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { strings } from "./strings";

const useStyles = makeStyles({
  box: {
    marginTop: "12px",
    padding: "8px 12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  keys: { display: "flex", flexWrap: "wrap", columnGap: "14px", rowGap: "4px", margin: 0, marginTop: "4px" },
  key: { display: "flex", alignItems: "center", columnGap: "6px" },
  term: {
    paddingInline: "5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: 0 },
});

/** How rows are moved without a pointer. */
export function KeyHint(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{strings.keys}</h3>
      <dl className={styles.keys}>
        {strings.keyList.map(([key, does]) => (
          <div key={key} className={styles.key}>
            <dt className={styles.term}>{key}</dt>
            <dd className={styles.text}>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
