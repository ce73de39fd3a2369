import type { HomeText } from "../nl/home.ts";

export const home: HomeText = {
  heading: "Many groups, one story",
  intro: "Everybody writes in their own room. It all comes together in one report in which every group sees itself.",
  join: {
    title: "Join with a code",
    label: "Code of your session",
    hint: "Eight letters and digits. They are on the screen or in the invitation.",
    button: "Join",
    empty: "Fill in the code that is on the screen.",
    tooShort: (missing) => (missing === 1 ? "One character is missing." : `${missing} characters are missing.`),
    notInCodes: (signs) => `A code never has ${signs} in it. Have another good look at the screen.`,
    unknown: "There is no session with this code. Have another good look at the screen.",
  },
  make: {
    title: "Make a session yourself",
    body: "Choose a format, name the rooms and share the link. Done in a minute, without an account.",
    button: "Make a session",
  },
  picture: "Notes from three rooms come together in one report.",
};
