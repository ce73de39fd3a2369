import { type DocAddress, idPattern, serverId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isTool, type Tool } from "../tools.ts";
import { isAnswer, isOwnNotes } from "./answers.ts";
import { isBallot } from "./ballots.ts";
import { isComment } from "./comments.ts";
import { isRecord } from "./fields.ts";
import { isTerm, isTopField } from "./frontMatter.ts";
import { isGradeBallot, isHeadCount } from "./grades.ts";
import { noteGrammar, statementGrammar } from "./grammar.ts";
import { isVote } from "./lead.ts";
import { isLedgerId, isLedgerState, isOffer, isOfferKey } from "./ledger.ts";
import { isDrawing, toolOf } from "./marks.ts";
import { isOfferAside } from "./offersAside.ts";
import { isDraft } from "./published.ts";
import { isQuote } from "./quotes.ts";
import { isReactionKey, isReactionKind } from "./reactions.ts";
import { isNoteColour } from "./room.ts";
import { isScale } from "./scale.ts";
import type { DocShape, Shape } from "./shape.ts";
import { verdicts } from "./signals.ts";
import { isStackName } from "./stacks.ts";
import { isStaffNote } from "./staffNotes.ts";
import { isVersion } from "./versions.ts";
import { isWordsLine } from "./words.ts";

const value = (isRight: (value: unknown) => boolean, tool?: (value: unknown) => Tool | undefined): Shape => ({
  kind: "value",
  isRight,
  ...(tool && { tool }),
});
const text = (maxLength: number): Shape => ({ kind: "text", maxLength: maxLength * 2 }); // two people may fill the same note at once
const fields = (known: Readonly<Record<string, Shape>>): Extract<Shape, { kind: "map" }> => ({
  kind: "map",
  entry: (key) => (Object.hasOwn(known, key) ? known[key] : undefined),
});

const isId = (id: unknown): id is string => typeof id === "string" && idPattern.test(id);
/** So many ids with dots between. */
const isIds = (ids: unknown, count: number): boolean =>
  typeof ids === "string" && ids.split(".").length === count && ids.split(".").every(isId);
const isTime = (time: unknown): boolean =>
  typeof time === "number" && Number.isFinite(time) && Math.abs(time) < 8.64e15;
