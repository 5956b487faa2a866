/** People whom news names by one word without saying who they are, with their full names: facts of our own. */
export const famous: ReadonlyMap<string, string> = new Map(
  `
Trump=Donald Trump; Biden=Joe Biden; Obama=Barack Obama; Putin=Vladimir Putin; Zelensky=Volodymyr Zelensky; Zelenskyy=Volodymyr Zelenskyy; Merkel=Angela Merkel; Scholz=Olaf Scholz; Merz=Friedrich Merz; Macron=Emmanuel Macron; Sarkozy=Nicolas Sarkozy; Hollande=François Hollande
Netanyahu=Benjamin Netanyahu; Erdogan=Recep Tayyip Erdogan; Erdoğan=Recep Tayyip Erdoğan; Modi=Narendra Modi; Bolsonaro=Jair Bolsonaro; Lula=Luiz Inácio Lula da Silva; Maduro=Nicolás Maduro; Orban=Viktor Orban; Orbán=Viktor Orbán; Meloni=Giorgia Meloni; Berlusconi=Silvio Berlusconi; Draghi=Mario Draghi
Sunak=Rishi Sunak; Starmer=Keir Starmer; Thatcher=Margaret Thatcher; Farage=Nigel Farage; Corbyn=Jeremy Corbyn; Trudeau=Justin Trudeau; Carney=Mark Carney; Kissinger=Henry Kissinger; Reagan=Ronald Reagan; Gorbachev=Mikhail Gorbachev; Yeltsin=Boris Yeltsin; Medvedev=Dmitry Medvedev; Lavrov=Sergei Lavrov; Navalny=Alexei Navalny; Lukashenko=Alexander Lukashenko
Musk=Elon Musk; Zuckerberg=Mark Zuckerberg; Bezos=Jeff Bezos; Assad=Bashar al-Assad; Gaddafi=Muammar Gaddafi; Mandela=Nelson Mandela; Zuma=Jacob Zuma; Ramaphosa=Cyril Ramaphosa; Mugabe=Robert Mugabe; Duterte=Rodrigo Duterte; Khamenei=Ali Khamenei; Khomeini=Ruhollah Khomeini; Hitler=Adolf Hitler; Stalin=Joseph Stalin; Lenin=Vladimir Lenin; Mao=Mao Zedong; Churchill=Winston Churchill; Gandhi=Mahatma Gandhi
Einstein=Albert Einstein; Shakespeare=William Shakespeare; Beethoven=Ludwig van Beethoven; Mozart=Wolfgang Amadeus Mozart; Picasso=Pablo Picasso; Messi=Lionel Messi; Ronaldo=Cristiano Ronaldo; Federer=Roger Federer; Nadal=Rafael Nadal; Djokovic=Novak Djokovic; Beyoncé=Beyoncé; Beyonce=Beyonce; Rihanna=Rihanna; Madonna=Madonna; Adele=Adele; Bono=Bono; Banksy=Banksy; Napoleon=Napoleon; Epstein=Jeffrey Epstein; Weinstein=Harvey Weinstein
`
    .split(/[;\n]/)
    .map((entry) => entry.trim().split('='))
    .flatMap(([word, name]) =>
      word === undefined || name === undefined ? [] : [[word, name] as const],
    ),
);
