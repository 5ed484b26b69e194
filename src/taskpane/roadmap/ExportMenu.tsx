import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { canSaveFiles } from "../../workbook/excel/pane";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { saveSlides } from "./saveSlides";
import { strings } from "./strings";

interface ExportMenuProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly isWriting: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => void;
}

/** Pictures of the plan that people share; what the platform can't do is left out. */
export function ExportMenu({ portfolio, sheet, isWriting, onWrite }: ExportMenuProps): ReactNode {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabledFocusable={isWriting}>{strings.exports.button}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            subText={strings.exports.boardNote}
            onClick={() => {
              onWrite(writeBoard);
            }}
          >
            {strings.exports.board}
          </MenuItem>
          <MenuItem
            subText={strings.exports.milestonesNote}
            onClick={() => {
              onWrite(writeMilestones);
            }}
          >
            {strings.exports.milestones}
          </MenuItem>
          {canSaveFiles() ? (
            <MenuItem
              subText={strings.exports.slidesNote}
              onClick={() => {
                onWrite(() => saveSlides(portfolio, sheet));
              }}
            >
              {strings.exports.slides}
            </MenuItem>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

async function writeBoard(): Outcome<Done> {
  const board = await import("../../workbook/board/boardSheet");
  return board.writeBoard();
}

async function writeMilestones(): Outcome<Done> {
  const milestones = await import("../../workbook/milestones/milestonesSheet");
  return milestones.writeMilestones();
}
