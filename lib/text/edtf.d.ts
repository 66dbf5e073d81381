/** The parts of the package `edtf` (which carries no types of its own) that the dates of this room use. */
declare module "edtf" {
  /** A calendar date; `min` and `max` are its first and last millisecond (UTC). */
  export interface EdtfDate {
    type: "Date";
    edtf: string;
    /** Year, month from 0, day of the month: as many as `precision` says. */
    values: number[];
    /** 1 year, 2 month, 3 day, 0 a date with a time of day. */
    precision: number;
    min: number;
    max: number;
    uncertain: { value: number };
    approximate: { value: number };
    unspecified: { value: number };
  }
  export interface EdtfSeason {
    type: "Season";
    edtf: string;
    year: number;
    season: number;
    uncertain: { value: number } | number | boolean;
    approximate: { value: number } | number | boolean;
  }
  /** `null` is an unknown end, an infinite number an open one. */
  export interface EdtfInterval {
    type: "Interval";
    lower: EdtfDate | EdtfSeason | number | null;
    upper: EdtfDate | EdtfSeason | number | null;
  }
  /** `[…]` (Set: one of these) or `{…}` (List: all of these); an inner array is a range `a..b`. */
  export interface EdtfList {
    type: "Set" | "List";
    values: (EdtfDate | EdtfSeason | (EdtfDate | EdtfSeason)[])[];
    earlier?: boolean;
    later?: boolean;
  }
  export interface EdtfOther {
    type: "Year" | "Decade" | "Century";
  }
  /** Throws on anything that is not EDTF. */
  export default function edtf(text: string): EdtfDate | EdtfSeason | EdtfInterval | EdtfList | EdtfOther;
}
