// A whole panel under jsdom takes seconds where the machine has other work.
jest.setTimeout(30_000);
