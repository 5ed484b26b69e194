import type { Book } from "../book";
import { found, invalidArgument } from "../wire/hostError";
import { type BookObject, type HostObject, members, type Members, textArgument } from "../wire/object";

interface Setting extends HostObject {
  readonly key: string;
}

const setting: Members<Setting> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { read: ({ key }) => key },
    _Id: { read: ({ key }) => key },
    value: {
      read: ({ key }, book) => {
        const text = book.extras.read().settings[key];
        return text === undefined ? null : (JSON.parse(text) as unknown);
      },
      write: ({ key }, value, book) => {
        keepSetting(book, key, value);
      },
    },
  },
  methods: {
    delete: ({ key }, _, book) => {
      const rest = Object.entries(book.extras.read().settings).filter(([one]) => one !== key);
      book.extras.change({ settings: Object.fromEntries(rest) });
    },
  },
};

/** [settings-2mb] */
const mostSettings = 2_000_000;

function keepSetting(book: Book, key: string, value: unknown): void {
  if (JSON.stringify(value).length > mostSettings) throw invalidArgument("settings hold at most 2 MB");
  book.extras.change({ settings: { ...book.extras.read().settings, [key]: JSON.stringify(value) } });
}

function findSetting(book: Book, key: unknown): Setting | null {
  const name = textArgument(key, "key");
  return name in book.extras.read().settings ? { className: "Setting", key: name } : null;
}

const settings: Members<BookObject> = {
  items: (_, book) => Object.keys(book.extras.read().settings).map((key): Setting => ({ className: "Setting", key })),
  methods: {
    add: (_, [key, value], book): Setting => {
      const name = textArgument(key, "key");
      if (name === "") throw invalidArgument("the key is empty");
      keepSetting(book, name, value);
      return { className: "Setting", key: name };
    },
    getCount: (_, __, book) => Object.keys(book.extras.read().settings).length,
    getItem: (_, [key], book) => found(findSetting(book, key), `the setting ${String(key)}`),
    getItemOrNullObject: (_, [key], book) => findSetting(book, key),
  },
};

export const settingClasses = {
  Setting: members(setting),
  SettingCollection: members(settings),
};
