import { describe, expect, test } from 'vitest';
import { authorsOf, publisherOf } from '../../src/analyse/credits.ts';

const person = (name: string) => ({ kind: 'person', name });
const organisation = (name: string) => ({ kind: 'organisation', name });

describe('whom a byline names', () => {
  test.each([
    ['Ada Byrne', [person('Ada Byrne')]],
    [
      'Ada Byrne, Tom Okafor and Ann-Marie O’Neill',
      [person('Ada Byrne'), person('Tom Okafor'), person('Ann-Marie O’Neill')],
    ],
    [
      'Maria de la Cruz & Peter van der Berg',
      [person('Maria de la Cruz'), person('Peter van der Berg')],
    ],
    ['Timothy H.J. Nolan', [person('Timothy H.J. Nolan')]],
    ['ADA BYRNE and JILL O’NEILL', [person('ADA BYRNE'), person('JILL O’NEILL')]],
    ['Reuters', [organisation('Reuters')]],
    ['Al Jazeera', [organisation('Al Jazeera')]],
    ['Prem Thakker', [person('Prem Thakker')]],
    ['The Associated Press', [organisation('The Associated Press')]],
    ['THE ASSOCIATED PRESS', [organisation('THE ASSOCIATED PRESS')]],
    ['Ada Byrne and Reuters', [person('Ada Byrne'), organisation('Reuters')]],
  ])('%s', (byline, authors) => {
    expect(authorsOf(byline)).toEqual(authors);
  });

  test.each([
    ['a line of chrome', 'FIND YOUR NEXT CAR'],
    ['names run into a role', 'David LauterSenior Editor'],
    ['a name with a role', 'Steffan Rhys Deputy Content Hub Director'],
    ['a name and a newspaper without a sign between', 'Timothy Nolan Fox News'],
    ['a name and a month', 'Paul Byrne Feb.'],
    ['a name among what is none', 'Ada Byrne, MS, RD'],
    ['initials', 'TPN'],
    ['a name that stands there twice', 'Ada Qvistgren Ada Qvistgren'],
    ['a month behind a name', 'Ada Byrne Dec'],
    ['a name that no list has', 'Qwxz Vbnmk'],
    ['one word', 'Ada'],
    ['markup', '<b>Ada Byrne</b>'],
    ['nothing between commas', 'Ada Byrne,, Tom Okafor'],
  ])('is not guessed from %s', (_, byline) => {
    expect(authorsOf(byline)).toBeNull();
  });
});

describe('the publisher that a source line names', () => {
  test.each([
    ['Island Courier', 'Island Courier'],
    ['TRT World and Agencies', 'TRT World'],
    ['Al Jazeera and news agencies', 'Al Jazeera'],
    ['Reuters', 'Reuters'],
    ['Bank of Norway', 'Bank of Norway'],
    ['新华社', '新华社'],
    ['24 Heures', '24 Heures'],
  ])('%s', (line, name) => {
    expect(publisherOf(line)).toBe(name);
  });

  test.each([
    ['several', 'Reuters, AP'],
    ['several with a word between', 'Al Jazeera and Reuters'],
    ['nobody', 'Agencies'],
    ['a person', 'Ada Byrne'],
    ['a sentence', '‘The Voice:’ Ruby Byrne Places Second, Brings Cheer'],
    ['a name with a line of chrome', 'F.A.Z.Artikelrechte erwerben'],
    ['quotation marks and signs', 'The quotes gazette, "est. <1850>" & sons'],
  ])('is none where the line names %s', (_, line) => {
    expect(publisherOf(line)).toBeNull();
  });
});
