/** One room of the house: which files are in it, and what they may import. Patterns are paths with `*` and `**`. */
export type Room = Readonly<{
  files: string;
  /** Our own files. Of what is in `types` only the types. */
  ours?: readonly string[];
  types?: readonly string[];
  /** Packages by name; `node:*` stands for all of Node's own modules. */
  packages?: readonly string[];
}>;

const vocabulary = [
  "shared/{api,archivedWork,blocks,downloads,errors,facilitation,fileName,grades,ids,importing,leading,life,limits,line,making,mistake,myNote,notes,people,personal,roles,roomChanges,rooms,route,session,staffNotes,template,ticket,tools,validation,voices,wire}.ts",
];
const screen = ["react", "react-aria-components", "lucide-react", "wouter"];
const editor = ["@tiptap/*"];

/** The parts of the client that every page is made of. */
const pageParts = [
  "shared/**",
  "client/{admitted,ahead,api,entry,lastSeen,linkKey}.ts",
  "client/{Entered,StaffName}.tsx",
  "client/{sync,ui,locales,boards,editor}/**",
];

/**
 * The house, room by room. The first room that a file fits in is its room; a file that fits in none has no place yet,
 * and whoever makes one decides here what it may know.
 */
export const rooms: readonly Room[] = [
  { files: "shared/{template,templateFault}.ts", ours: [...vocabulary, "shared/boards/index.ts"], packages: ["zod"] },
  { files: "shared/*", ours: vocabulary, packages: ["zod"] },
  {
    files: "shared/doc/*",
    ours: ["shared/{blocks,errors,ids,limits,tools}.ts", "shared/doc/*"],
    packages: ["yjs", "lib0"],
  },
  {
    files: "shared/boards/index.ts",
    ours: ["shared/{blocks,ids,limits,tools}.ts", "shared/boards/*"],
    packages: ["zod"],
  },
  {
    files: "shared/boards/*", // a kind does not know the other kinds
    ours: ["shared/{blocks,ids,limits,tools}.ts", "shared/boards/{boardKind,grading,tools}.ts"],
    types: ["shared/doc/*"],
    packages: ["zod"],
  },
  {
    files: "shared/synthesis/*",
    ours: ["shared/{ids,limits,personal}.ts", "shared/{doc,boards,suggest,synthesis}/*"],
    types: ["shared/{grades,voices}.ts"],
  },
  { files: "shared/suggest/*", ours: ["shared/suggest/*"], packages: ["stemmer"] },
  {
    files: "shared/report/*",
    ours: ["shared/{blocks,ids,limits}.ts", "shared/{boards,synthesis,report}/*"],
    types: ["shared/{grades,session,template,voices}.ts", "shared/doc/*"],
  },
  {
    files: "shared/{tables,archive,imports}/*", // the other two waists that files are made of beside blocks, and the way in
    ours: [...vocabulary, "shared/{boards,synthesis,report,tables,archive,imports}/*"],
    types: ["shared/doc/*"],
    packages: ["zod"],
  },

  {
    files: "server/{main,serve,start,backup,restore,cluster,commandLine}.ts",
    ours: ["server/**", "shared/**"],
    packages: ["node:*", "nanoid", "zod"],
  },
  {
    files: "server/*",
    ours: ["shared/**", "server/{log,ports,yamlFile}.ts"],
    packages: ["node:*", "pino", "yaml", "zod"],
  },
  serverRoom("http", ["express", "helmet", "compression", "nanoid", "zod"]),
  serverRoom("sync", ["ws", "yjs", "lib0", "y-protocols", "zod"]),
  serverRoom("storage", ["yjs", "lib0"]),
  serverRoom("exports", ["docx", "fflate", "write-excel-file", "@myriaddreamin/typst-ts-node-compiler"]),

  {
    files: "client/vite.config.ts",
    packages: ["vite", "@vitejs/plugin-react", "@react-aria/optimize-locales-plugin", "node:*"],
  },
  {
    files: "client/{main.ts,pages.ts,start.tsx,App.tsx}",
    ours: ["client/**", "shared/**"],
    packages: [...screen, "react-dom"],
  },
  { files: "client/*", ours: ["shared/*", "client/*", "client/{ui,locales}/**"], packages: ["react", "wouter", "zod"] },
  { files: "client/locales/**", ours: ["shared/*", "client/locales/**"], packages: ["react"] },
  {
    files: "client/ui/*", // parts speak the reader's language, and know nothing of sessions, rooms or notes
    ours: ["client/{ui,locales}/**"],
    packages: [...screen, "react-dom", "uqr", "@fontsource/*"],
  },
  {
    files: "client/sync/*",
    ours: ["shared/**", "client/sync/*", "client/{admitted,api,lastSeen}.ts"],
    packages: ["react", "yjs", "y-websocket", "y-indexeddb", "y-protocols", "lib0"],
  },
  // what both rich editors share, the document's and the notes'
  { files: "client/editor/*", ours: ["shared/**", "client/{editor,ui,locales}/**"], packages: [...screen, ...editor] },
  {
    files: "client/boards/editing/*", // loaded when somebody first edits a note
    ours: ["shared/**", "client/{boards,editor,ui,sync,locales}/**"],
    packages: [...screen, ...editor],
  },
  { files: "client/boards/*", ours: ["shared/**", "client/{boards,ui,sync,locales}/**"], packages: screen },
  {
    files: "client/canvas/*", // a view of boards that loads by itself; the room alone shows it
    ours: ["shared/**", "client/{canvas,boards,ui,sync,locales}/**"],
    packages: screen,
  },
  page("home"),
  page("organiser", ["csv-parse", "zod"]),
  page("room", ["nanoid"], ["client/canvas/{RoomCanvas,Cursors}.tsx"]),
  page("moderator/statements", ["fractional-indexing", "nanoid", ...editor], ["client/moderator/**"]), // its editor is loaded when somebody opens a statement
  page("moderator", ["fractional-indexing", "nanoid"]),
  page("plenary"),
  page("report", [...editor, "nanoid"]),

  { files: "deploy/*", ours: ["deploy/*"], packages: ["node:*"] }, // runs before anything is installed
  { files: "test/**", ours: ["**"], packages: ["*", "@*/*", "node:*"] }, // looks at everything
];

/** A part of the server knows the domain and its own technology; main hands it what it needs of the other parts. */
function serverRoom(name: string, packages: readonly string[]): Room {
  const ours = ["shared/**", "server/{ports,log,tally}.ts", `server/${name}/**`];
  return { files: `server/${name}/**`, ours, packages: ["node:*", ...packages] };
}

/** A page knows the parts and never another page. */
function page(name: string, packages: readonly string[] = [], more: readonly string[] = []): Room {
  return {
    files: `client/${name}/**`,
    ours: [...pageParts, ...more, `client/${name}/**`],
    packages: [...screen, ...packages],
  };
}
