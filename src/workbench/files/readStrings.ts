import { type Parts, readPart } from "./parts";
import { scanXml, unescapeText } from "./xml";

/** Texts that cells share, by number; `mixed` are the numbers of those formatted in parts. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly mixed: ReadonlySet<number>;
}

/** Read the texts that cells share; none where the file has no such part. */
export async function readStrings(parts: Parts, path: string | undefined): Promise<SharedStrings> {
  const source = path === undefined ? undefined : await readPart(parts, path);
  const texts: string[] = [];
  const mixed = new Set<number>();
  if (source === undefined) return { texts, mixed };
  const reader = createTextReader();
  scanXml(source, {
    open: (name) => {
      if (name === "si") reader.start();
      else reader.open(name);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      if (name === "si") {
        if (reader.isMixed()) mixed.add(texts.length);
        texts.push(reader.end());
      } else reader.close(name);
    },
  });
  return { texts, mixed };
}

/** Puts together a text that may be written in runs, leaving out how it is pronounced. */
export interface TextReader {
  start(): void;
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  isMixed(): boolean;
  end(): string;
}

export function createTextReader(): TextReader {
  let content = "";
  let isInText = false;
  let pronounced = 0;
  let hasLooks = false;
  return {
    start: () => {
      content = "";
      isInText = false;
      pronounced = 0;
      hasLooks = false;
    },
    open: (name) => {
      if (name === "rPh") pronounced += 1;
      else if (name === "t") isInText = true;
      else if (name === "rPr") hasLooks = true;
    },
    text: (text) => {
      if (isInText && pronounced === 0) content += text;
    },
    close: (name) => {
      if (name === "rPh") pronounced -= 1;
      else if (name === "t") isInText = false;
    },
    isMixed: () => hasLooks,
    end: () => unescapeText(content),
  };
}
