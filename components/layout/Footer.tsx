import type { Translator } from "@/lib/i18n/translator";

const ABOUT = { how: "/about#how", grades: "/about#grades", notShown: "/about#not-shown", data: "/about#data" };
const CONTACT = { correct: "/about#corrections", risk: "/about#risk", signIn: "/sign-in" };

export function Footer({ t }: { t: Translator }) {
  return (
    <footer className="foot">
      <div className="page">
        <div><p>{t("layout.foot.what")}</p><p>{t("layout.foot.never")}</p></div>
        <Addresses label={t("layout.foot.about")} links={ABOUT} t={t} />
        <Addresses label={t("layout.foot.contact")} links={CONTACT} t={t} />
      </div>
    </footer>
  );
}

function Addresses({ label, links, t }: { label: string; links: Record<string, string>; t: Translator }) {
  return (
    <ul aria-label={label}>
      {Object.entries(links).map(([name, address]) => <li key={name}><a href={address}>{t(`layout.foot.${name}`)}</a></li>)}
    </ul>
  );
}
