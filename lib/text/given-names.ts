import { coarse, soundsOf } from "./name-sounds";

/**
 * Given names that one person bears in the forms of neighbouring languages, because a passport, a court or a newspaper
 * puts them into its own: Russian, Ukrainian, Belarusian, and the forms of western languages where they sound apart.
 * Only formal names; short forms (Sasha) are no evidence.
 */
const SAME_NAME: readonly string[] = [
  "Aleksandr Oleksandr Aliaksandr Alexander Alexandre Alejandro Alessandro Aleksander",
  "Aleksandra Oleksandra Aliaksandra Alexandra Alejandra Alessandra",
  "Aleksei Oleksii Aliaksei Alexis",
  "Anastasia Nastassia",
  "Andrei Andrii Andrej Andrew Andreas Andrzej",
  "Anna Hanna Ganna",
  "Anton Antin Antony",
  "Artem Artyom Artsiom",
  "Daniil Danylo Danila Daniel",
  "Denis Dzianis Denys",
  "Dmitri Dmytro Dzmitry Dimitri Dymitr",
  "Ekaterina Kateryna Katsiaryna Catherine Katarzyna",
  "Elena Olena Alena Helena Yelena",
  "Evgeny Yevhen Yauhen Eugene Jewgeni Yevgeny",
  "Evgenia Yevheniia Yauheniya Eugenia",
  "Fedor Fyodor Fedir Theodore",
  "Galina Halyna Halina",
  "Georgy Heorhii George Georges",
  "Gleb Hlib",
  "Grigory Hryhorii Ryhor Gregory Grzegorz",
  "Igor Ihor Ihar",
  "Ilya Illia Elias",
  "Irina Iryna Irene",
  "Ivan Yvan",
  "Kirill Kyrylo Cyril",
  "Konstantin Kostiantyn Kanstantsin Constantine",
  "Ksenia Oksana Aksana",
  "Leonid Leanid",
  "Lyudmila Liudmyla Ludmila",
  "Margarita Marharyta Margaret",
  "Maria Marya Mary Marie",
  "Mikhail Mykhailo Michael Michel Miguel Michal",
  "Natalia Nataliia Natallia Nathalie Natalie",
  "Nikita Mykyta Mikita",
  "Nikolai Mykola Mikalai Nicholas Nicolas Mikolaj",
  "Oleg Oleh Aleh",
  "Olga Olha Volha",
  "Pavel Pavlo Paval Paul Pawel",
  "Petr Pyotr Petro Piotr Peter",
  "Roman Raman",
  "Sergei Serhii Siarhei Serge Sergio",
  "Stanislav Stanislau Stanislaw",
  "Svetlana Svitlana Sviatlana",
  "Tatiana Tetiana Tatsiana",
  "Vasily Vasyl Vasil Basil",
  "Viktor Viktar Victor",
  "Viktoria Viktoryia Victoria",
  "Vitaly Vitalii Vital",
  "Vladimir Volodymyr Uladzimir Wladimir Vladimiro",
  "Vladislav Uladzislau Wladyslaw",
  "Vyacheslav Viacheslav Viachaslau",
  "Yulia Yuliia Julia Julie",
  "Yuri Yurii Juri Yury",
];

const GROUP = new Map(
  SAME_NAME.flatMap((names, group) => names.toLowerCase().split(" ").map((name): [string, number] => [coarse(soundsOf(name)), group])),
);

/** The number of the group that a given name belongs to, or null; `sounds` as of `soundsOf`. */
export function givenNameGroup(sounds: string): number | null {
  return GROUP.get(coarse(sounds)) ?? null;
}
