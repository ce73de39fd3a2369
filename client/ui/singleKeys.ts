const name = "samenbord.singleKeys";

/** Whether keys of one character, such as `?`, do something on a page. Who speaks to their computer may press them without meaning to (WCAG 2.1.4). */
export function singleKeysNow(): boolean {
  return localStorage.getItem(name) !== "off";
}

export function setSingleKeys(areOn: boolean): void {
  localStorage.setItem(name, areOn ? "on" : "off");
}
