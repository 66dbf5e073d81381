interface Props {
  address: string | null;
  /** Said where no address is set. */
  missing: string;
  /** First line of a mail. */
  subject: string;
}

/** Where to write to: a mail address, or a page (a form, a key, an onion address) where the setting holds a link. */
export function Address({ address, missing, subject }: Props) {
  if (!address) return <p className="sans">{missing}</p>;
  const link = /^https?:\/\//.test(address) ? address : `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  return <p><a href={link}>{address}</a></p>;
}
