import { type Injector, IUniverInstanceService, type Nullable, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Unsubscribe } from "./grid";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the view that scrolls by itself: one, or up to four where rows and columns are frozen. */
export interface SheetPane {
  /** What it takes of the canvas. */
  readonly clip: Box;
  /** Where a place on the sheet is seen, in pixels of the canvas. */
  readonly toCanvas: (x: number, y: number) => { readonly left: number; readonly top: number };
}

/** What of a sheet is seen now. */
export interface SheetView {
  readonly unitId: string;
  readonly sheetId: string;
  /** The element that the cells are drawn in. */
  readonly canvas: HTMLCanvasElement;
  /** 1 at 100 %. */
  readonly scale: number;
  readonly panes: readonly SheetPane[];
  /** Pixels at 100 % from the corner of the headers to the start of a line. */
  readonly columnStart: (column: number) => number;
  readonly rowStart: (row: number) => number;
}

/** Tell after every picture of the cells what it shows. */
export function watchViews(injector: Injector): { readonly onDrawn: (listener: (view: SheetView) => void) => Unsubscribe } {
  const renders = injector.get(IRenderManagerService);
  const instances = injector.get(IUniverInstanceService);
  return {
    onDrawn: (listener) => {
      let watched: string | undefined;
      let stopFrames: Unsubscribe = () => undefined;
      const watch = (workbook: Nullable<Workbook>): void => {
        const unitId = workbook?.getUnitId();
        const render = unitId === undefined ? undefined : renders.getRenderById(unitId);
        if (unitId === undefined || !render || unitId === watched) return;
        stopFrames();
        watched = unitId;
        const frames = render.engine.endFrame$.subscribe(() => {
          const view = viewOf(injector, unitId);
          if (view !== undefined) listener(view);
        });
        stopFrames = () => {
          frames.unsubscribe();
        };
      };
      const units = renders.created$.subscribe(({ unitId }) => {
        watch(instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET));
      });
      watch(instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET));
      return () => {
        units.unsubscribe();
        stopFrames();
      };
    },
  };
}

const paneKeys = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
] as const;

function viewOf(injector: Injector, unitId: string): SheetView | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const parameter = render?.with(SheetSkeletonManagerService).getCurrentParam();
  if (!render || !parameter) return undefined;
  const { scene, engine } = render;
  const { skeleton, sheetId } = parameter;
  const { scaleX: scale } = scene.getAncestorScale();
  const panes = paneKeys.flatMap((key): readonly SheetPane[] => {
    const viewport = scene.getViewport(key);
    if (viewport?.isActive !== true) return [];
    const { left, top, width, height, viewportScrollX, viewportScrollY } = viewport;
    return [
      {
        clip: { left, top, width: width ?? 0, height: height ?? 0 },
        toCanvas: (x, y) => ({ left: (x - viewportScrollX) * scale, top: (y - viewportScrollY) * scale }),
      },
    ];
  });
  return {
    unitId,
    sheetId,
    canvas: engine.getCanvasElement(),
    scale,
    panes,
    columnStart: (column) => skeleton.getOffsetByColumn(column - 1),
    rowStart: (row) => skeleton.getOffsetByRow(row - 1),
  };
}
