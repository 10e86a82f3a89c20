/** Given names that people in Germany have: to tell a person's name from that of a house. */

/** Whether a word is a given name, or two with a hyphen. */
export const isGivenName = (word: string): boolean => {
  const [first = "", second] = word.toLowerCase().split("-", 2)
  return names.has(first) && (second === undefined || names.has(second))
}

const names: ReadonlySet<string> = new Set(
  `achim adam adele adelheid adrian agnes ahmed ahmet albert alexander alexandra alfred ali alice alina aline alma amelie
  amina amir ana anastasia andrea andreas andrej andré angela angelika anette anika anita anja anke ann anna annabell
  anne anneliese annemarie annett annette annika antje anton antonia antonio arne arno arthur artur astrid axel ayla aylin
  ayse ayşe barbara bastian beate beatrice beatrix ben benedikt benjamin bernadette bernd bernhard berta bettina bianca
  birgit birgitt björn bodo brigitta brigitte britta burkhard carina carl carla carmen carola carolin caroline carsten
  cathrin cecilia celina charlotte chiara christa christel christian christiane christina christine christof christoph
  clara claudia claus conny constanze cordula corinna cornelia dagmar daniel daniela danuta darius david dennis detlef
  diana dieter dietmar dilek dirk dominik dominika dora dorit doris dorothea dorothee dörte dörthe eberhard edeltraud
  edith eike elena eleonore elfriede elif elisa elisabeth elke ella ellen elmar elvira emel emilia emily emine emma enrico
  erich erika erik erwin esra esther eva eveline evelyn ewa fabian fatima fatma felicitas felix ferdinand filiz florian
  frank franz franziska frauke frieda friedhelm friedrich fritz gabi gabriel gabriela gabriele galina georg gerald gerda
  gerd gerhard gertrud gesa gesine gisela gisela giulia grazyna gregor greta gudrun guido günter günther gülay hakan halina
  hanna hannah hannelore hannes hans harald harry hartmut hasan hatice hedwig heide heidemarie heidi heidrun heike heiko
  heiner heinrich heinz helen helena helga helge helmut hendrik henning henrike herbert hermann hilde hildegard holger horst
  hubert hülya hüseyin ibrahim ida ilka ilona ilse imke ina ines inga inge ingeborg ingo ingrid inka inna ioana irene irina
  iris irma irmgard isabel isabell isabella isabelle ivana ivonne iwona jacqueline jakob jan jana janet janina janine jannik
  jasmin jasmina jennifer jens jessica jessika joachim joanna joana jochen johann johanna johannes jonas jolanta jörg jörn
  josef josefine judith jule julia julian juliane jürgen jutta kai karen karin karina karl karla karolin karoline karsten
  katarina katarzyna katharina kathleen kathrin katja katrin kerstin kevin kim kirsten klara klaus konrad konstantin
  konstanze kristin kristina kristine kurt lara larissa lars laura lea lena leon leonie liane lidia lilli lina linda lisa
  lothar louisa luca lucia ludmila ludwig luisa luise lukas lydia maik maike maja malgorzata malte mandy manfred manja
  manuela manuel marc marcel marco marcus mareike mareen maren margarete margarethe margit margot margret maria marianne
  marie marija marina mario marion marita marius markus marleen marlene marlies marta martha martin martina marvin mathias
  mathilde matthias max maximilian mechthild mehmet meike melanie melina melissa meltem merle meryem michael michaela michelle
  mike mila milena mira miriam mirjam mirko mohamed mohammad mona monika monique moritz murat mustafa nadine nadja nancy
  natalia natalie natascha nele nico nicola nicole niels niklas nils nina nora norbert nuray olaf ole oleg olga oliver olivia
  oskar otto özlem pamela pascal patricia patrick patrizia paul paula pauline peggy petra peter philip philipp pia rafael
  rahel raimund rainer ralf ralph ramona raphael rebecca rebekka regina regine reiner reinhard reinhold renata renate rené
  ria ricarda richard rita robert roland rolf roman romy ronald ronja ronny rosa rosemarie roswitha rosi roya rudolf ruth
  sabina sabine sabrina said samira sandra sandy sara sarah sascha saskia sebastian selin selina selma serap sevgi sibel
  sibylle siegfried sigrid silke silvia silvana silvio simon simona simone sina sofia sofie sonja sophia sophie stefan
  stefanie steffen steffi stella stephan stephanie susan susann susanna susanne sven svenja svetlana swetlana sylke sylvia
  tabea tamara tanja tatiana tatjana teresa thea theo theresa theresia thomas thorsten tilman tim timo tina tobias tom
  torben torsten traudel tülay udo ulf uli ulla ulrich ulrike ursula ute uta uwe vanessa vera verena veronika victoria viktor
  viktoria viola vivien volker walburga waltraud walter waltraut wanda werner wencke wiebke wilhelm willi winfried wioletta
  wolfgang yasemin yasmin yvonne zeynep zoe`.split(/\s+/),
)
