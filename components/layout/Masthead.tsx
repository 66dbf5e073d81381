import type { Translator } from "@/lib/i18n/translator";

const PLACES = { cases: "/cases", about: "/about" } as const;
export type Place = keyof typeof PLACES;

export function Masthead({ t, here }: { t: Translator; here?: Place }) {
  return (
    <header className="mast">
      <div className="page">
        <a className="brand" href="/">{t("layout.site")}</a>
        <nav aria-label={t("layout.main")}>
          <ul>
            {Object.entries(PLACES).map(([place, address]) => (
              <li key={place}><a href={address} aria-current={place === here ? "page" : undefined}>{t(`layout.place.${place}`)}</a></li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
