import type { Book } from "../book";
import { range } from "../range/block";
import type { Comment } from "../extras";
import { found, HostError } from "../wire/hostError";
import { countArgument, isRange, members, type HostObject, type Members, type SheetObject, textArgument } from "../wire/object";
import { findReference, type Place } from "../range/references";

interface CommentsObject extends HostObject {
  /** Absent: the comments of the whole workbook. */
  readonly sheetId?: string;
}

interface CommentObject extends SheetObject {
  readonly commentId: string;
}

function commentObject(sheetId: string, commentId: string): CommentObject {
  return { className: "Comment", sheetId, commentId };
}

function listed(book: Book, { sheetId }: CommentsObject): readonly CommentObject[] {
  return book.grid
    .sheets()
    .filter(({ id }) => sheetId === undefined || id === sheetId)
    .flatMap(({ id }) => book.extras.sheet(id).comments.map((comment) => commentObject(id, comment.id)));
}

function commentOf(book: Book, { sheetId, commentId }: CommentObject): Comment {
  return found(
    book.extras.sheet(sheetId).comments.find(({ id }) => id === commentId),
    "the comment was deleted",
  );
}

function cellOf(book: Book, object: CommentsObject, given: unknown): Place {
  if (isRange(given)) return { sheetId: given.sheetId, area: given.live.area() };
  return findReference(book, textArgument(given, "cellAddress"), object.sheetId ?? book.grid.activeSheet());
}

function findAt(book: Book, { sheetId, area }: Place): CommentObject | undefined {
  const comment = book.extras.sheet(sheetId).comments.find(({ row, column }) => row === area.row && column === area.column);
  return comment === undefined ? undefined : commentObject(sheetId, comment.id);
}

function replace(book: Book, sheetId: string, comments: readonly Comment[]): void {
  book.extras.changeSheet(sheetId, { comments });
}

const comments: Members<CommentsObject> = {
  items: (object, book) => listed(book, object),
  methods: {
    add: (object, [cell, content], book) => {
      const place = cellOf(book, object, cell);
      if (findAt(book, place) !== undefined) throw new HostError("InvalidOperation", "The cell has a comment already.");
      const id = book.newId();
      const comment: Comment = {
        id,
        row: place.area.row,
        column: place.area.column,
        content: textArgument(content, "content"),
        author: book.author,
      };
      replace(book, place.sheetId, [...book.extras.sheet(place.sheetId).comments, comment]);
      return commentObject(place.sheetId, id);
    },
    getCount: (object, _, book) => listed(book, object).length,
    getItem: (object, [id], book) =>
      found(
        listed(book, object).find(({ commentId }) => commentId === id),
        `the comment ${String(id)}`,
      ),
    getItemOrNullObject: (object, [id], book) => listed(book, object).find(({ commentId }) => commentId === id) ?? null,
    getItemAt: (object, [index], book) => found(listed(book, object)[countArgument(index, "index")], `comment ${String(index)}`),
    getItemByCell: (object, [cell], book) => found(findAt(book, cellOf(book, object, cell)), "the cell has no comment"),
  },
};

const comment: Members<CommentObject> = {
  identity: ({ commentId }) => ({ Id: commentId }),
  properties: {
    id: { read: ({ commentId }) => commentId },
    content: {
      read: (object, book) => commentOf(book, object).content,
      write: (object, value, book) => {
        const content = textArgument(value, "content");
        const changed = book.extras.sheet(object.sheetId).comments.map((one) => (one.id === object.commentId ? { ...one, content } : one));
        replace(book, object.sheetId, changed);
      },
    },
    authorName: { read: (object, book) => commentOf(book, object).author },
    contentType: { read: () => "Plain" },
    resolved: { read: () => false },
  },
  methods: {
    getLocation: (object, _, book) => {
      const { row, column } = commentOf(book, object);
      return range(book, object.sheetId, { row, column, rows: 1, columns: 1 });
    },
    delete: ({ sheetId, commentId }, _, book) => {
      replace(
        book,
        sheetId,
        book.extras.sheet(sheetId).comments.filter(({ id }) => id !== commentId),
      );
    },
  },
};

export const commentClasses = { Comment: members(comment), CommentCollection: members(comments) };
