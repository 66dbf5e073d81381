/** The desk's marks, drawn once a page and used by reference: directions, kinds of row, who sees it, what warns. */
export function DeskSymbols() {
  return (
    <svg width="0" height="0" className="vh" aria-hidden="true">
      <symbol id="removal" viewBox="0 0 12 12"><path d="M1.5 0 12 6 1.5 12Z" /></symbol>
      <symbol id="protection" viewBox="0 0 12 12"><path d="M.5.5h11v5a5.5 6 0 0 1-11 0Z" /></symbol>
      <symbol id="neither" viewBox="0 0 12 12"><path fillRule="evenodd" d="M6 .5A5.5 5.5 0 1 1 6 11.5 5.5 5.5 0 1 1 6 .5ZM6 3a3 3 0 1 0 0 6 3 3 0 1 0 0-6Z" /></symbol>
      <symbol id="event" viewBox="0 0 12 12"><circle cx="6" cy="6" r="2.6" /></symbol>
      <symbol id="petition" viewBox="0 0 12 12"><path fillRule="evenodd" d="M6 0 12 6 6 12 0 6ZM6 2.9 2.9 6 6 9.1 9.1 6Z" /></symbol>
      <symbol id="eye" viewBox="0 0 16 16"><path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" fill="none" stroke="currentColor" strokeWidth="1.5" /><circle cx="8" cy="8" r="2.3" /></symbol>
      <symbol id="heads" viewBox="0 0 16 16">
        <circle cx="5.6" cy="4.9" r="2.6" /><path d="M.8 13.6c0-3 2-4.9 4.8-4.9s4.8 1.9 4.8 4.9z" />
        <circle cx="11.6" cy="5.6" r="2.1" /><path d="M11.6 8.7c2.3 0 3.7 1.7 3.7 4.9h-3.5c0-2-.6-3.4-1.7-4.4.4-.3.9-.5 1.5-.5z" />
      </symbol>
      <symbol id="lock" viewBox="0 0 16 16"><path d="M2.8 7h10.4v7.2H2.8z" /><path d="M5 7.4V5a3 3 0 0 1 6 0v2.4" fill="none" stroke="currentColor" strokeWidth="1.7" /></symbol>
      <symbol id="differ" viewBox="0 0 16 16"><path d="M2.5 4.8h11v1.7h-11zM2.5 9.3h11V11h-11z" /><path d="M10.6 1.9l1.5.8-6.6 11.4-1.5-.8z" /></symbol>
      <symbol id="look" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M7.2 4.2h1.6v4.7H7.2zM7.2 10.2h1.6v1.7H7.2z" /></symbol>
    </svg>
  );
}
