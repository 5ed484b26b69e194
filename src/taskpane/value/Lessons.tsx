import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactNode, useState } from "react";
import { rowsAtFirst } from "../parts/lengthOfList";
import { ShowMore } from "../parts/ShowMore";
import { Swatch } from "../parts/Swatch";
import { markOf } from "./MoneyTable";
import type { Lesson } from "./portfolioValue";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: {
    display: "grid",
    gridTemplateColumns: "10px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "6px",
    minHeight: "40px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  about: { color: tokens.colorNeutralForeground3 },
  worth: { fontWeight: tokens.fontWeightSemibold, textAlign: "end" },
});

interface LessonsProps {
  readonly lessons: readonly Lesson[];
  readonly unit: MoneyUnit;
}

/** What to find out, and the most to spend on it. */
export const Lessons = memo(function Lessons({ lessons, unit }: LessonsProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = lessons.slice(0, length ?? rowsAtFirst(lessons.length));
  return (
    <>
      <ol className={styles.list}>
        {shown.map((lesson) => (
          <li key={lesson.entry.feature.id} className={styles.item}>
            <Swatch color={markOf(lesson.entry.bucket)} />
            <div>
              <div className={styles.name}>{lesson.entry.feature.name}</div>
              <div className={styles.about}>{strings.lesson(lesson)}</div>
            </div>
            <span className={styles.worth}>{formatMoney(lesson.worth, unit)}</span>
          </li>
        ))}
      </ol>
      <ShowMore shown={shown.length} total={lessons.length} onShow={setLength} />
    </>
  );
});