const isOrder = (order: unknown): boolean => typeof order === "string" && order.length <= 200;
const isBoolean = (flag: unknown): boolean => typeof flag === "boolean";
const hasOnly = (stored: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  Object.keys(stored).every((key) => keys.includes(key));

/** A place on a board: a handful of short words and numbers. The kind that owns it reads what it knows and forgives the rest. */
const isPlace = (place: unknown): boolean =>
  isRecord(place) &&
  Object.keys(place).length <= 8 &&
  Object.entries(place).every(
    ([key, part]) =>
      idPattern.test(key) &&
      (isBoolean(part) ||
        (typeof part === "string" && part.length <= 100) ||
        (typeof part === "number" && Math.abs(part) <= limits.canvasReach)),
  );
const isSpot = (spot: unknown): boolean =>
  isRecord(spot) && hasOnly(spot, ["question", "place"]) && isId(spot.question) && isPlace(spot.place);
const isScene = (scene: unknown): boolean =>
  isRecord(scene) &&
  hasOnly(scene, ["round", "open", "endsAt"]) &&
  (scene.round === undefined || isId(scene.round)) &&
  isBoolean(scene.open) &&
  (scene.endsAt === undefined || isTime(scene.endsAt));
const isShortText = (words: unknown, maxLength: number): boolean =>
  typeof words === "string" && words.length <= maxLength;
const isAnnouncement = (said: unknown): boolean =>
  isRecord(said) &&
  hasOnly(said, ["words", "at", "until"]) &&
  isShortText(said.words, limits.announcementLength) &&
  isTime(said.at) &&
  (said.until === undefined || isTime(said.until));
const isLook = (look: unknown): boolean =>
  isRecord(look) &&
  hasOnly(look, ["at", "by", "round", "question", "note", "follow"]) &&
  isTime(look.at) &&
  (look.by === "moderator" || look.by === "facilitator") &&
  isId(look.round) &&
  isId(look.question) &&
  (look.note === undefined || isId(look.note)) &&
  isBoolean(look.follow);
const isHand = (hand: unknown): boolean =>
  isRecord(hand) &&
  hasOnly(hand, ["at", "line", "takenAt", "takenBy"]) &&
  isTime(hand.at) &&
  isShortText(hand.line, limits.handLineLength) &&
  (hand.takenAt === undefined || isTime(hand.takenAt)) &&
  (hand.takenBy === undefined || isShortText(hand.takenBy, limits.nameLength));
const isCheck = (check: unknown): boolean =>
  isRecord(check) &&
  hasOnly(check, ["verdict", "words", "at"]) &&
  verdicts.some((verdict) => verdict === check.verdict) &&
  isShortText(check.words, limits.checkLength) &&
  isTime(check.at);
/** What a room may tell about a round, under the round's id and one of these. */
const roundSignals: Readonly<Record<string, Shape>> = {
  done: value(isTime),
  extra: value((extraMs) => typeof extraMs === "number" && extraMs >= 0 && extraMs <= limits.roomExtraMs),
  check: value(isCheck),
};
const isPlacement = (placed: unknown): boolean =>
  isRecord(placed) &&
  hasOnly(placed, ["cluster", "print"]) &&
  (isId(placed.cluster) || isIds(placed.cluster, 2)) && // two: aside, at a question
  isId(placed.print);

const noteFields = fields({
  body: { kind: "rich", only: noteGrammar },
  text: text(limits.noteLength), // plain, as scripts and older browsers write it
  spot: value(isSpot),
  madeAt: value(isTime),
  removed: value(isBoolean),
  imported: value((imported) => imported === true),
  colour: value((colour) => colour === null || isNoteColour(colour)),
  stack: value(
    (stack) => stack === null || isId(stack),
    (stack) => (stack === null ? undefined : "groups"),
  ),
  rank: value(
    (rank) => rank === null || (Number.isInteger(rank) && Number(rank) >= 1 && Number(rank) <= limits.places),
  ),
});
/**
 * Without its spot a note would be gone for everybody. The server alone says that it was read in: what people said it of counts as nobody's.
 */
const note: Shape = {
  kind: "map",
  entry: (key, writer) =>
    key === "imported" && writer !== undefined && writer !== serverId ? undefined : noteFields.entry(key, writer),
  keeps: "keys",
};
const cluster = fields({
  name: text(limits.clusterNameLength),
  body: { kind: "rich", only: statementGrammar },
  statement: text(limits.statementLength), // plain, as scripts and older browsers write it
  question: value(isId),
  theme: value(isId),
  order: value(isOrder),
});
const theme = fields({ name: text(limits.clusterNameLength), question: value(isId), order: value(isOrder) });
const keyed = (shape: Shape, maxEntries: number): Shape => ({
  kind: "map",
  entry: (id) => (idPattern.test(id) && id !== "__proto__" ? shape : undefined),
  maxEntries,
});

/** The same under names that are more than an id. */
const named = (isName: (key: string) => boolean, shape: Shape): Shape => ({
  kind: "map",
  entry: (key) => (isName(key) ? shape : undefined),
  maxEntries: limits.ledgerEntries,
});

/** What everybody may read and the server alone writes. */
const byServer = (shape: Shape, isName = (id: string): boolean => idPattern.test(id)): Shape => ({
  kind: "map",
  entry: (id, writer) => (writer === serverId && isName(id) ? shape : undefined),
  isOwn: true,
});

/** What is called out, see `openCalls`. */
const calls: DocShape = {
  announcements: keyed(value(isAnnouncement), limits.announcements),
  look: fields({ look: value(isLook) }),
};

/** What each kind of document may hold: the same table for every way in. */
export const docShapes: Readonly<Record<DocAddress["kind"], DocShape>> = {
  room: {
    // A removed note is marked, so that it can come back. Everybody may have a last note on the way when the room becomes full: that is
    // told before it, not refused after it.
    notes: { ...keyed(note, limits.notesPerRoom + limits.peoplePerRoom), keeps: "entries" } as Shape,
    stacks: keyed(value(isStackName), limits.stacksPerRoom),
    marks: keyed(
      value(isDrawing, (drawing) => (isDrawing(drawing) ? toolOf[drawing.kind] : undefined)),
      limits.marksPerRoom,
    ),
    reactions: {
      kind: "map",
      entry(key, writer) {
        const isRight = isReactionKey(key, writer);
        return isRight ? value(isReactionKind, () => "reactions") : undefined;
      },
      isOwn: true,
      maxEntries: limits.reactionsPerRoom,
    },
    privately: byServer(value(isBoolean)),
    votes: byServer(value(isVote)),
    graded: byServer(value(isHeadCount)),
    tools: byServer(value(isBoolean), isTool),
    staffNotes: byServer(value(isStaffNote)),
  },
  ballots: { ballots: byServer(value(isBallot)) },
  grades: { grades: byServer(value(isGradeBallot), (key) => isIds(key, 2)) },
  drafts: {
    notes: { ...keyed(note, limits.draftsPerPerson), keeps: "entries" } as Shape,
    stacks: keyed(value(isStackName), limits.draftsPerPerson),
    shown: byServer(value((words) => typeof words === "string")),
  },
  stage: {
    ...calls,
    stage: fields({ scene: value(isScene) }),
    closedRooms: keyed(
      value((closed) => closed === true),
      limits.rooms,
    ),
    published: keyed(value(isDraft), limits.publishedDrafts),
  },
  signals: {
    ...calls,
    answers: keyed(value(isAnswer), limits.clusters),
    ownNotes: keyed(value(isOwnNotes), limits.publishedDrafts),
    hand: fields({ hand: value(isHand) }),
    rounds: {
      kind: "map",
      entry: (key) => {
        const [round = "", what = ""] = key.split(".");
        return idPattern.test(round) && Object.hasOwn(roundSignals, what) && key === `${round}.${what}`
          ? roundSignals[what]
          : undefined;
      },
      maxEntries: limits.roundSignals,
    },
  },
  synthesis: {
    clusters: keyed(cluster, limits.clusters),
    themes: keyed(theme, limits.clusters),
    words: keyed(value(isWordsLine), limits.sessionWords),
    placed: {
      kind: "map",
      entry: (ref) => (isIds(ref, 2) ? value(isPlacement) : undefined),
    },
    also: { kind: "map", entry: (key) => (isIds(key, 3) ? value(isId) : undefined) },
    settings: fields({ several: value(isBoolean) }),
    quotes: keyed(value(isQuote), limits.quotes),
    wording: fields({ scale: value(isScale) }),
    offersAside: keyed(value(isOfferAside), limits.offersAside),
    ledgerHelp: named(isLedgerId, text(limits.helpLength)),
    ledgerStates: named(isLedgerId, value(isLedgerState)),
    ledgerOffers: named(isOfferKey, value(isOffer)),
  },
  report: {
    report: { kind: "rich" },
    seen: keyed(
      value((seen) => seen === true),
      limits.statementsSeen,
    ),
    versions: keyed(value(isVersion), limits.versions + 5), // several people may keep one at once
    comments: keyed(value(isComment), limits.comments),
    resolved: keyed(value(isBoolean), limits.comments),
    top: {
      kind: "map",
      entry: (field) => (isTopField(field, "") ? value((words) => isTopField(field, words)) : undefined),
    },
    terms: keyed(value(isTerm), limits.terms),
  },
};
