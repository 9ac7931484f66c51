import type { Sheet } from "../book";
import type { Comment, Reply } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { invalid, nonEmpty, record, text, truth, word } from "./args";
import { guard } from "./guard";
import { placeAt } from "./place";
import { range, rangeOf } from "./range";

/** All threaded comments of the workbook (null), or a sheet's. */
interface CommentsTarget {
  readonly sheet: Sheet | null;
}

interface ReplyTarget {
  readonly comment: Comment;
  readonly reply: Reply;
}

/** Plain content; mentions need people's directory, which a workbench has not. */
function plainContent(content: unknown, type: unknown): string {
  if (word(type, ["Plain", "Mention"], "contentType") === "Mention") throw new RichError("NotImplemented");
  return nonEmpty(content, "content");
}

/** `Excel.CommentReply`. */
const commentReply: ObjectType<ReplyTarget> = {
  name: "CommentReply",
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    Id: { since: "1.10", get: ({ reply }) => reply.id },
    Content: {
      since: "1.10",
      get: ({ reply }) => reply.content,
      set({ reply }, value) {
        reply.content = text(value, "content");
      },
    },
    AuthorName: { since: "1.10", get: ({ reply }) => reply.author },
    AuthorEmail: { since: "1.10", get: (_, { annex }) => annex.userMail },
    CreationDate: { since: "1.10", get: ({ reply }) => reply.created.toISOString() },
    ContentType: { since: "1.12", get: () => "Plain" },
    Resolved: { since: "1.11", get: ({ comment }) => comment.resolved },
  },
  methods: {
    Delete: {
      since: "1.10",
      call({ comment, reply }) {
        comment.replies = comment.replies.filter((other) => other !== reply);
      },
    },
    GetLocation: { since: "1.10", call: ({ comment }) => rangeOf(comment.sheet, comment.at) },
    GetParentComment: { since: "1.10", call: ({ comment: parent }) => new Instance(comment, parent) },
  },
};

const repliesOf = (comment: Comment) =>
  comment.replies.map((reply) => new Instance(commentReply, { comment, reply }));

/** `Excel.CommentReplyCollection`. */
const commentReplies: ObjectType<Comment> = {
  name: "CommentReplyCollection",
  items: repliesOf,
  item(comment, id) {
    const found = comment.replies.find((reply) => reply.id === id);
    if (!found) throw new RichError("ItemNotFound");
    return new Instance(commentReply, { comment, reply: found });
  },
  methods: {
    ...collectionMethods(repliesOf, { count: "1.10", at: "1.10" }),
    Add: {
      since: "1.10",
      call(comment, [content, type], { annex, now }) {
        guard(comment.sheet, "allowEditObjects");
        const reply = {
          id: annex.newId(),
          content: plainContent(content, type),
          author: annex.user,
          created: now(),
        };
        comment.replies = [...comment.replies, reply];
        return new Instance(commentReply, { comment, reply });
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      call(comment, [id]) {
        const found = comment.replies.find((reply) => reply.id === id);
        return found ? new Instance(commentReply, { comment, reply: found }) : null;
      },
    },
  },
};

/** `Excel.Comment`. */
const comment: ObjectType<Comment> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.10", get: ({ id }) => id },
    Content: {
      since: "1.10",
      get: ({ content }) => content,
      set(target, value) {
        guard(target.sheet, "allowEditObjects");
        target.content = text(value, "content");
      },
    },
    AuthorName: { since: "1.10", get: ({ author }) => author },
    AuthorEmail: { since: "1.10", get: (_, { annex }) => annex.userMail },
    CreationDate: { since: "1.10", get: ({ created }) => created.toISOString() },
    ContentType: { since: "1.12", get: () => "Plain" },
    Resolved: {
      since: "1.11",
      get: ({ resolved }) => resolved,
      set(target, value) {
        guard(target.sheet, "allowEditObjects");
        target.resolved = truth(value, "resolved");
      },
    },
  },
  navigation: { Replies: { since: "1.10", to: (target) => new Instance(commentReplies, target) } },
  methods: {
    Delete: {
      since: "1.10",
      call(target, _, { annex }) {
        guard(target.sheet, "allowEditObjects");
        annex.comments = annex.comments.filter((other) => other !== target);
      },
    },
    GetLocation: { since: "1.10", call: ({ sheet, at }) => rangeOf(sheet, at) },
  },
};

const itemsOf = ({ sheet }: CommentsTarget, { annex }: Session) =>
  annex.comments
    .filter((found) => !sheet || found.sheet === sheet)
    .map((found) => new Instance(comment, found));

function cellOf(value: unknown, { sheet }: CommentsTarget, session: Session) {
  const place =
    targetOf(value, range) ?? placeAt(text(value, "cellAddress"), sheet ?? session.book.active, session);
  if (sheet && place.sheet !== sheet) throw invalid("cellAddress");
  if (place.area.rows * place.area.columns !== 1) throw invalid("cellAddress");
  return place;
}

/** `Excel.CommentCollection`. Events are refused. */
export const comments: ObjectType<CommentsTarget> = {
  name: "CommentCollection",
  items: itemsOf,
  item(target, id, session) {
    const found = itemsOf(target, session).find((item) => item.target.id === id);
    if (!found) throw new RichError("ItemNotFound");
    return found;
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.10", at: "1.10" }),
    Add: {
      since: "1.10",
      call(target, [cell, content, type], session) {
        const { sheet, area } = cellOf(cell, target, session);
        guard(sheet, "allowEditObjects");
        const { annex, now } = session;
        if (typeof content !== "string") {
          record(content, "content");
          throw new RichError("NotImplemented", "Mentions need a directory of people.");
        }
        const hasNote = sheet.notes().some(({ row, column }) => row === area.row && column === area.column);
        if (hasNote || annex.commentAt(sheet, area))
          throw new RichError("InvalidOperation", "The cell has a note or comment already.");
        const added: Comment = {
          id: annex.newId(),
          sheet,
          at: area,
          content: plainContent(content, type),
          author: annex.user,
          created: now(),
          resolved: false,
          replies: [],
        };
        annex.comments = [...annex.comments, added];
        return new Instance(comment, added);
      },
    },
    GetItemByCell: {
      since: "1.10",
      call(target, [cell], session) {
        const { sheet, area } = cellOf(cell, target, session);
        const found = session.annex.commentAt(sheet, area);
        if (!found) throw new RichError("ItemNotFound");
        return new Instance(comment, found);
      },
    },
    GetItemByReplyId: {
      since: "1.10",
      call(_, [id], { annex }) {
        const found = annex.comments.find(({ replies }) => replies.some((reply) => reply.id === id));
        if (!found) throw new RichError("ItemNotFound");
        return new Instance(comment, found);
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      call: (target, [id], session) => itemsOf(target, session).find((item) => item.target.id === id) ?? null,
    },
  },
};
