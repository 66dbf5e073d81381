/** The marks, drawn once a page and used by reference: `#rem` fits where it is put, `#rem-12` is 12 units wide. `h` is the hatching of the overview drawing. */
export function Symbols() {
  return (
    <svg className="defs" aria-hidden="true">
      <defs>
        <symbol id="rem" viewBox="0 0 12 12"><path id="rem-12" d="M1.5 0L12 6L1.5 12Z" /></symbol>
        <symbol id="pro" viewBox="0 0 12 12"><path id="pro-12" d="M.5.5H11.5V5.5A5.5 6 0 0 1 .5 5.5Z" /></symbol>
        <symbol id="nei" viewBox="0 0 12 12">
          <path id="nei-12" fillRule="evenodd" d="M6 .5A5.5 5.5 0 1 1 6 11.5A5.5 5.5 0 1 1 6 .5ZM6 3A3 3 0 1 0 6 9A3 3 0 1 0 6 3Z" />
        </symbol>
        <symbol id="ev" viewBox="0 0 12 12"><circle id="ev-12" cx="6" cy="6" r="2.6" /></symbol>
        <symbol id="pet" viewBox="0 0 12 12"><path fillRule="evenodd" d="M6 0L12 6L6 12L0 6ZM6 2.9L2.9 6L6 9.1L9.1 6Z" /></symbol>
        <symbol id="unk" viewBox="0 0 12 12"><text x="6" y="11" textAnchor="middle" fontSize="13" fontWeight="700">?</text></symbol>
        <pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" className="hl" /></pattern>
      </defs>
    </svg>
  );
}
