/** Where something stands on a slide of 13.33 × 7.5. Unit: inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words of one look; several stand side by side in a text. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** "#616161"; the text's own color where absent. */
  readonly color?: string;
  /** Points; the text's own where absent. */
  readonly size?: number;
}

export interface TextShape extends Box {
  readonly kind: "text";
  readonly name: string;
  readonly runs: readonly Run[];
  readonly size: number;
  readonly color: string;
  readonly align?: "left" | "right" | "center";
  readonly fill?: string;
  readonly wraps?: boolean;
}

export interface RectangleShape extends Box {
  readonly kind: "rectangle";
  readonly name: string;
  readonly fill: string;
  readonly outline?: string;
}

export interface LineShape extends Box {
  readonly kind: "line";
  readonly name: string;
  readonly color: string;
  /** Points. */
  readonly weight: number;
  readonly isDashed?: boolean;
}

/** A native bar chart: its numbers can be edited where the slide is opened. */
export interface BarChartShape extends Box {
  readonly kind: "bars";
  readonly name: string;
  readonly direction: "column" | "bar";
  /** Series on each other that fill the whole, or one series of its own colors a point. */
  readonly isStacked: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** One color a series where stacked, one a point where not. */
  readonly colors: readonly string[];
  readonly numberFormat: string;
  readonly showsValues: boolean;
  readonly showsValueAxis: boolean;
  /** Where the bars stand within the chart, as shares of it; left to the program where absent. */
  readonly plot?: Box;
}

export type Shape = TextShape | RectangleShape | LineShape | BarChartShape;

/** A slide as it will be drawn: its title is the finding. */
export interface Slide {
  readonly title: string;
  readonly subtitle: string;
  readonly shapes: readonly Shape[];
  /** What the figures stand on, at the foot. */
  readonly basis: readonly string[];
}

export interface Deck {
  readonly name: string;
  /** "28 Nov 2026". */
  readonly date: string;
  readonly slides: readonly Slide[];
}
