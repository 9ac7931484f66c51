import type { Sheet } from "../book";
import type { Comment, Reply } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { offers } from "../protocol/profile";
import { WHOLE_WORKBOOK, registrationMethods } from "../protocol/registrations";
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

interface Content {
  readonly content: string;
  /** What the add-in gave with it: whom it mentions, and where in the text. */
  readonly rich: { readonly mentions: readonly unknown[]; readonly richContent: string } | null;
}

/** A comment's text, or one that mentions people: `<at id="0">名</at>` marks where. */
function contentOf(content: unknown, type: unknown, { profile }: Session): Content {
  if (word(type, ["Plain", "Mention"], "contentType") === "Plain")
    return { content: nonEmpty(content, "content"), rich: null };
  if (!offers(profile, "1.11")) throw new RichError("ApiNotFound");
  const { mentions, richContent } = record(content, "content");
  if (!Array.isArray(mentions)) throw invalid("mentions");
  const rich = {
    mentions: mentions as readonly unknown[],
    richContent: nonEmpty(richContent, "richContent"),
  };
  return { content: rich.richContent.replace(/<\/?at(?: [^<>]*)?>/g, ""), rich };
}

function changed(session: Session, { sheet, id }: Comment, changeType: string, reply?: Reply): void {
  const replyIds = reply ? [reply.id] : [];
  session.announce({ kind: "CommentChanged", sheet, commentId: id, replyIds, changeType });
}

const richScalars = {
  ContentType: {
    since: "1.12",
    get: ({ rich }: Content) => (rich ? "Mention" : "Plain"),
  },
  Mentions: { since: "1.11", get: ({ rich }: Content) => rich?.mentions ?? [] },
  RichContent: { since: "1.11", get: ({ rich, content }: Content) => rich?.richContent ?? content },
} as const;

/** `Excel.CommentReply`. */
export const commentReply: ObjectType<ReplyTarget> = {
  name: "CommentReply",
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    Id: { since: "1.10", get: ({ reply }) => reply.id },
    Content: {
      since: "1.10",
      get: ({ reply }) => reply.content,
      set({ comment, reply }, value, session) {
        guard(comment.sheet, "allowEditObjects");
        reply.content = text(value, "content");
        reply.rich = null;
        changed(session, comment, "ReplyEdited", reply);
      },
    },
    AuthorName: { since: "1.10", get: ({ reply }) => reply.author },
    AuthorEmail: { since: "1.10", get: (_, { annex }) => annex.userMail },
    CreationDate: { since: "1.10", get: ({ reply }) => reply.created.toISOString() },
    ContentType: { since: "1.12", get: ({ reply }) => richScalars.ContentType.get(reply) },
    Mentions: { since: "1.11", get: ({ reply }) => richScalars.Mentions.get(reply) },
    RichContent: { since: "1.11", get: ({ reply }) => richScalars.RichContent.get(reply) },
    Resolved: { since: "1.11", get: ({ comment }) => comment.resolved },
  },
  methods: {
    Delete: {
      since: "1.10",
      call({ comment, reply }, _, session) {
        guard(comment.sheet, "allowEditObjects");
        changed(session, comment, "ReplyDeleted", reply);
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
export const commentReplies: ObjectType<Comment> = {
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
      call(comment, [content, type], session) {
        guard(comment.sheet, "allowEditObjects");
        const { annex } = session;
        const reply: Reply = {
          id: annex.newId(),
          ...contentOf(content, type, session),
          author: annex.user,
          created: session.now(),
        };
        comment.replies = [...comment.replies, reply];
        changed(session, comment, "ReplyAdded", reply);
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
export const comment: ObjectType<Comment> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.10", get: ({ id }) => id },
    Content: {
      since: "1.10",
      get: ({ content }) => content,
      set(target, value, session) {
        guard(target.sheet, "allowEditObjects");
        target.content = text(value, "content");
        target.rich = null;
        changed(session, target, "CommentEdited");
      },
    },
    AuthorName: { since: "1.10", get: ({ author }) => author },
    AuthorEmail: { since: "1.10", get: (_, { annex }) => annex.userMail },
    CreationDate: { since: "1.10", get: ({ created }) => created.toISOString() },
    ...richScalars,
    Resolved: {
      since: "1.11",
      get: ({ resolved }) => resolved,
      set(target, value, session) {
        guard(target.sheet, "allowEditObjects");
        target.resolved = truth(value, "resolved");
        changed(session, target, target.resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  navigation: { Replies: { since: "1.10", to: (target) => new Instance(commentReplies, target) } },
  methods: {
    Delete: {
      since: "1.10",
      call(target, _, session) {
        const { annex } = session;
        const { sheet, id, replies } = target;
        guard(sheet, "allowEditObjects");
        session.announce({
          kind: "CommentDeleted",
          sheet,
          commentId: id,
          replyIds: replies.map((reply) => reply.id),
        });
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

/** `Excel.CommentCollection`. */
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
        const { annex } = session;
        const hasNote = sheet.notes().some(({ row, column }) => row === area.row && column === area.column);
        if (hasNote || annex.commentAt(sheet, area))
          throw new RichError("InvalidOperation", "The cell has a note or comment already.");
        const added: Comment = {
          id: annex.newId(),
          sheet,
          at: area,
          ...contentOf(content, type, session),
          author: annex.user,
          created: session.now(),
          resolved: false,
          replies: [],
        };
        annex.comments = [...annex.comments, added];
        session.announce({ kind: "CommentAdded", sheet, commentId: added.id, replyIds: [] });
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
    ...registrationMethods<CommentsTarget>(
      "Comment",
      { Added: "1.12", Changed: "1.12", Deleted: "1.12" },
      ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK,
    ),
  },
};
