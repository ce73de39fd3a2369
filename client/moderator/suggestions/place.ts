/** How the address names the suggestions of a question. */
export const suggestionsId = "suggestions";
