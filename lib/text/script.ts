const SCRIPTS: [string, RegExp][] = [["Cyrl", /\p{Script=Cyrillic}/u], ["Arab", /\p{Script=Arabic}/u], ["Grek", /\p{Script=Greek}/u], ["Hebr", /\p{Script=Hebrew}/u], ["Hans", /\p{Script=Han}/u], ["Geor", /\p{Script=Georgian}/u], ["Armn", /\p{Script=Armenian}/u]];

/** The script of a name, as an ISO 15924 code; Latin where nothing else is seen. */
export const scriptOf = (text: string): string => SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? "Latn";
